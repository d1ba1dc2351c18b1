using System.Collections.Immutable;
using System.Text.Json;

namespace LitMiner.Pipeline.Annotate;

/// <summary>A line of input.</summary>
/// <param name="Id">Passed through.</param>
/// <param name="Text">The passage.</param>
public sealed record PassageInput(string Id, string Text)
{
    /// <summary>The corpus that the passage is from: entities are drawn by its convention, if the model knows it and nothing else is asked for.</summary>
    public JsonElement Corpus { get; init; }

    /// <summary>Entities, for linking alone; otherwise ignored.</summary>
    public ImmutableArray<InputEntity> Entities { get; init; } = [];
}
