namespace LitMiner.Units;

/// <summary>Shapes of names that hold numbers: space groups, orbitals, elements of an alloy.</summary>
internal static class NameShapes
{
    /// <summary>"P63/mmc", "I4/mcm", and "P21" behind "space group": the lattice's letter, an axis, and planes (International Tables for Crystallography, A).</summary>
    internal static bool IsSpaceGroup(string s, int start, int digit, int end)
    {
        if (digit != start + 1 || s[start] is not ('P' or 'I' or 'F' or 'R' or 'C' or 'A' or 'B') || s[digit] is not ('2' or '3' or '4' or '6')) return false;
        if (end + 1 < s.Length && s[end] == '/' && s[end + 1] is 'm' or 'c' or 'n' or 'a' or 'b' or 'd') return true;
        ReadOnlySpan<char> before = s.AsSpan(0, start).TrimEnd(" (");
        return before.EndsWith("group") || before.EndsWith("symmetry") || before.EndsWith("groups");
    }

    /// <summary>"Fm-3m", "R-3c", "Ia-3d": a bar over the axis, set as a hyphen before it.</summary>
    internal static bool IsBarredGroup(string s, int start, string rest)
    {
        if (start < 2 || !(ExponentScanner.IsMinus(s[start - 1]) || s[start - 1] == '¯') || rest is not ("m" or "c" or "n" or "a" or "d" or "m1" or "1m")) return false;
        int word = start - 1;
        while (word > 0 && char.IsAsciiLetter(s[word - 1]) && start - word < 4) word--;
        return s.AsSpan(word, start - 1 - word) is "Fm" or "Fd" or "Im" or "Ia" or "Pm" or "Pn" or "R" or "P" or "F" or "I";
    }

    /// <summary>"Mo 0.40 V 0.12", "Mo 0.3 - 0.39 V 0.09": amounts of an alloy, whose elements are no units.</summary>
    internal static bool FollowsElement(string s, int start)
    {
        int p = start;
        while (p > 0 && start - p < 16 && (char.IsAsciiDigit(s[p - 1]) || s[p - 1] is ' ' or '.' or '-' or '–' or '−')) p--;
        int word = p;
        while (word > 0 && char.IsAsciiLetter(s[word - 1])) word--;
        return ElementSymbols.IsElement(s.AsSpan(word, p - word));
    }

    /// <summary>"Ti 3d", "4f electrons": a shell, by the element before or the noun behind.</summary>
    internal static bool IsOrbital(string s, int start, int end)
    {
        int p = start;
        while (p > 0 && s[p - 1] == ' ') p--;
        int letters = p;
        while (letters > 0 && char.IsAsciiLetter(s[letters - 1])) letters--;
        if (p < start && p - letters is 1 or 2 && char.IsUpper(s[letters])) return true;
        ReadOnlySpan<char> after = s.AsSpan(end);
        return after.StartsWith(" orbital") || after.StartsWith("-orbital") || after.StartsWith(" transition") || after.StartsWith("-transition") || after.StartsWith(" electron")
            || after.StartsWith(" band") || after.StartsWith(" state") || after.StartsWith(" peak") || after.StartsWith(" spectr") || after.StartsWith(" core") || after.StartsWith("–") || after.StartsWith(" XPS");
    }
}
