using LitMiner.Prediction.Validation;

namespace LitMiner.Prediction.Tests.Validation;

public sealed class ConformalScaleTests
{
    [Fact]
    public void Fit_NinetyPerCent_HoldsNinetyPerCentOfTheErrors()
    {
        (double Error, double Spread)[] cases = [.. Enumerable.Range(1, 1000).Select(i => (i / 1000.0, 0.5))];

        ConformalScale scale = ConformalScale.Fit(cases, 0.9);

        Assert.Equal(0.9, scale.HalfWidth(0.5), 0.01);
        Assert.True(scale.HalfWidth(1) > scale.HalfWidth(0.5));
    }

    [Fact]
    public void Fit_TreesThatAlwaysAgree_StaysFinite() => Assert.True(double.IsFinite(ConformalScale.Fit([(0, 0), (0.1, 0)], 0.9).HalfWidth(0)));
}
