using System.Security.Cryptography;
using System.Text;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// A passage by its letters and digits alone. Annotations of papers that may not be copied count offsets in them, and name the passage by
/// their hash, so that a reader which sets blanks and marks otherwise still finds the place.
/// </summary>
public sealed class PassageLetters
{
    private const int KeyBytes = 6;
    private readonly int[] before;
    private readonly List<int> places = [];

    /// <summary>Counts the letters of a passage.</summary>
    public PassageLetters(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        before = new int[text.Length + 1];
        StringBuilder letters = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            before[i] = places.Count;
            if (!char.IsLetterOrDigit(text[i])) continue;
            places.Add(i);
            letters.Append(text[i]);
        }

        before[^1] = places.Count;
        Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters.ToString())).AsSpan(0, KeyBytes));
    }

    /// <summary>The passage's name: the beginning of the SHA-256 of its letters and digits, in hexadecimal.</summary>
    public string Key { get; }

    /// <summary>The letters that a span of the text covers; empty for one without any.</summary>
    public TextSpan ToLetters(TextSpan span) => new(before[span.Start], before[span.End]);

    /// <summary>The span from the first to the last of some letters, or null where the passage has fewer.</summary>
    public TextSpan? ToText(TextSpan letters) =>
        letters.IsEmpty || letters.End > places.Count ? null : new TextSpan(places[letters.Start], places[letters.End - 1] + 1);
}
