using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>
/// Reads units in the habits of papers: "W m⁻¹ K⁻¹", "W/(m·K)", "W/mK", "mA cm-2", "cm²/Vs", "MPa m1/2", "wt.%",
/// "degrees Celsius". Everything behind a slash divides, as authors mean it ("W/m·K"). Never throws for odd text; linear time.
/// </summary>
public static class UnitParser
{
    private const int MostCandidates = 24;
    private const int LongestUnit = 200;
    private const int MostBuilt = 8192;
    private static readonly ConcurrentDictionary<(UnitWriting[], int, UnitWriting[]?, int, UnitWriting[]?, int), ImmutableArray<Unit>> Built = new();

    /// <summary>Reads a unit that fills the whole text.</summary>
    public static UnitParseResult Parse(string text, Dimension? expected = null) => Parse(ScriptedText.Plain(text), expected);

    /// <summary>Reads a unit that fills the whole text, a leading power of ten allowed.</summary>
    /// <param name="text">The unit as written; outer blanks do not matter.</param>
    /// <param name="expected">The dimension that the property has, where known; it decides between "C" as coulomb and as °C.</param>
    public static UnitParseResult Parse(ScriptedText text, Dimension? expected = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestUnit) return Fail("too long for a unit");
        int start = 0, end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (start == end) return Fail("empty");
        double multiplier = 1;
        if (text[start] is >= '0' and <= '9' or '×' or 'x' && TryMultiplier(text, start, out int behind, out multiplier)) start = Math.Min(behind, end);
        if (start == end || (end - start == 1 && text[start] is '1' or '-' or '–')) return new(Unit.One, [Unit.One], multiplier, null);
        ScriptedText body = text.Slice(new TextSpan(start, end));
        UnitScanner scanner = new(body, prose: false);
        int stop = scanner.Scan(0);
        if (stop < 0) return Fail($"no unit starts with '{Head(body.Text)}'");
        if (stop < body.Length) return Fail($"'{Head(body.Text[stop..])}' is not part of a unit");
        ImmutableArray<Unit> candidates = Build(scanner.Factors, expected);
        return candidates.IsEmpty ? Fail("exponents out of reason") : new(candidates[0], candidates, multiplier, null);
    }

    /// <summary>
    /// All units that the factors may mean, best first. Papers use few units many times: what was built once is kept, up to a
    /// number that hostile text cannot raise.
    /// </summary>
    internal static ImmutableArray<Unit> Build(List<UnitFactor> factors, Dimension? expected)
    {
        if (expected is not null || factors.Count is 0 or > 3) return BuildAnew(factors, expected);
        (UnitWriting[], int, UnitWriting[]?, int, UnitWriting[]?, int) key = (
            Identity(factors[0]), factors[0].Exponent2,
            factors.Count > 1 ? Identity(factors[1]) : null, factors.Count > 1 ? factors[1].Exponent2 : 0,
            factors.Count > 2 ? Identity(factors[2]) : null, factors.Count > 2 ? factors[2].Exponent2 : 0);
        if (Built.TryGetValue(key, out ImmutableArray<Unit> known)) return known;
        ImmutableArray<Unit> units = BuildAnew(factors, null);
        if (Built.Count < MostBuilt) Built.TryAdd(key, units);
        return units;
    }

    /// <summary>The catalogue's own array of meanings, which is one object for one writing.</summary>
    private static UnitWriting[] Identity(UnitFactor factor) => ImmutableCollectionsMarshal.AsArray(factor.Writings)!;

    private static ImmutableArray<Unit> BuildAnew(List<UnitFactor> factors, Dimension? expected)
    {
        List<(Unit Unit, int Rank)> units = [];
        int[] choice = new int[factors.Count];
        for (int count = 0; count < MostCandidates; count++)
        {
            int rank = 0;
            UnitTerm[] terms = new UnitTerm[factors.Count];
            for (int i = 0; i < choice.Length; i++)
            {
                UnitWriting writing = factors[i].Writings[choice[i]];
                rank += writing.Rank;
                terms[i] = new UnitTerm(writing.Prefix, writing.Definition, factors[i].Exponent2);
            }

            if (TryUnit(terms) is { } unit && !units.Exists(other => other.Unit.Equals(unit))) units.Add((unit, rank));
            int digit = 0;
            while (digit < choice.Length && ++choice[digit] == factors[digit].Writings.Length) choice[digit++] = 0;
            if (digit == choice.Length) break;
        }

        return [.. units.OrderByDescending(unit => expected is { } wanted && unit.Unit.Dimension == wanted)
            .ThenByDescending(unit => unit.Rank).Select(unit => unit.Unit)];
    }

    /// <summary>Reads "10⁻³", "×10⁴", "x 10-3", "1000" before a unit.</summary>
    internal static bool TryMultiplier(ScriptedText text, int start, out int end, out double multiplier)
    {
        NumberScanner numbers = new(text);
        end = start;
        multiplier = 1;
        int at = start;
        bool times = text[at] is '×' or 'x';
        if (times) at++;
        while (at < text.Length && text[at] == ' ') at++;
        if (at >= text.Length || !char.IsAsciiDigit(text[at])) return false;
        if (text[at] == '1' && at + 1 < text.Length && text[at + 1] == '/') return false;
        if (!numbers.TryScan(at, out NumberReading number)) return false;
        multiplier = number.Value;
        end = number.End;
        while (end < text.Length && text[end] is ' ' or '·' or '×' or '\u2009' or '\u00A0') end++;
        return multiplier > 0 && double.IsFinite(multiplier);
    }

    private static Unit? TryUnit(UnitTerm[] terms)
    {
        try
        {
            return Unit.Of(terms);
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            // Roots of odd dimensions and absurd powers are wrong readings, not errors of the caller.
            return null;
        }
    }

    private static UnitParseResult Fail(string error) => new(null, [], 1, error);

    private static string Head(string text) => text.Length <= 12 ? text : text[..12] + "…";
}
