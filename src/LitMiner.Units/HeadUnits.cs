using System.Buffers;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>
/// Gives numbers a unit that stands once before them with a colon: "IR (KBr, cm−1): 3450 (br), 1638, 1594", "δ (ppm): 9.79 (1H, s), 8.81".
/// </summary>
internal static class HeadUnits
{
    private static readonly SearchValues<char> UnitSigns = SearchValues.Create("-−–⁻²³/%°µ");
    private const int LongestUnit = 12, LongestNote = 60;

    internal static void Spread(ScriptedText text, List<QuantityAtom> atoms)
    {
        string s = text.Text;
        for (int i = 0; i < atoms.Count; i++)
        {
            if (!IsOpen(atoms[i]) || Head(text, atoms[i].Start) is not { } head) continue;
            UnitScanner scanner = new(text.Slice(head), prose: false);
            if (scanner.Scan(0) != head.Length || scanner.Factors.Count == 0) continue;
            List<UnitFactor> factors = [.. scanner.Factors];
            int at = i;
            while (at >= 0)
            {
                atoms[at].Unit = head;
                atoms[at].Factors = factors;
                atoms[at].Exclusion = null;
                i = at;
                at = Next(s, atoms, at);
            }
        }
    }

    /// <summary>A number without a unit; in a list of wavenumbers one of them may look like a year.</summary>
    private static bool IsOpen(QuantityAtom atom) => atom.IsBare && !atom.Number.IsWord && atom.Exclusion is null or NotAQuantity.Year;

    /// <summary>The unit before the colon, or null: "cm−1" of "(KBr, cm−1):" and of "(KBr) cm-1 :".</summary>
    private static TextSpan? Head(ScriptedText text, int start)
    {
        string s = text.Text;
        int p = SkipBlanksBack(s, start);
        if (p == 0 || s[p - 1] is not (':' or '=')) return null;
        bool colon = s[p - 1] == ':';
        p = SkipBlanksBack(s, p - 1);
        bool bracket = p > 0 && s[p - 1] is ')' or ']';
        if (bracket) p = SkipBlanksBack(s, p - 1);
        // "x = 0.5 eV: 3" and "n = 3" are no heads; a bare symbol before "=" is a variable.
        if (!colon && !bracket) return null;
        int begin = p;
        while (begin > 0 && p - begin < LongestUnit && s[begin - 1] is not (' ' or '(' or '[' or ',' or ';' or '=' or ':')) begin--;
        if (p - begin < 2 || p - begin >= LongestUnit || (begin > 0 && bracket && s[begin - 1] is not ('(' or '[' or ',' or ' ' or '='))) return null;
        ReadOnlySpan<char> written = s.AsSpan(begin, p - begin);
        // Outside brackets only what can be no word is a unit.
        return bracket || written.ContainsAny(UnitSigns) ? new TextSpan(begin, p) : null;
    }

    private static int SkipBlanksBack(string s, int at)
    {
        while (at > 0 && s[at - 1] is ' ' or '\u00A0' or '\u2009') at--;
        return at;
    }

    /// <summary>Index of the number that goes on behind separators and one note in brackets, or −1.</summary>
    private static int Next(string s, List<QuantityAtom> atoms, int at)
    {
        int p = atoms[at].Number.End;
        while (p < s.Length && s[p] == ' ') p++;
        if (p < s.Length && s[p] == '(')
        {
            int close = s.IndexOf(')', p, Math.Min(LongestNote, s.Length - p));
            if (close < 0) return -1;
            p = close + 1;
        }

        bool separated = false;
        while (p < s.Length && s[p] is ' ' or ',' or ';' or '–' or '-')
        {
            separated |= s[p] != ' ';
            p++;
        }

        if (s.AsSpan(p).StartsWith("and "))
        {
            p += 4;
            separated = true;
        }

        if (!separated) return -1;
        for (int i = at + 1; i < atoms.Count && atoms[i].Start <= p; i++)
            if (atoms[i].Start == p) return IsOpen(atoms[i]) ? i : -1;
        return -1;
    }
}
