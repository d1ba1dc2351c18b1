using System.Collections.Immutable;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Validation;

namespace LitMiner.Prediction.Models;

/// <summary>What a model was made of and how good it is.</summary>
public sealed record ModelCard
{
    /// <summary>Id of the property.</summary>
    public required string Property { get; init; }

    /// <summary>Unit of all values.</summary>
    public required string Unit { get; init; }

    /// <summary>Scale in which values are learnt.</summary>
    public required TargetScale Scale { get; init; }

    /// <summary>Version of the features.</summary>
    public required string Features { get; init; }

    /// <summary>How it was trained.</summary>
    public required TrainingOptions Options { get; init; }

    /// <summary>Distinct materials.</summary>
    public required int Materials { get; init; }

    /// <summary>Papers that they come from.</summary>
    public required int Papers { get; init; }

    /// <summary>Median over the materials that several papers speak of: highest less lowest value, in the unit; null where there are none.</summary>
    public double? Disagreement { get; init; }

    /// <summary>What became of the records.</summary>
    public required CleaningReport Cleaning { get; init; }

    /// <summary>What the folds say.</summary>
    public required ValidationReport Validation { get; init; }

    /// <summary>How the spread of the trees becomes an interval.</summary>
    public required ConformalScale Interval { get; init; }

    /// <summary>Distance to the nearest other training material that 95 % of them do not exceed; compositions farther off are outside the domain.</summary>
    public required double DomainDistance { get; init; }

    /// <summary>Elements in the training materials, in alphabetical order.</summary>
    public required ImmutableArray<string> Elements { get; init; }
}
