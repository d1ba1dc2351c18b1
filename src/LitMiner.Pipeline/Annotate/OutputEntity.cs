using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LitMiner.Core.Annotations;

namespace LitMiner.Pipeline.Annotate;

/// <summary>An entity of the output.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">After the last one.</param>
/// <param name="Label">Its label.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record OutputEntity(string Id, int Start, int End, string Label, double Confidence)
{
    /// <summary>Number of a value, [start, end].</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<int>? Number { get; init; }

    /// <summary>Unit of a value, [start, end].</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<int>? Unit { get; init; }

    internal static OutputEntity Of(string id, EntityMention entity) =>
        new(id, entity.Span.Start, entity.Span.End, entity.Label.ToString().ToUpperInvariant(), Math.Round(entity.Confidence, 4))
        {
            Number = entity.Number is { } n ? [n.Start, n.End] : null,
            Unit = entity.Unit is { } u ? [u.Start, u.End] : null,
        };
}
