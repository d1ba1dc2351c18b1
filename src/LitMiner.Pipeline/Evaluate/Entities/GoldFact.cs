using System.Collections.Immutable;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>A marked record: ids of entities of its passage.</summary>
public sealed record GoldFact
{
    /// <summary>The material, or null.</summary>
    public string? Material { get; init; }

    /// <summary>The property, or null.</summary>
    public string? Property { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; init; }

    /// <summary>"result", "condition" or "amount".</summary>
    public string Role { get; init; } = "result";

    /// <summary>Further materials of the same measurement, not told apart by the source.</summary>
    public ImmutableArray<string> MaterialAlternatives { get; init; } = [];

    internal string? Slot(string name) => name == "material" ? Material : Property;
}
