using System.Collections.Immutable;

namespace LitMiner.Prediction.Trees;

/// <summary>
/// Extremely randomised trees (Geurts et al. 2006). Our own, because ML.NET's forests draw no random thresholds and do not give
/// each tree's prediction, from which the uncertainty comes. Immutable and thread-safe.
/// </summary>
internal sealed class ExtraTrees
{
    public ExtraTrees(ImmutableArray<RegressionTree> trees) => Trees = trees;

    /// <summary>The trees.</summary>
    public ImmutableArray<RegressionTree> Trees { get; }

    /// <summary>Grows the trees. Each has its own random numbers: the number of threads changes nothing.</summary>
    public static ExtraTrees Fit(IReadOnlyList<ImmutableArray<float>> rows, double[] targets, ExtraTreesOptions options)
    {
        float[][] columns = [.. Enumerable.Range(0, rows[0].Length).Select(f => rows.Select(r => r[f]).ToArray()).ToArray()];
        RegressionTree[] trees = new RegressionTree[options.Trees];
        Parallel.For(0, trees.Length, t => trees[t] = TreeGrower.Grow(columns, targets, options, SeededRandom.For((ulong)options.Seed, t)));
        return new ExtraTrees([.. trees]);
    }

    /// <summary>Mean of the trees and their standard deviation.</summary>
    public (double Mean, double Spread) Predict(ReadOnlySpan<float> row)
    {
        Span<double> predictions = Trees.Length <= 1024 ? stackalloc double[Trees.Length] : new double[Trees.Length];
        for (int t = 0; t < predictions.Length; t++) predictions[t] = Trees[t].Predict(row);
        return Statistics.Moments(predictions);
    }
}
