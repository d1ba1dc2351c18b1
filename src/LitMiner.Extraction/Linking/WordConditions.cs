using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>Conditions that papers give in words: "at room temperature". They have no number, and none is made up.</summary>
internal static class WordConditions
{
    private static readonly ImmutableArray<(string Words, string Property)> Known =
    [
        ("room temperature", "temperature"), ("room-temperature", "temperature"), ("ambient temperature", "temperature"), ("ambient pressure", "pressure"), ("atmospheric pressure", "pressure"),
    ];

    /// <summary>The conditions in words of a stretch of text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">Where to look.</param>
    /// <param name="catalogue">The catalogue, for what is set.</param>
    public static ImmutableArray<(TextSpan Span, PropertyEntry Entry)> Find(string text, TextSpan within, PropertyCatalogue catalogue)
    {
        ImmutableArray<(TextSpan, PropertyEntry)>.Builder found = ImmutableArray.CreateBuilder<(TextSpan, PropertyEntry)>();
        foreach ((string words, string property) in Known)
        {
            if (catalogue.Find(property) is not { } entry) continue;
            for (int at = within.Start; (at = IndexOf(text, words, at, within.End)) >= 0; at += words.Length) found.Add((TextSpan.OfLength(at, words.Length), entry));
        }

        found.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        return found.ToImmutable();
    }

    private static int IndexOf(string text, string words, int from, int to) =>
        from >= to ? -1 : text.AsSpan(from, to - from).IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? from + at : -1;
}
