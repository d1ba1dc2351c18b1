namespace LitMiner.Units;

/// <summary>Tells from the text between two neighbouring numbers how they belong together.</summary>
internal sealed class AtomLinks(string s, List<QuantityAtom> atoms)
{
    private const int WidestGap = 14;

    /// <summary>How number <paramref name="index"/> and the next belong together.</summary>
    internal AtomLink Between(int index)
    {
        QuantityAtom one = atoms[index], other = atoms[index + 1];
        int start = one.End, end = other.Start;
        if (other.Exclusion is not null || end < start || end - start > WidestGap) return AtomLink.None;
        // A sign that was read as belonging to the number may have been the dash of a range.
        ReadOnlySpan<char> between = s.AsSpan(start, end - start).Trim([' ', '\u00A0', '\u2009', '\u202F']);
        if (between.IsEmpty)
        {
            return one.End == other.Start && s[other.Start] is '−' or '-' && start < other.Start + 1 && one.End < other.Number.Start ? AtomLink.Range : AtomLink.None;
        }

        if (between[0] is '<' or '≤' or '⩽' or '≦' && IsBoundedVariable(between)) return AtomLink.Range;
        if (between is "(" && other.Bracket is not null && s[other.Start] == '±') return AtomLink.PlusMinus;
        return between switch
        {
            "–" or "-" or "−" or "—" or "~" or "∼" or "‐" or "‑" or "÷" or ".." or "..." or "…" or "to" or "-to-" or "-to" or "through" or "bis" or "à" or "up to" or "down to" or "and up to" or "–>" or "- to" or "→" or "to about" or "to ∼" or "to ~" or "to over" or "to around" or "to approximately" or "to roughly" or "to nearly" or "to almost" or "- -" or "–∼" or "to >" or "to <" or "–−" => AtomLink.Range,
            "±" or "+/-" or "+/−" or "+-" or "∓" or "+−" or "+/–" or ")±" or ") ±" => AtomLink.PlusMinus,
            "and" or "-and" or "and about" or "and around" or "and approximately" or "and ~" or "and ∼" or "and >" or "and <" => IsBetween(one) ? AtomLink.Range : AtomLink.List,
            "et" or "und" => IsBetween(one) ? AtomLink.Range : AtomLink.List,
            "," or ", and" or "or" or ", or" or "&" or "; and" or ",and" or "and/or" or "-or" or "-, and" or "-," or "and then" or ";" => AtomLink.List,
            "×" or "x" or "X" or "by" or "*" => AtomLink.Times,
            ":" or "/" or "∶" => AtomLink.Ratio,
            _ => AtomLink.None,
        };
    }

    /// <summary>The middle of "0.4 ≤ x ≤ 0.6".</summary>
    private static bool IsBoundedVariable(ReadOnlySpan<char> between)
    {
        if (between.Length < 3 || between[^1] is not ('<' or '≤' or '⩽' or '≦')) return false;
        ReadOnlySpan<char> middle = between[1..^1].Trim();
        return middle.Length > 0 && char.IsLetter(middle[0]) | middle[0] == '∆' && middle.IndexOfAny(",;:()") < 0;
    }

    private bool IsBetween(QuantityAtom atom)
    {
        int p = atom.Start;
        while (p > 0 && s[p - 1] is ' ' or '∼' or '~') p--;
        ReadOnlySpan<char> before = s.AsSpan(Math.Max(0, p - 16), p - Math.Max(0, p - 16));
        return before.EndsWith("between", StringComparison.OrdinalIgnoreCase) || before.EndsWith("between about", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith("in between", StringComparison.OrdinalIgnoreCase) || before.EndsWith("entre", StringComparison.OrdinalIgnoreCase) || before.EndsWith("zwischen", StringComparison.OrdinalIgnoreCase);
    }
}
