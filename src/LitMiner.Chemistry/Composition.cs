using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LitMiner.Chemistry;

/// <summary>
/// Elements and their amounts. Two compositions are equal when their atomic fractions agree to four decimal places (their
/// <see cref="Key"/> is the same): Fe2O3 equals Fe4O6. Immutable and thread-safe.
/// </summary>
public sealed class Composition : IEquatable<Composition>
{
    private const double Negligible = 1e-9;

    private Composition(ImmutableArray<ElementAmount> amounts)
    {
        Amounts = amounts;
        Total = amounts.Sum(amount => amount.Amount);
        Key = string.Join(' ', AtomicFractions().OrderBy(part => part.Element.Symbol, StringComparer.Ordinal)
            .Select(part => $"{part.Element.Symbol}{part.Amount.ToString("0.0000", CultureInfo.InvariantCulture)}"));
    }

    /// <summary>Elements by atomic number with their atoms per formula unit as written; all amounts are positive.</summary>
    public ImmutableArray<ElementAmount> Amounts { get; }

    /// <summary>Atoms per formula unit.</summary>
    public double Total { get; }

    /// <summary>Canonical text for dictionaries and databases: symbols in alphabetical order with atomic fractions, "O0.6667 Ti0.3333".</summary>
    public string Key { get; }

    /// <summary>Mass of the formula unit in g mol⁻¹.</summary>
    public double MolarMass => Amounts.Sum(amount => amount.Amount * amount.Element.Weight);

    /// <summary>Atoms of <paramref name="element"/> per formula unit; 0 where it is absent.</summary>
    public double this[Element element] => Amounts.FirstOrDefault(amount => amount.Element.Equals(element)).Amount;

    /// <summary>Makes a composition; amounts of the same element add up and negligible ones are dropped.</summary>
    /// <exception cref="ArgumentException">An amount is negative or not finite, or nothing is left.</exception>
    public static Composition Of(IEnumerable<ElementAmount> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        SortedDictionary<int, ElementAmount> sums = [];
        foreach (ElementAmount part in amounts)
        {
            if (!double.IsFinite(part.Amount)) throw new ArgumentException($"the amount of {part.Element} is not finite", nameof(amounts));
            sums.TryGetValue(part.Element.Number, out ElementAmount sum);
            sums[part.Element.Number] = new(part.Element, sum.Amount + part.Amount);
        }

        foreach (ElementAmount sum in sums.Values)
            if (sum.Amount < -Negligible) throw new ArgumentException($"the amount of {sum.Element} is negative", nameof(amounts));
        ImmutableArray<ElementAmount> left = [.. sums.Values.Where(sum => sum.Amount > Negligible)];
        if (left.IsEmpty || !double.IsFinite(left.Sum(part => part.Amount))) throw new ArgumentException("a composition needs a positive amount of some element", nameof(amounts));
        return new(left);
    }

    /// <summary>Makes a composition from weights (any unit): 90 Ti, 6 Al, 4 V.</summary>
    /// <exception cref="ArgumentException">As <see cref="Of"/>.</exception>
    public static Composition OfWeights(IEnumerable<ElementAmount> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        List<ElementAmount> moles = [.. weights.Select(part => new ElementAmount(part.Element, part.Amount / part.Element.Weight))];
        double total = moles.Sum(part => part.Amount);
        return Of(moles.Select(part => part with { Amount = part.Amount / total }));
    }

    /// <summary>Reads any formula without open variables.</summary>
    /// <exception cref="FormatException">The text is no such formula; the message says why.</exception>
    public static Composition Parse(string text) => TryParse(text) ?? throw new FormatException(
        $"'{text}' has no composition: {FormulaParser.Parse(text).Reason ?? "amounts are open"}");

    /// <summary>Reads any formula without open variables, or null.</summary>
    public static Composition? TryParse(string text) => FormulaParser.Parse(text).Formula?.Composition;

    /// <summary>Shares of the atoms; they sum to 1.</summary>
    public ImmutableArray<ElementAmount> AtomicFractions() => [.. Amounts.Select(part => part with { Amount = part.Amount / Total })];

    /// <summary>Shares of the mass; they sum to 1.</summary>
    public ImmutableArray<ElementAmount> WeightFractions()
    {
        double mass = MolarMass;
        return [.. Amounts.Select(part => part with { Amount = part.Amount * part.Element.Weight / mass })];
    }

    /// <summary>The sum of two formula units.</summary>
    public static Composition operator +(Composition left, Composition right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Of(left.Amounts.Concat(right.Amounts));
    }

    /// <summary>What is left of a formula unit.</summary>
    /// <exception cref="ArgumentException">More is taken away than there is.</exception>
    public static Composition operator -(Composition left, Composition right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Of(left.Amounts.Concat(right.Amounts.Select(part => part with { Amount = -part.Amount })));
    }

    /// <summary>All amounts times a positive factor; equal to the original by atomic fractions.</summary>
    /// <exception cref="ArgumentException">The factor is not positive and finite.</exception>
    public static Composition operator *(Composition composition, double factor)
    {
        ArgumentNullException.ThrowIfNull(composition);
        return Of(composition.Amounts.Select(part => part with { Amount = part.Amount * factor }));
    }

    /// <summary>Sum; the method for <c>+</c>.</summary>
    public static Composition Add(Composition left, Composition right) => left + right;

    /// <summary>Difference; the method for <c>-</c>.</summary>
    public static Composition Subtract(Composition left, Composition right) => left - right;

    /// <summary>Multiple; the method for <c>*</c>.</summary>
    public static Composition Multiply(Composition composition, double factor) => composition * factor;

    /// <summary>Whether no atomic fraction differs by more than <paramref name="tolerance"/>.</summary>
    public bool IsCloseTo(Composition other, double tolerance = 1e-4)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Amounts.Concat(other.Amounts).All(part => Math.Abs((this[part.Element] / Total) - (other[part.Element] / other.Total)) <= tolerance);
    }

    /// <summary>Hill order (C, H, then alphabetical; alphabetical where there is no C), amounts as written: "CH4", "Fe2O3".</summary>
    public string HillFormula() => Print(
        Amounts.OrderBy(part => HillRank(part.Element)).ThenBy(part => part.Element.Symbol, StringComparer.Ordinal), 1);

    /// <summary>Electropositive elements first and smallest whole amounts where there are such (Fe4O6 gives "Fe2O3"), else the amounts as written.</summary>
    public string ReducedFormula() => Print(
        Amounts.OrderBy(part => part.Element.Electronegativity ?? 9).ThenBy(part => part.Element.Symbol, StringComparer.Ordinal), WholeFactor());

    /// <inheritdoc/>
    public bool Equals(Composition? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Composition);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The reduced formula.</summary>
    public override string ToString() => ReducedFormula();

    private int HillRank(Element element) =>
        this[Elements.Of("C")] == 0 ? 2 : element.Symbol == "C" ? 0 : element.Symbol == "H" ? 1 : 2;

    /// <summary>The factor that makes all amounts whole and coprime, or 1.</summary>
    private double WholeFactor()
    {
        double smallest = Amounts.Min(part => part.Amount);
        for (int k = 1; k <= 24; k++)
        {
            double factor = k / smallest;
            if (Amounts.All(part => part.Amount * factor is var scaled && scaled < 1000 && Math.Abs(scaled - Math.Round(scaled)) < 1e-6 * Math.Max(1, scaled))) return factor;
        }

        return 1;
    }

    private static string Print(IEnumerable<ElementAmount> parts, double factor)
    {
        StringBuilder result = new();
        foreach (ElementAmount part in parts)
        {
            double amount = part.Amount * factor;
            result.Append(part.Element.Symbol);
            if (Math.Abs(amount - 1) < 1e-9) continue;
            string written = amount.ToString("0.##########", CultureInfo.InvariantCulture);
            result.Append(written == "0" ? amount.ToString("F20", CultureInfo.InvariantCulture).TrimEnd('0') : written);
        }

        return result.ToString();
    }
}
