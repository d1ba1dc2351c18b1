using CsCheck;
using LitMiner.Chemistry;
using LitMiner.Prediction.Features;

namespace LitMiner.Prediction.Tests.Features;

public sealed class CompositionFeaturizerTests
{
    [Theory]
    [InlineData("Fe2O3", "mean number", (0.4 * 26) + (0.6 * 8))]
    [InlineData("Fe2O3", "range number", 18)]
    [InlineData("Fe2O3", "deviation number", (0.4 * 10.8) + (0.6 * 7.2))]
    [InlineData("Fe2O3", "min number", 8)]
    [InlineData("Fe2O3", "max number", 26)]
    [InlineData("Fe2O3", "mode number", 8)]
    [InlineData("NaCl", "mode number", 11)]
    [InlineData("Fe2O3", "mean electronegativity", (0.4 * 1.83) + (0.6 * 3.44))]
    [InlineData("Fe2O3", "elements", 2)]
    [InlineData("Fe2O3", "2-norm", 0.7211102550927978)]
    [InlineData("Fe2O3", "3-norm", 0.6542132620)]
    [InlineData("Fe2O3", "metals", 0.4)]
    [InlineData("Fe2O3", "s electrons", 2.0 / 6.8)]
    [InlineData("Fe2O3", "p electrons", 0.6 * 4 / 6.8)]
    [InlineData("Fe2O3", "d electrons", 0.4 * 6 / 6.8)]
    [InlineData("Fe2O3", "mean unfilled-d", 0.4 * 4)]
    [InlineData("Fe2O3", "fraction O", 0.6)]
    [InlineData("Fe2O3", "fraction Ti", 0)]
    [InlineData("NaCl", "max ionicity", 0.71154)]
    public void Featurise_KnownComposition_GivesTheFigure(string formula, string feature, double expected)
    {
        int index = CompositionFeaturizer.Names.IndexOf(feature);

        Assert.Equal(expected, CompositionFeaturizer.Featurise(Composition.Parse(formula))[index], 4);
    }

    [Fact]
    public void Featurise_HeliumWithoutMeltingPoint_LeavesItOut()
    {
        int melting = CompositionFeaturizer.Names.IndexOf("mean melting-point"), range = CompositionFeaturizer.Names.IndexOf("range melting-point");
        Composition mixed = Composition.Of([new ElementAmount(Elements.Of("He"), 1), new ElementAmount(Elements.Of("Fe"), 1)]);

        Assert.Equal(1811f, CompositionFeaturizer.Featurise(mixed)[melting]);
        Assert.Equal(0f, CompositionFeaturizer.Featurise(Composition.Parse("He"))[range]);
    }

    [Fact]
    public void Featurise_AnyComposition_IsFiniteAndKnowsNoFormulaUnit()
    {
        Gen.Select(Gen.Int[0, 117], Gen.Double[0.01, 10]).Array[1, 8].Sample(parts =>
        {
            Composition composition = Composition.Of(parts.Select(p => new ElementAmount(Elements.All[p.Item1], p.Item2)));
            var features = CompositionFeaturizer.Featurise(composition);
            var doubled = CompositionFeaturizer.Featurise(composition * 2);
            return features.Length == CompositionFeaturizer.Names.Length && features.All(float.IsFinite)
                && features.Zip(doubled).All(p => Math.Abs(p.First - p.Second) <= 1e-4 * Math.Max(1, Math.Abs(p.First)));
        }, iter: 500);
    }

    [Fact]
    public void Names_AreDistinct() => Assert.Equal(CompositionFeaturizer.Names.Length, CompositionFeaturizer.Names.Distinct().Count());
}
