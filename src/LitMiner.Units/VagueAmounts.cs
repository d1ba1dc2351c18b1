using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Amounts that have a unit and no number.</summary>
internal static class VagueAmounts
{
    /// <summary>"several weeks", "a few hundred kilometres", "few tens of MeV": kept with its unit, as no quantity.</summary>
    internal static QuantityAtom? Read(string s, UnitScanner units, int start, int end)
    {
        int at = end;
        if (NumberWords.Magnitude(s, ref at) is null) SkipTens(s, ref at);
        int number = at;
        if (at >= s.Length || s[at] is not (' ' or '-')) return null;
        int unit = units.Scan(at + 1);
        if (unit < 0 || !(units.LastIsName || unit - at > 2) || units.Factors[0].Writings[0].Definition.Kind is { } kind && kind.StartsWith("count", StringComparison.Ordinal)) return null;
        string written = s[(at + 1)..unit];
        if (written is "in" or "at" or "as" or "times" or "times." or "cycles" or "sun" or "a" or "an") return null;
        return new QuantityAtom
        {
            Number = new NumberReading(start, number, 0, null, null, false, true, false),
            Start = start,
            End = unit,
            Unit = new TextSpan(at + 1, unit),
            Factors = [.. units.Factors],
            Exclusion = NotAQuantity.Vague,
        };
    }

    private static void SkipTens(string s, ref int at)
    {
        foreach (string words in (ReadOnlySpan<string>)[" tens of", " hundreds of", " thousands of", " tenths of a", " tenths of"])
        {
            if (!s.AsSpan(at).StartsWith(words)) continue;
            at += words.Length;
            return;
        }
    }
}
