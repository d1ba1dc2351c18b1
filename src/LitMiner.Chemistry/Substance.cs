using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>An entry of the substance catalogue.</summary>
public sealed record Substance
{
    /// <summary>Stable id: "titanium-dioxide".</summary>
    public required string Id { get; init; }

    /// <summary>Preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>Formula text, or null for polymers, grades and mixtures without one; of a polymer the repeat unit.</summary>
    public string? Formula { get; init; }

    /// <summary>Composition of <see cref="Formula"/>, or null.</summary>
    public Composition? Composition { get; init; }

    /// <summary>Other names, abbreviations and shorthands.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>
    /// Abbreviations that elsewhere mean something else ("PBS" is also a buffer, "TPD" a method): they mean this substance only where it is
    /// already known that a material is meant, and running text is not searched for them.
    /// </summary>
    public ImmutableArray<string> Ambiguous { get; init; } = [];

    /// <summary>Sort: "oxide", "polymer", "alloy", …</summary>
    public required string Class { get; init; }

    /// <summary>Where names and formula are from, or "common usage".</summary>
    public required string Source { get; init; }
}
