using System.Collections.Immutable;

namespace LitMiner.ModelTraining.Data;

/// <summary>What a person said of a number in a paper that may not be copied: one line of JSON (docs/training.md). Spans are [start, end] in <see cref="PassageLetters"/>.</summary>
/// <param name="Passage">Name of the passage.</param>
/// <param name="Value">The quantity.</param>
/// <param name="Role">"result", "condition", "amount" or "none".</param>
public sealed record LinkFact(string Passage, ImmutableArray<int> Value, string Role)
{
    /// <summary>Every mention in the passage that names its property; empty where none does.</summary>
    public ImmutableArray<ImmutableArray<int>> Properties { get; init; } = [];

    /// <summary>Every mention in the passage that names its material; empty where none does.</summary>
    public ImmutableArray<ImmutableArray<int>> Materials { get; init; } = [];
}
