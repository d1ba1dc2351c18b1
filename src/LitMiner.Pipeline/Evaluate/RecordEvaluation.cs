using System.Collections.Immutable;

namespace LitMiner.Pipeline.Evaluate;

/// <summary>How records compare with gold.</summary>
/// <param name="Relaxed">Same property, same value within 1 % after conversion, and the material by composition, alias or containment.</param>
/// <param name="Strict">Also the same conditions and uncertainty, no contradicting origin, and the material by composition or as the same words.</param>
/// <param name="ValueAndProperty">Property and value alone, whatever the material.</param>
/// <param name="Text">Relaxed, facts of running text.</param>
/// <param name="Table">Relaxed, facts of tables.</param>
/// <param name="Missed">Gold that was not found, as one line each.</param>
/// <param name="Spurious">Records that are not in the gold, as one line each.</param>
public sealed record RecordEvaluation(
    Score Relaxed, Score Strict, Score ValueAndProperty, Score Text, Score Table, ImmutableArray<string> Missed, ImmutableArray<string> Spurious)
{
    /// <summary>Records by their confidence, ten bins of equal width; empty ones are left out.</summary>
    public ImmutableArray<ReliabilityBin> Reliability { get; init; } = [];

    /// <summary>The same of records of running text alone.</summary>
    public ImmutableArray<ReliabilityBin> TextReliability { get; init; } = [];

    /// <summary>The same of records of tables alone.</summary>
    public ImmutableArray<ReliabilityBin> TableReliability { get; init; } = [];

    /// <summary>95 % interval of the F1 of <see cref="Relaxed"/> over papers drawn anew.</summary>
    public ConfidenceInterval? RelaxedInterval { get; init; }

    /// <summary>The same of <see cref="Text"/>.</summary>
    public ConfidenceInterval? TextInterval { get; init; }

    /// <summary>The same of <see cref="Table"/>.</summary>
    public ConfidenceInterval? TableInterval { get; init; }

    /// <summary>Mean distance of confidence and share right over the records (expected calibration error; Naeini et al. 2015).</summary>
    public double CalibrationError => ErrorOf(Reliability);

    /// <summary>The same over some bins.</summary>
    public static double ErrorOf(ImmutableArray<ReliabilityBin> bins) =>
        bins.Sum(b => b.Count) is var all and > 0 ? bins.Sum(b => b.Count * Math.Abs(b.Precision - b.MeanConfidence)) / all : 0;
}
