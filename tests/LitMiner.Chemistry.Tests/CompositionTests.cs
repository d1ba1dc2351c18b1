using CsCheck;

namespace LitMiner.Chemistry.Tests;

public sealed class CompositionTests
{
    /// <summary>Compositions up to californium; one element with a symbol of one letter is left out: with a number it is a label ("P3"), not a formula.</summary>
    private static readonly Gen<Composition> Compositions =
        Gen.Select(Gen.Int[0, 97], Gen.Int[1, 40]).Array[1, 6].Select(parts => Composition.Of(parts.Select(part => new ElementAmount(Elements.All[part.Item1], part.Item2 / 4.0))))
            .Where(composition => composition.Amounts.Length > 1 || composition.Amounts[0].Element.Symbol.Length == 2);

    [Fact]
    public void Equals_MultipleOfFormulaUnit_IsTrue()
    {
        Assert.Equal(Composition.Parse("Fe2O3"), Composition.Parse("Fe4O6"));
        Assert.Equal(Composition.Parse("Fe2O3").GetHashCode(), Composition.Parse("Fe4O6").GetHashCode());
        Assert.NotEqual(Composition.Parse("Fe2O3"), Composition.Parse("Fe3O4"));
    }

    [Fact]
    public void Formulae_OfCompound_AreInTheirOrders()
    {
        Assert.Equal("C2H6O", Composition.Parse("C2H5OH").HillFormula());
        Assert.Equal("Fe2O3", Composition.Parse("O6Fe4").ReducedFormula());
        Assert.Equal(18.015, Composition.Parse("H2O").MolarMass, 3);
    }

    [Fact]
    public void WeightFractions_OfAlloy_AreThoseWritten()
    {
        Composition alloy = Composition.Parse("Ti-6Al-4V");
        double[] fractions = [.. alloy.WeightFractions().Select(part => part.Amount)];
        Assert.Equal(0.06, fractions[0], 9);
        Assert.Equal(0.90, fractions[1], 9);
        Assert.Equal(0.04, fractions[2], 9);
    }

    [Fact]
    public void Parse_OfPrint_IsTheIdentity() =>
        Compositions.Sample(composition => Composition.Parse(composition.HillFormula()).Equals(composition) && Composition.Parse(composition.ReducedFormula()).Equals(composition));

    [Fact]
    public void Add_ThenSubtract_IsTheIdentity() =>
        Gen.Select(Compositions, Compositions).Sample((one, other) => (one + other - other).IsCloseTo(one) && (one + other).IsCloseTo(other + one) && (one * 3.7).IsCloseTo(one));

    [Fact]
    public void Fractions_SumToOne() =>
        Compositions.Sample(composition => Math.Abs(composition.AtomicFractions().Sum(part => part.Amount) - 1) < 1e-12 && Math.Abs(composition.WeightFractions().Sum(part => part.Amount) - 1) < 1e-12);
}
