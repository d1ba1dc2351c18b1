using System.Collections.Immutable;

namespace LitMiner.Pipeline.Annotate;

/// <summary>A line of input.</summary>
/// <param name="Id">Passed through.</param>
/// <param name="Text">The passage.</param>
public sealed record PassageInput(string Id, string Text)
{
    /// <summary>Entities, for linking alone; otherwise ignored.</summary>
    public ImmutableArray<InputEntity> Entities { get; init; } = [];
}
