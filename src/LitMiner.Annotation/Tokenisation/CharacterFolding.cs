using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LitMiner.Annotation.Tokenisation;

/// <summary>
/// Brings characters to the lower-case text without accents that the vocabulary knows (NFKC, lower case, NFD without marks;
/// Unicode Standard Annex 15), from a table of our own: the platform's normalisation is off without ICU, and with it would
/// differ from machine to machine.
/// </summary>
public sealed class CharacterFolding
{
    private readonly FrozenDictionary<int, string> folded;
    private readonly FrozenDictionary<int, string> compatible;

    private CharacterFolding(Dictionary<int, string> folded, Dictionary<int, string> compatible)
    {
        this.folded = folded.ToFrozenDictionary();
        this.compatible = compatible.ToFrozenDictionary();
    }

    /// <summary>The table that ships with the program.</summary>
    public static CharacterFolding Default { get; } = Load();

    /// <summary>The folded form of a code point; may be empty or longer than one character.</summary>
    public string Fold(Rune rune)
    {
        int value = rune.Value;
        if (value < 0x80) return value is >= 'A' and <= 'Z' ? Ascii[value + 32] : Ascii[value];
        return folded.TryGetValue(value, out string? text) ? text
            : Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark ? ""
            : rune.ToString();
    }

    /// <summary>The compatibility form (NFKC) of a text, character by character, with its case.</summary>
    public string Compatible(ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(text)) return text.ToString();
        StringBuilder result = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (compatible.TryGetValue(rune.Value, out string? form)) result.Append(form);
            else result.Append(rune.ToString());
        }

        return result.ToString();
    }

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private static CharacterFolding Load()
    {
        using Stream stream = typeof(CharacterFolding).Assembly.GetManifestResourceStream("character-folding.tsv")
            ?? throw new InvalidOperationException("the table of character foldings is missing from the program");
        using StreamReader reader = new(stream, Encoding.UTF8);
        Dictionary<int, string> folded = [];
        Dictionary<int, string> compatible = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            string[] fields = line.Split('\t');
            int code = int.Parse(fields[0], NumberStyles.HexNumber);
            folded[code] = Unescape(fields[1]);
            if (fields.Length > 2) compatible[code] = Unescape(fields[2]);
        }

        return new CharacterFolding(folded, compatible);
    }

    private static string Unescape(string field)
    {
        if (!field.Contains('\\')) return field;
        StringBuilder result = new();
        for (int i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                result.Append(field[i]);
                continue;
            }

            result.Append((char)int.Parse(field.AsSpan(i + 2, 4), NumberStyles.HexNumber));
            i += 5;
        }

        return result.ToString();
    }
}
