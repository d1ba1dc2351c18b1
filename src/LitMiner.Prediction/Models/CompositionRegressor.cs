using System.Collections.Immutable;
using LitMiner.Prediction.Trees;

namespace LitMiner.Prediction.Models;

/// <summary>Trees with the scale that they learn in. Immutable and thread-safe.</summary>
internal sealed class CompositionRegressor(TargetScale scale, ExtraTrees trees)
{
    /// <summary>Ratio of the 95th to the 5th percentile from which values are said to span decades.</summary>
    private const double Decades = 100;

    public TargetScale Scale => scale;

    public ExtraTrees Trees => trees;

    /// <summary>The scale that fits values.</summary>
    public static TargetScale ScaleFor(double[] values) =>
        values.Min() > 0 && Statistics.Quantile(values, 0.95) >= Decades * Statistics.Quantile(values, 0.05) ? TargetScale.Log10 : TargetScale.Linear;

    public static CompositionRegressor Fit(IReadOnlyList<ImmutableArray<float>> rows, double[] values, TargetScale scale, ExtraTreesOptions options) =>
        new(scale, ExtraTrees.Fit(rows, [.. values.Select(v => ToScale(v, scale))], options));

    /// <summary>What the trees say of a row, and how far they are apart, both in the scale.</summary>
    public (double Mean, double Spread) Predict(ImmutableArray<float> row) => trees.Predict(row.AsSpan());

    public static double ToScale(double value, TargetScale scale) => scale == TargetScale.Log10 ? Math.Log10(value) : value;

    public static double FromScale(double value, TargetScale scale) => scale == TargetScale.Log10 ? Math.Pow(10, value) : value;
}
