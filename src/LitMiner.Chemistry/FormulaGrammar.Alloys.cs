using System.Globalization;

namespace LitMiner.Chemistry;

/// <summary>Alloys by weight or atoms with a balance.</summary>
internal sealed partial class FormulaGrammar
{
    /// <summary>Alloying elements of titanium, whose alloys are also written without dashes: "Ti6Al4V" is one by weight.</summary>
    private static readonly string[] TitaniumAdditions = ["Al", "V", "Nb", "Mo", "Zr", "Sn", "Fe", "Cr", "Ta", "Mn", "Si"];

    /// <summary>"Ti-6Al-4V", "Fe–18Cr–8Ni", "Sn-3.0Ag-0.5Cu", "Cu–10wt%Sn", "Ni–50 at.% Ti": an element, then shares of others.</summary>
    private Formula? Alloy(int start, int end)
    {
        int at = start;
        if (ElementAt(ref at, end) is not { } balance || at >= end) return null;
        if (_s[at] != '-') return balance.Symbol == "Ti" ? FusedTitanium(start, at, end) : null;
        List<FormulaPart> parts = [];
        double rest = 100;
        bool atoms = false;
        while (at < end)
        {
            if (_s[at++] != '-') return null;
            if (ReadPercent(ref at, end, out double share, out string? unit)) atoms |= unit is "at%" or "mol%";
            else if (!PlainNumber(ref at, end, out share)) return null;
            if (ElementAt(ref at, end) is not { } element || element.Equals(balance)) return null;
            rest -= share;
            parts.Add(new(element.Symbol, element, AmountExpression.Constant(share)));
        }

        return rest <= 0 || parts.Count > MostParts ? null
            : Make(atoms ? FormulaKind.Compound : FormulaKind.WeightAlloy, parts.Prepend(new(balance.Symbol, balance, AmountExpression.Constant(rest))));
    }

    private Formula? FusedTitanium(int start, int at, int end)
    {
        List<FormulaPart> parts = [];
        double rest = 100;
        while (at < end)
        {
            if (!PlainNumber(ref at, end, out double share) || ElementAt(ref at, end) is not { } element || !TitaniumAdditions.Contains(element.Symbol)) return null;
            rest -= share;
            parts.Add(new(element.Symbol, element, AmountExpression.Constant(share)));
        }

        // One addition alone ("Ti3Al", "Ti15Mo") is an alloy only where it is no intermetallic.
        _ = start;
        if (parts.Count == 0 || rest <= 50 || (parts.Count == 1 && parts[0].Amount.Value < 10)) return null;
        return Make(FormulaKind.WeightAlloy, parts.Prepend(new("Ti", Elements.Of("Ti"), AmountExpression.Constant(rest))));
    }

    private bool PlainNumber(ref int at, int end, out double value)
    {
        int digits = at;
        while (at < end && at - digits < 8 && (char.IsAsciiDigit(_s[at]) || _s[at] == '.')) at++;
        return double.TryParse(_s.AsSpan(digits, at - digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private Element? ElementAt(ref int at, int end)
    {
        for (int length = Math.Min(2, end - at); length > 0; length--)
        {
            if (Elements.Find(_s.AsSpan(at, length)) is not { } element) continue;
            at += length;
            return element;
        }

        return null;
    }
}
