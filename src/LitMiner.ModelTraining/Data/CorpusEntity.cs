using System.Text.Json.Serialization;
using LitMiner.Core.Annotations;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>An entity that a person marked in a passage.</summary>
/// <param name="Id">Its id, which records refer to.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">After the last one.</param>
/// <param name="Label">MATERIAL, PROPERTY, VALUE, METHOD, DESCRIPTOR, or null for a mention that only records refer to.</param>
public sealed record CorpusEntity(string Id, int Start, int End, string? Label)
{
    /// <summary>Id of a longer entity around or across this one.</summary>
    [JsonPropertyName("nested_in")]
    public string? NestedIn { get; init; }

    /// <summary>Whether guidelines disagree on it: neither a safe positive nor a safe negative.</summary>
    public bool Optional { get; init; }

    /// <summary>Its place.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, End);

    /// <summary>Its label, or null.</summary>
    [JsonIgnore]
    public EntityLabel? Kind => Enum.TryParse(Label, ignoreCase: true, out EntityLabel label) ? label : null;
}
