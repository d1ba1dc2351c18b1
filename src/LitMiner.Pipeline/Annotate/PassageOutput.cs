using System.Collections.Immutable;

namespace LitMiner.Pipeline.Annotate;

/// <summary>A line of output.</summary>
/// <param name="Id">As in the input.</param>
/// <param name="Entities">Entities by place.</param>
/// <param name="Records">Records by their value's place.</param>
public sealed record PassageOutput(string Id, ImmutableArray<OutputEntity> Entities, ImmutableArray<OutputRecord> Records);
