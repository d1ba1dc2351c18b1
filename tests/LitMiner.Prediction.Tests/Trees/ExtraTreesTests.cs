using System.Collections.Immutable;
using LitMiner.Prediction.Trees;

namespace LitMiner.Prediction.Tests.Trees;

public sealed class ExtraTreesTests
{
    private static readonly ImmutableArray<float>[] Rows = [.. Enumerable.Range(0, 200).Select(i => ImmutableArray.Create(i / 200f, (i * 37 % 200) / 200f, 1f))];

    [Fact]
    public void Fit_SmoothFunction_IsLearnt()
    {
        double[] targets = [.. Rows.Select(r => Math.Sin(6 * r[0]) + (0.5 * r[1]))];
        ExtraTrees trees = ExtraTrees.Fit(Rows, targets, new ExtraTreesOptions { Trees = 50, FeatureShare = 1 });
        ImmutableArray<float> between = [0.3012f, 0.5512f, 1f];

        Assert.Equal(Math.Sin(6 * 0.3012) + (0.5 * 0.5512), trees.Predict(between.AsSpan()).Mean, 0.1);
        for (int i = 0; i < Rows.Length; i++) Assert.Equal(targets[i], trees.Predict(Rows[i].AsSpan()).Mean, 1e-5);
    }

    [Fact]
    public void Fit_ConstantTarget_GivesItWithoutSpread()
    {
        ExtraTrees trees = ExtraTrees.Fit(Rows, [.. Rows.Select(_ => 4.0)], new ExtraTreesOptions { Trees = 3 });

        Assert.Equal((4.0, 0.0), trees.Predict(Rows[0].AsSpan()));
        Assert.All(trees.Trees, t => Assert.Single(t.Features));
    }

    [Theory]
    [InlineData(new short[0])]
    [InlineData(new short[] { 0 })]
    [InlineData(new short[] { 0, -1 })]
    [InlineData(new short[] { -1, -1 })]
    [InlineData(new short[] { 0, -1, -1, -1 })]
    [InlineData(new short[] { -2 })]
    public void RegressionTree_NodesThatAreNoTree_AreRefused(short[] features) =>
        Assert.Throws<FormatException>(() => new RegressionTree([.. features], [.. features.Select(_ => 0f)]));
}
