using System.Collections.Immutable;

namespace LitMiner.Prediction.Data;

/// <summary>Materials with their values of one property.</summary>
public sealed record TrainingSet
{
    /// <summary>Id of the property.</summary>
    public required string Property { get; init; }

    /// <summary>Unit of all values.</summary>
    public required string Unit { get; init; }

    /// <summary>Distinct compositions, by <see cref="Chemistry.Composition.Key"/>.</summary>
    public required ImmutableArray<TrainingMaterial> Materials { get; init; }

    /// <summary>What was left out and why.</summary>
    public required CleaningReport Cleaning { get; init; }

    /// <summary>The papers, in alphabetical order.</summary>
    public ImmutableArray<string> Works =>
        [.. Materials.SelectMany(m => m.Values).Select(v => v.Work).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
