using System.Collections.Immutable;

namespace LitMiner.Pipeline.Evaluate;

/// <summary>A fact as a person read it in a paper (layout: corpora/gold/README.md).</summary>
public sealed record GoldRecord
{
    /// <summary>Name of the file, without folders.</summary>
    public required string File { get; init; }

    /// <summary>The material's name.</summary>
    public string? Material { get; init; }

    /// <summary>Its formula, or null.</summary>
    public string? Formula { get; init; }

    /// <summary>Id of the property; null where the catalogue lacks it.</summary>
    public string? Property { get; init; }

    /// <summary>The property's words.</summary>
    public string? PropertyText { get; init; }

    /// <summary>Lower end as written, a table head's multiplier applied; null for an upper bound.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end; null for a lower bound.</summary>
    public double? High { get; init; }

    /// <summary>What stands after ±.</summary>
    public double? Uncertainty { get; init; }

    /// <summary>Unit as written, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Conditions.</summary>
    public ImmutableArray<GoldCondition> Conditions { get; init; } = [];

    /// <summary>"measured", "computed", "cited" or null.</summary>
    public string? Origin { get; init; }

    /// <summary>"text" or "table".</summary>
    public string? Where { get; init; }

    /// <summary>Name of the sample, or null.</summary>
    public string? Sample { get; init; }
}
