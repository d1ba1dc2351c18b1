using System.Collections.Immutable;

namespace LitMiner.Cli.PropertyTests;

/// <summary>A sentence, and the values of the property that it gives.</summary>
internal sealed record PropertyExample
{
    /// <summary>The sentence or paragraph.</summary>
    public required string Text { get; init; }

    /// <summary>The values that should be found, in any order; empty where there is none.</summary>
    public ImmutableArray<ExpectedValue> Expect { get; init; } = [];
}
