using System.Collections.Immutable;
using System.Text.Json;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>What a recogniser said of a passage: a line that <c>litminer annotate</c> writes, or another program.</summary>
public sealed record PassagePrediction
{
    /// <summary>Id of the passage.</summary>
    public required string Id { get; init; }

    /// <summary>Entities.</summary>
    public ImmutableArray<ScoredEntity> Entities { get; init; } = [];

    /// <summary>Records with the slots material, property, value: null, an entity's id, or [start, end].</summary>
    public ImmutableArray<ImmutableDictionary<string, JsonElement>> Records { get; init; } = [];
}
