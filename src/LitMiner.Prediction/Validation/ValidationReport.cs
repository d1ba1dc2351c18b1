using System.Collections.Immutable;

namespace LitMiner.Prediction.Validation;

/// <summary>What the folds say, all their predictions taken together.</summary>
public sealed record ValidationReport
{
    /// <summary>The folds.</summary>
    public required ImmutableArray<FoldResult> Folds { get; init; }

    /// <summary>Errors of the model.</summary>
    public required ErrorFigures Model { get; init; }

    /// <summary>Errors of always saying the mean of the training materials.</summary>
    public required ErrorFigures MeanBaseline { get; init; }

    /// <summary>Errors of always saying their median.</summary>
    public required ErrorFigures MedianBaseline { get; init; }

    /// <summary>Share of the values that intervals should contain.</summary>
    public required double Coverage { get; init; }

    /// <summary>Share that they did contain, each fold's intervals made from the other folds' errors; null with a single fold.</summary>
    public double? MeasuredCoverage { get; init; }

    /// <summary>Whether the model is better than both baselines.</summary>
    public bool IsBetter => Model.Decisive < Math.Min(MeanBaseline.Decisive, MedianBaseline.Decisive);

    /// <summary>In how many folds it is.</summary>
    public int BetterFolds => Folds.Count(f => f.IsBetter);
}
