using System.Collections.Immutable;
using System.Globalization;

namespace LitMiner.Chemistry;

/// <summary>
/// Short names of steels after EN 10027-1: "34CrNiMo6" (carbon × 100, then alloying elements), "X5CrNi18-10" (X: high alloy, numbers in
/// per cent by weight). They look like formulae and are none.
/// </summary>
public static class SteelGrade
{
    private static readonly string[] Alloying = ["Cr", "Ni", "Mo", "Mn", "V", "W", "Si", "Co", "Ti", "Nb", "Al", "Cu", "N", "S", "B", "Pb", "Ta", "Zr"];

    /// <summary>Whether <paramref name="text"/> is such a name.</summary>
    public static bool IsGrade(ReadOnlySpan<char> text) => Read(text, out _, out _, out _);

    /// <summary>A high-alloy grade ("X5CrNi18-10") as an alloy by weight; a low-alloy one as a name with its elements, since it does not give all contents.</summary>
    internal static Formula? Parse(string text)
    {
        if (!Read(text, out double carbon, out List<Element> elements, out List<double> shares)) return null;
        if (text[0] != 'X' || shares.Count == 0)
        {
            return new()
            {
                Text = text,
                Kind = FormulaKind.Grade,
                Terms = [.. elements.Prepend(Elements.Of("Fe")).Append(Elements.Of("C")).Distinct().Select(element => new FormulaTerm(element, AmountExpression.One))],
            };
        }

        double rest = 100 - carbon;
        List<FormulaTerm> terms = [];
        for (int i = 0; i < Math.Min(elements.Count, shares.Count); i++)
        {
            terms.Add(new(elements[i], AmountExpression.Constant(shares[i])));
            rest -= shares[i];
        }

        if (rest <= 0) return null;
        terms.Insert(0, new(Elements.Of("Fe"), AmountExpression.Constant(rest)));
        terms.Add(new(Elements.Of("C"), AmountExpression.Constant(carbon)));
        return new() { Text = text, Kind = FormulaKind.WeightAlloy, Terms = [.. terms] };
    }

    private static bool Read(ReadOnlySpan<char> text, out double carbon, out List<Element> elements, out List<double> shares)
    {
        carbon = 0;
        elements = [];
        shares = [];
        bool high = text.Length > 4 && text[0] == 'X' && char.IsAsciiDigit(text[1]);
        if (text.Length is < 4 or > 22 || !(high || (char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1])))) return false;
        int at = high ? 1 : 0, digits = at;
        while (at < text.Length && at - digits < 4 && char.IsAsciiDigit(text[at])) at++;
        int hundredths = int.Parse(text[digits..at], CultureInfo.InvariantCulture);
        carbon = hundredths / 100.0;
        if (hundredths is 0 or > 220) return false;
        while (at < text.Length && char.IsAsciiLetterUpper(text[at]))
        {
            int length = at + 1 < text.Length && char.IsAsciiLetterLower(text[at + 1]) ? 2 : 1;
            ReadOnlySpan<char> symbol = text.Slice(at, length);
            if (!Alloying.AsSpan().Contains(symbol.ToString())) return false;
            elements.Add(Elements.Of(symbol.ToString()));
            at += length;
        }

        if (elements.Count == 0 || (elements.Count == 1 && elements[0].Symbol is "N" or "S" or "B" or "W")) return false;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            digits = at;
            while (at < text.Length && at - digits < 2 && char.IsAsciiDigit(text[at])) at++;
            shares.Add(int.Parse(text[digits..at], CultureInfo.InvariantCulture));
            if (at + 1 < text.Length && text[at] == '-') at++;
        }

        // "50CrMo4" has numbers behind its elements, "35CrMo" (Chinese standards) has none but at least two of them.
        return at == text.Length && (shares.Count > 0 || elements.Count > 1) && !(elements.Count == 1 && shares.Count == 0);
    }
}
