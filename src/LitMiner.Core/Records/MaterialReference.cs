using System.Collections.Immutable;

namespace LitMiner.Core.Records;

/// <summary>The material that a value belongs to.</summary>
public sealed record MaterialReference
{
    /// <summary>As the paper names it.</summary>
    public required string Text { get; init; }

    /// <summary>Formula on one line, where the name means one ("TiO2", "Ca0.9Sr0.1TiO3"); compare by <see cref="Composition"/>.</summary>
    public string? Formula { get; init; }

    /// <summary>Atomic fractions by element symbol, in alphabetical order; they add up to 1.</summary>
    public ImmutableSortedDictionary<string, double>? Composition { get; init; }

    /// <summary>Other names for it: in the document (abbreviations) and in the catalogue of substances.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>What is said of the sample: form, phase, doping, direction.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Name of the sample in this paper ("S2").</summary>
    public string? Sample { get; init; }

    /// <summary>Where the material is named.</summary>
    public Provenance? Provenance { get; init; }
}
