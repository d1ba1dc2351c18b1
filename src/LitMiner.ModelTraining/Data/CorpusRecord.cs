using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LitMiner.ModelTraining.Data;

/// <summary>What a person said of a value: ids of entities, null where the text names none.</summary>
/// <param name="Value">The value.</param>
/// <param name="Role">"result", "condition" or "amount".</param>
public sealed record CorpusRecord(string Value, string Role)
{
    /// <summary>The material.</summary>
    public string? Material { get; init; }

    /// <summary>The property.</summary>
    public string? Property { get; init; }

    /// <summary>Further materials, where the source does not tell them apart.</summary>
    [JsonPropertyName("material_alternatives")]
    public ImmutableArray<string>? MaterialAlternatives { get; init; }

    /// <summary>What the value was found under.</summary>
    public ImmutableArray<string>? Conditions { get; init; }
}
