using System.Collections.Immutable;

namespace LitMiner.Cli.PropertyTests;

/// <summary>What became of an example.</summary>
/// <param name="Right">Expected values that were found.</param>
/// <param name="Expected">Expected values.</param>
/// <param name="Found">Values that were found for the property.</param>
/// <param name="Reasons">Why it failed, one sentence for each value that is missing or too many; empty where it passed.</param>
internal sealed record ExampleOutcome(int Right, int Expected, int Found, ImmutableArray<string> Reasons)
{
    /// <summary>Whether just the expected values were found.</summary>
    public bool Passed => Reasons.IsEmpty;
}
