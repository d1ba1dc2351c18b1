using LitMiner.Text;
using static LitMiner.Units.LabelVocabulary;

namespace LitMiner.Units;

/// <summary>Tells numbers that are labels from numbers that are quantities, by what stands around them.</summary>
internal static class Exclusions
{
    /// <summary>The reason why the number is a label, or null.</summary>
    internal static NotAQuantity? Of(ScriptedText text, QuantityAtom atom, QuantityAtom? previous)
    {
        if (atom.Exclusion is not null) return atom.Exclusion;
        string s = text.Text;
        if (text.Runs.IsEmpty && FormulaRemnants.Of(s, atom, previous) is { } remnant) return remnant;
        int start = atom.Start, end = atom.End;
        if (atom.Unit is { } unit)
        {
            // "HD 188753 A": a letter behind a catalogue number.
            if (unit.Length == 1 && atom.Number.IsPlain && atom.Number.Value >= 1000 && char.IsAsciiLetterUpper(s[unit.Start]) && WordBefore(s, start, out _) is { Length: > 1 } name && IsName(name)) return NotAQuantity.SampleName;
            // "Figure 2A", "14C": a letter stuck to the number is a part or an isotope's symbol, not ampere or coulomb.
            if (unit.Length != 1 || unit.Start != atom.Number.End || !char.IsAsciiLetter(s[unit.Start])) return null;
            if (Isotopes.Contains(s[atom.Number.Start..unit.End])) return NotAQuantity.FormulaIndex;
            return IsLabel(WordBefore(s, start, out _)) ? NotAQuantity.FigureNumber : null;
        }

        char before = start > 0 ? s[start - 1] : ' ', after = end < s.Length ? s[end] : ' ';
        if (atom.Number.IsWord) return OfWord(s, atom);
        if (atom.Number.IsPlain && OfPlace(s, start, end) is { } place) return place;
        if (before is '/' or '_' or '@' or '#' || (before == '.' && start > 1 && char.IsLetterOrDigit(s[start - 2])) || (after is '/' or '_' && end + 1 < s.Length && char.IsLetter(s[end + 1]) && before != ' ')) return NotAQuantity.Identifier;
        if (Bracket(s, atom) is { } bracketed) return bracketed;
        ReadOnlySpan<char> word = WordBefore(s, start, out _);
        if (word.Length > 0)
        {
            if (IsLabel(word) && (word is not ("no" or "part" or "number" or "phase" or "line" or "stage") || atom.Number.IsPlain)) return NotAQuantity.FigureNumber;
            if (Has(Citations, word)) return NotAQuantity.Citation;
            if (atom.Number.IsPlain && atom.Number.End - atom.Number.Start is >= 2 and <= 5 && s[start - 1] == ' ' && char.IsAsciiLetterUpper(word[0]) && Has(Instruments, word)) return NotAQuantity.Instrument;
            if (Has(Samples, word) && atom.Number.IsPlain && atom.Number.Value < 1000 && !(after is '-' or '–' && end + 1 < s.Length && char.IsAsciiDigit(s[end + 1]))) return NotAQuantity.SampleName;
            if (Has(Months, word) && word is not "may" && atom.Number.IsPlain) return atom.Number.Value > 31 ? NotAQuantity.Year : NotAQuantity.Date;
        }

        if (atom.Number.IsPlain && atom.Number.End - atom.Number.Start == 4 && atom.Number.Value is >= 1850 and <= 2035) return NotAQuantity.Year;
        if (before is '-' or '‐' or '‑' && start > 1 && (char.IsLetter(s[start - 2]) || s[start - 2] == ')')) return NotAQuantity.SampleName;
        if (before is '−' && atom.Number.IsPlain && start > 1 && char.IsLetter(s[start - 2])) return NotAQuantity.Mathematics;
        if (before is '→' || (before == '+' && start > 1 && char.IsLetterOrDigit(s[start - 2]))) return NotAQuantity.Mathematics;
        if (before is ')' or ']') return NotAQuantity.FormulaIndex;
        if (after == ')' && atom.Number.IsPlain && atom.Number.Value < 30 && (start == 0 || (start > 1 && s[start - 1] == ' ' && s[start - 2] is '.' or ',' or ';' or ':' or 'd'))) return NotAQuantity.Enumerator;
        if (atom.Number.IsPlain && word.Length > 0 && start > 1 && s[start - 1] == ' ' && char.IsLetter(s[start - 2]) && IsName(word) && !(word is "A" && (start < 4 || s[start - 4] is '.'))) return word.Length <= 2 ? NotAQuantity.Mathematics : NotAQuantity.SampleName;
        if (atom.Number.IsPlain && start > 1 && s[start - 1] == ' ' && s[start - 2] is >= 'α' and <= 'ω' or >= 'Α' and <= 'Ω') return NotAQuantity.Mathematics;
        if (atom.Number.IsPlain && Has(Months, WordAfter(s, end)) && atom.Number.Value is >= 1 and <= 31) return NotAQuantity.Date;
        return null;
    }

    /// <summary>What the place alone tells: numbers of paragraphs, positions in names of compounds, references, pages before a year.</summary>
    private static NotAQuantity? OfPlace(string s, int start, int end)
    {
        ReadOnlySpan<char> after = s.AsSpan(end);
        if (start == 0 && after.Length > 2 && after[0] == '.' && after[1] == ' ' && (char.IsAsciiLetterUpper(after[2]) || char.IsAsciiDigit(after[2]))) return NotAQuantity.Enumerator;
        if (after.StartsWith("-(")) return NotAQuantity.Locant;
        if (start > 1 && s[start - 1] is '[' or '(' && char.IsAsciiLetterLower(s[start - 2]) && after.Length > 1 && after[0] == ',' && char.IsAsciiDigit(after[1])) return NotAQuantity.Locant;
        // "J. Chem. Res. (S), 214 (1985)"
        if (start > 1 && s[start - 1] == ' ' && s[start - 2] is ',' or '.' && after.Length > 7 && after.StartsWith(" (") && after[6] is ')' or ')' && after[2] is '1' or '2' && IsDigits(after[2..6])) return NotAQuantity.Citation;
        return start > 2 && s[start - 1] == ' ' && s[start - 2] == '.' && s[start - 3] == 'p' && (start == 3 || s[start - 4] is '(' or ' ') ? NotAQuantity.Citation : null;
    }

    private static bool IsDigits(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>"one" as a pronoun, "third" as an ordinal, "half-" as part of a word.</summary>
    private static NotAQuantity? OfWord(string s, QuantityAtom atom)
    {
        ReadOnlySpan<char> word = s.AsSpan(atom.Number.Start, atom.Number.End - atom.Number.Start);
        ReadOnlySpan<char> after = s.AsSpan(atom.End);
        if (word.Equals("one", StringComparison.OrdinalIgnoreCase))
        {
            ReadOnlySpan<char> before = WordBefore(s, atom.Start, out _);
            bool pronoun = word[0] == 'O' || Has(AfterPronoun, WordAfter(s, atom.End)) || Has(BeforePronoun, before) || after is [] || after[0] is '.' or ',' or ';' or ')' or '-' || after.StartsWith(" (");
            return pronoun ? NotAQuantity.Ordinal : null;
        }

        if (after.Length > 1 && after[0] == '-' && char.IsLetter(after[1]) && !after.StartsWith("-fold")) return NotAQuantity.Ordinal;
        if (word is "third" or "quarter" or "Third" or "Quarter") return after.StartsWith(" of") ? null : NotAQuantity.Ordinal;
        if (word is "Once" or "once" or "Twice" or "twice" || (word is "half" && after.StartsWith("-"))) return NotAQuantity.Ordinal;
        return null;
    }

    private static NotAQuantity? Bracket(string s, QuantityAtom atom)
    {
        if (!atom.Number.IsPlain) return null;
        int open = atom.Start - 1;
        while (open >= 0 && atom.Start - open < 60 && (char.IsAsciiDigit(s[open]) || s[open] is ',' or ' ' or '–' or '-' or ';' or '−' or '¯' or '̄' or '−')) open--;
        int close = atom.End;
        while (close < s.Length && close - atom.End < 60 && (char.IsAsciiDigit(s[close]) || s[close] is ',' or ' ' or '–' or '-' or ';' or '−')) close++;
        if (open < 0 || close >= s.Length) return null;
        string inside = s[(open + 1)..close];
        bool index = inside.Replace(" ", "", StringComparison.Ordinal).TrimStart('-', '−') is { Length: 3 or 4 } three && three.All(c => c is >= '0' and <= '9' or '-' or '−')
            && (inside.Contains(' ') || three[0] <= '5');
        if (s[open] == '[' && s[close] == ']') return index && inside.Length == 3 && inside.All(c => c is '0' or '1' or '2') ? NotAQuantity.MillerIndex : NotAQuantity.Citation;
        if (s[open] is '{' or '⟨' or '〈' && s[close] is '}' or '⟩' or '〉') return NotAQuantity.MillerIndex;
        if (s[open] != '(' || s[close] != ')') return null;
        if (inside.Length == 4 && inside[0] is '1' or '2' && int.TryParse(inside, out int year) && year is >= 1800 and <= 2040) return NotAQuantity.Year;
        if (index && inside.All(c => c is >= '0' and <= '9' or ' ' or '-' or '−')) return NotAQuantity.MillerIndex;
        return inside.Length <= 2 ? NotAQuantity.Enumerator : null;
    }

    /// <summary>A single letter (a symbol that lost its index) or capitals only (HD 188753, OAE 2).</summary>
    private static bool IsName(ReadOnlySpan<char> word)
    {
        if (word.Length == 1) return word[0] is not 'a';
        if (word.Length > 5) return word is "Voyager" or "Apollo" or "Version" or "Boeing";
        foreach (char c in word)
            if (!char.IsAsciiLetterUpper(c)) return false;
        return true;
    }

    /// <summary>The word before, over dots, blanks and earlier numbers of a list ("Figs. 3 and 4").</summary>
    private static ReadOnlySpan<char> WordBefore(string s, int start, out int at)
    {
        int p = start;
        for (int turn = 0; turn < 4; turn++)
        {
            while (p > 0 && s[p - 1] is ' ' or '.' or '\u00A0' or '(' or '–' or ',' or ':' && start - p < 24) p--;
            int end = p;
            while (p > 0 && char.IsAsciiLetter(s[p - 1]) && end - p < 20) p--;
            ReadOnlySpan<char> word = s.AsSpan(p, end - p);
            if (word is "and" or "to" or "or" && turn < 3)
            {
                int q = p;
                while (q > 0 && s[q - 1] is ' ') q--;
                int digits = q;
                while (digits > 0 && (char.IsAsciiDigit(s[digits - 1]) || (s[digits - 1] == '.' && digits > 1 && char.IsAsciiDigit(s[digits - 2])) || (digits == q && s[digits - 1] is ')' or '(' || char.IsAsciiLetterLower(s[digits - 1]))) && q - digits < 6) digits--;
                if (digits == q || !char.IsAsciiDigit(s[digits])) { at = p; return word; }
                p = digits;
                continue;
            }

            at = p;
            return word;
        }

        at = p;
        return [];
    }

    private static ReadOnlySpan<char> WordAfter(string s, int end)
    {
        int p = end;
        while (p < s.Length && s[p] is ' ') p++;
        int stop = p;
        while (stop < s.Length && char.IsAsciiLetter(s[stop]) && stop - p < 20) stop++;
        return s.AsSpan(p, stop - p);
    }
}
