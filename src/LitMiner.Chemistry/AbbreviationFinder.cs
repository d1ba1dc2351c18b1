using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>
/// Finds abbreviations that a text defines: "long form (SF)" and "SF (long form)". The algorithm of Schwartz and Hearst, "A simple
/// algorithm for identifying abbreviation definitions in biomedical text" (2003). Linear time, thread-safe.
/// </summary>
public static class AbbreviationFinder
{
    private const int LongestShort = 12;
    private const int LongestLong = 160;

    /// <summary>Pairs in the order of their brackets.</summary>
    public static IReadOnlyList<Abbreviation> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Abbreviation> found = [];
        int open = -1;
        while ((open = text.IndexOf('(', open + 1)) >= 0)
        {
            int close = Closing(text, open);
            if (close < 0) continue;
            int before = open;
            while (before > 0 && text[before - 1] == ' ') before--;
            if (before == open && open > 0 && text[open - 1] != ' ') continue;
            TextSpan inside = ShortPart(text, open + 1, close);
            if (IsShort(text, inside))
            {
                int start = LongStart(text, inside, before);
                if (start >= 0) found.Add(new Abbreviation(new TextSpan(start, before), inside));
            }
            else
            {
                // The other way round: "PMMA (poly(methyl methacrylate))".
                int word = before;
                while (word > 0 && text[word - 1] is not (' ' or '(' or ',' or ';')) word--;
                TextSpan candidate = new(word, before);
                if (!IsShort(text, candidate) || close - open > LongestLong) continue;
                int start = LongStart(text, candidate, close, open + 1);
                if (start == open + 1) found.Add(new Abbreviation(new TextSpan(start, close), candidate));
            }
        }

        return found;
    }

    private static int Closing(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length && i - open < LongestLong + 2; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0) return i;
        }

        return -1;
    }

    /// <summary>The bracket's content up to a comma or semicolon: "(PMMA, Aldrich)".</summary>
    private static TextSpan ShortPart(string text, int start, int close)
    {
        int end = text.AsSpan(start, close - start).IndexOfAny(',', ';', '=') is >= 0 and var cut ? start + cut : close;
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        return new TextSpan(start, end);
    }

    private static bool IsShort(string text, TextSpan span)
    {
        if (span.Length is < 2 or > LongestShort) return false;
        int words = 1, letters = 0, capitals = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            if (text[i] == ' ') words++;
            if (char.IsLetter(text[i])) letters++;
            if (char.IsUpper(text[i])) capitals++;
        }

        return words <= 2 && letters > 0 && capitals > 0 && char.IsLetterOrDigit(text[span.Start]);
    }

    /// <summary>Matches the short form's characters from its end backwards; the first must start a word. −1 where they do not all occur.</summary>
    private static int LongStart(string text, TextSpan shortForm, int end, int floor = 0)
    {
        int letters = 0;
        for (int i = shortForm.Start; i < shortForm.End; i++)
            if (char.IsLetterOrDigit(text[i])) letters++;
        int mostWords = Math.Min(letters + 5, letters * 2);
        floor = Math.Max(floor, end - LongestLong);
        int l = end - 1;
        for (int s = shortForm.End - 1; s >= shortForm.Start; s--)
        {
            char wanted = char.ToLowerInvariant(text[s]);
            if (!char.IsLetterOrDigit(wanted)) continue;
            while (l >= floor && (char.ToLowerInvariant(text[l]) != wanted || (s == shortForm.Start && l > floor && char.IsLetterOrDigit(text[l - 1])))) l--;
            if (l < floor) return -1;
            l--;
        }

        int start = l + 1;
        while (start > floor && text[start - 1] is not (' ' or '(' or ',' or ';')) start--;
        int words = 1;
        for (int i = start; i < end; i++)
            if (text[i] is ' ' or '-' or '–') words++;
        return words <= mostWords && end - start > shortForm.Length ? start : -1;
    }
}
