using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>
/// Tells raised citation numbers from exponents, charges and footnote marks: by what stands before them, and by whether the
/// document cites in raised numbers at all.
/// </summary>
internal sealed class CitationPolicy
{
    /// <summary>Clear cases that a document must show before the less clear ones are believed.</summary>
    private const int MinEvidence = 4;

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "m", "cm", "mm", "nm", "µm", "μm", "km", "dm", "s", "ms", "g", "kg", "mg", "K", "W", "V", "A", "J", "N", "C", "F", "S", "T", "H", "Pa", "MPa", "GPa", "mol", "h", "min", "L", "l", "mL",
        "eV", "Hz", "Å", "Ω", "in", "ft", "e", "x", "y", "z", "r", "R", "p", "n", "d", "t", "mA", "mV", "kJ", "kW", "mW", "day", "yr", "rad", "sr", "lb", "Wh", "Ah", "mAh", "MJ",
    };

    private CitationPolicy(bool isOn) => IsOn = isOn;

    /// <summary>Whether the document cites in raised numbers.</summary>
    public bool IsOn { get; }

    public static CitationPolicy Learn(IEnumerable<PdfWord> words)
    {
        int raised = 0, bracketed = 0;
        foreach (PdfWord word in words)
        {
            if (word.Text.Length > 2 && word.Text[0] == '[' && char.IsAsciiDigit(word.Text[1])) bracketed++;
            foreach ((int start, int end) in RaisedEnds(word))
                if (IsNumbers(word.Text.AsSpan(start, end - start)) && IsClear(word.Text, start)) raised++;
        }

        return new CitationPolicy(raised >= MinEvidence && raised * 3 > bracketed);
    }

    /// <summary>Whether the raised characters [start, end) of a word are a citation.</summary>
    public bool IsCitation(PdfWord word, int start, int end, PdfWord? before)
    {
        if (!IsOn) return false;
        string text = word.Text;
        ReadOnlySpan<char> raised = text.AsSpan(start, end - start);
        if (!IsNumbers(raised)) return false;
        if (start == 0)
        {
            // Set apart from its word: only after the end of one.
            return before?.Text is { Length: > 0 } earlier && !char.IsAsciiDigit(earlier[^1]) && earlier[^1] is not '=' and not '~' and not '≈'
                && (end == text.Length || text[end] is '.' or ',' or ';' or ')');
        }

        if (IsClear(text, start)) return true;
        char last = text[start - 1];
        if (char.IsAsciiDigit(last) || word.LevelAt(start - 1) != ScriptLevel.Baseline) return raised.IndexOfAny(',', '–', '-') > 0 && word.LevelAt(start - 1) != ScriptLevel.Baseline;
        string stem = Stem(text, start);
        if (Units.Contains(stem)) return false;
        bool isList = raised.IndexOfAny(',', '–', '-') > 0;
        int number = isList ? 100 : int.Parse(raised);
        return isList || number >= 10 || (stem.Length >= 3 && stem.Skip(1).All(char.IsLower));
    }

    /// <summary>Raised stretches of a word.</summary>
    public static IEnumerable<(int Start, int End)> RaisedEnds(PdfWord word) => word.Levels is { } levels ? RaisedEnds(word.Text, levels) : [];

    private static IEnumerable<(int Start, int End)> RaisedEnds(string text, ScriptLevel[] levels)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (levels[i] != ScriptLevel.Superscript) continue;
            int end = i;
            while (end < text.Length && levels[end] == ScriptLevel.Superscript) end++;
            yield return (i, end);
            i = end;
        }
    }

    /// <summary>"12", "3,4", "5–8": numbers of up to three digits, lists and ranges; no sign in front.</summary>
    public static bool IsNumbers(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiDigit(text[0])) return false;
        int digits = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++digits > 3) return false;
            }
            else if (c is ',' or '-' or '–' or '—' or '−' or ';') digits = 0;
            else return false;
        }

        return true;
    }

    private static bool IsClear(string text, int start)
    {
        if (start == 0) return false;
        char last = text[start - 1];
        if (last is '.' or ',' or ';' or ':' or '”' or '"' or '’') return start > 1 && !char.IsAsciiDigit(text[start - 2]);
        string stem = Stem(text, start);
        return stem.Length >= 4 && stem.Skip(1).All(char.IsLower);
    }

    private static string Stem(string text, int end)
    {
        int from = end;
        while (from > 0 && char.IsLetter(text[from - 1])) from--;
        return text[from..end];
    }
}
