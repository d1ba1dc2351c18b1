using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Reads what stands behind a bracket that closes after a number.</summary>
internal static class BracketReader
{
    /// <summary>
    /// The number with its power or unit; null where the bracket is none of "(2.3 ± 0.1) × 10⁻⁴ S", "113 (± 1) nM", "0.4963 (1) Å": a bracket closes between the last number and its power or unit.
    /// </summary>
    internal static QuantityAtom? Read(string s, NumberScanner numbers, UnitScanner units, QuantityAtom atom)
    {
        const int Longest = 40;
        int close = atom.Number.End;
        double? uncertainty = atom.Number.Uncertainty;
        int? bracket = null;
        if (s[close] == ')')
        {
            int p = atom.Start;
            bool two = s[p] == '±';
            while (p > 0 && atom.Start - p < Longest && (char.IsAsciiDigit(s[p - 1]) || s[p - 1] is '.' or ' ' or '±' or '–' or '-' or '−' or '~' or '∼' or '+' or '/'))
            {
                p--;
                two |= s[p] is '±' or '–' or '-' or '−' or '~' or '∼';
            }

            if (p == 0 || s[p - 1] != '(' || !two || (p > 1 && char.IsLetterOrDigit(s[p - 2]))) return null;
            bracket = p - 1;
        }
        else
        {
            int p = close + 2;
            if (atom.Number.IsWord || uncertainty is not null || p >= s.Length || s[close + 1] != '(') return null;
            while (p < s.Length && char.IsAsciiDigit(s[p]) && p < close + 4) p++;
            int point = s.IndexOf('.', atom.Number.Start, close - atom.Number.Start);
            if (p == close + 2 || p >= s.Length || s[p] != ')' || point < 0) return null;
            uncertainty = PowerOfTen.Shift(int.Parse(s.AsSpan(close + 2, p - close - 2), System.Globalization.CultureInfo.InvariantCulture), point + 1 - close);
            close = p;
        }

        int end = close + 1;
        bool powered = bracket is not null & numbers.TryScanPower(ref end, out int power);
        int at = end;
        while (at < s.Length && at < end + 2 && s[at] is ' ' or '\u00A0' or '\u2009' or '\u202F') at++;
        int unit = at < s.Length ? units.Scan(at) : -1;
        bool united = unit > 0 && UnitAcceptance.Accepts(s, units, atom, new TextSpan(at, unit), at > end, false);
        if (!united && !powered) return null;
        return new QuantityAtom
        {
            Number = atom.Number with { End = end, Uncertainty = uncertainty, IsPlain = false },
            Start = atom.Start,
            Value = atom.Value,
            Bracket = bracket,
            BracketPower = power,
            End = united ? unit : end,
            Unit = united ? new TextSpan(at, unit) : null,
            Factors = united ? [.. units.Factors] : null,
        };
    }
}
