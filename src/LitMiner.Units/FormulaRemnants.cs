namespace LitMiner.Units;

/// <summary>
/// Tells numbers that are left of formulae and of mathematics when a text has lost its raised and lowered signs: "LaH 10",
/// "H 2 S", "LaFeAsO 1−x", "75 As NMR", "r −1.8", "(1 − e)".
/// </summary>
internal static class FormulaRemnants
{
    private const double MostIndex = 30;

    /// <summary>The reason why a number without a unit, or with a one-letter unit behind a blank, is a remnant; else null.</summary>
    /// <param name="s">The text.</param>
    /// <param name="atom">The number.</param>
    /// <param name="previous">The number before it, or null.</param>
    internal static NotAQuantity? Of(string s, QuantityAtom atom, QuantityAtom? previous)
    {
        int start = atom.Start, end = atom.Number.End;
        if (atom.Number.IsWord || atom.Number.HasPower) return null;
        bool plain = atom.Number.IsPlain && atom.Start == atom.Number.Start;
        if (plain && start > 0 && s[start - 1] == ' ' && atom.Value <= MostIndex)
        {
            ReadOnlySpan<char> word = FormulaBefore(s, start - 1);
            int elements = ElementSymbols.Count(word);
            bool single = atom.Unit is { } unit && unit.Length == 1 && unit.Start == end + 1 && char.IsAsciiLetterUpper(s[unit.Start]);
            if (elements >= 2 && (atom.IsBare || (single && atom.Value < 10)) && !Continues(s, end)) return NotAQuantity.FormulaIndex;
            if (elements == 1 && atom.Value < 20 && (single || atom.IsBare) && word is not ("In" or "As" or "No" or "At" or "I" or "He" or "K" or "C" or "V" or "A") && ElementSymbols.Count(WordBehind(s, end)) > 0
                && WordBehind(s, end) is not ("In" or "As" or "No" or "At" or "I" or "He")) return NotAQuantity.FormulaIndex;
            // "Ba(Fe 1−x Co x) 2 As 2": what goes on behind an index is an index.
            if (atom.IsBare && elements == 1 && previous is { Exclusion: NotAQuantity.FormulaIndex } && start - previous.End <= word.Length + 2) return NotAQuantity.FormulaIndex;
        }

        if (plain && atom.Value is >= 1 and < 300 && end + 1 < s.Length && s[end] == ' ' && IsIsotope(s, atom, end)) return NotAQuantity.FormulaIndex;
        if (!atom.IsBare) return null;
        if (plain && IsTermWithVariable(s, end)) return NotAQuantity.Mathematics;
        return IsLostPower(s, atom) ? NotAQuantity.Mathematics : null;
    }

    /// <summary>Letters right before <paramref name="end"/>, where they begin a word: "LaFeAsO".</summary>
    private static ReadOnlySpan<char> FormulaBefore(string s, int end)
    {
        int start = end;
        while (start > 0 && char.IsAsciiLetter(s[start - 1]) && end - start < 16) start--;
        return start > 0 && (char.IsLetterOrDigit(s[start - 1]) || s[start - 1] is '-' or '.') ? [] : s.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> WordBehind(string s, int at)
    {
        if (at >= s.Length || s[at] != ' ') return [];
        int end = at + 1;
        while (end < s.Length && char.IsAsciiLetter(s[end]) && end - at < 12) end++;
        return s.AsSpan(at + 1, end - at - 1);
    }

    /// <summary>Whether a decimal, percent or range follows, so that the number is an amount ("CuZn 30 %").</summary>
    private static bool Continues(string s, int end) => end < s.Length && (s[end] is '%' or '–' || (s[end] == ' ' && end + 1 < s.Length && s[end + 1] is '%' or '±'));

    /// <summary>"75 As NMR", "199 La signals": a possible mass number before a symbol of that element.</summary>
    private static bool IsIsotope(string s, QuantityAtom atom, int end)
    {
        ReadOnlySpan<char> symbol = WordBehind(s, end);
        if (symbol.Length is 0 or > 2 || !ElementSymbols.IsMassNumber(symbol, atom.Value)) return false;
        ReadOnlySpan<char> after = s.AsSpan(end + 1 + symbol.Length);
        if (after.StartsWith(" NMR") || after.StartsWith("-NMR") || after.StartsWith(" MAS") || after.StartsWith("{")) return true;
        return atom.IsBare && symbol.Length == 2 && symbol is not ("In" or "As" or "At" or "No" or "He") | after.StartsWith(" signal") | after.StartsWith(" sites");
    }

    /// <summary>"1−x", "2 − y", "1 − e 2": a sum with a variable of one letter.</summary>
    private static bool IsTermWithVariable(string s, int end)
    {
        int p = end;
        if (p < s.Length && s[p] == ' ') p++;
        if (p >= s.Length || !(ExponentScanner.IsMinus(s[p]) || s[p] == '+')) return false;
        bool tight = p == end;
        p++;
        if (p < s.Length && s[p] == ' ')
        {
            if (tight) return false;
            p++;
        }

        return p < s.Length && char.IsLetter(s[p]) && s[p] is not ('a' or 'A') && (p + 1 >= s.Length || !char.IsLetterOrDigit(s[p + 1]) && s[p + 1] is not ('.' or '-'));
    }

    /// <summary>"ν −2.4", "(a/R) −0.5", "units of g cm −3": the power of a symbol or unit.</summary>
    private static bool IsLostPower(string s, QuantityAtom atom)
    {
        int start = atom.Start;
        if (start == atom.Number.Start || start < 2 || s[start - 1] != ' ' || !ExponentScanner.IsMinus(s[start]) || Math.Abs(atom.Value) > 20) return false;
        if (s[start - 2] == ')') return true;
        int word = start - 1;
        while (word > 0 && char.IsLetter(s[word - 1]) && start - word < 6) word--;
        if (word > 0 && char.IsLetterOrDigit(s[word - 1])) return false;
        ReadOnlySpan<char> symbol = s.AsSpan(word, start - 1 - word);
        return symbol.Length == 1 ? symbol[0] is not ('a' or 'A' or 'I') : symbol is "cm" or "mm" or "nm" or "µm" or "μm" or "km" or "kg" or "mg" or "mol" or "min" or "Pa" or "Hz" or "sr";
    }
}
