using System.Collections.Immutable;
using LitMiner.Core.Properties;

namespace LitMiner.Extraction.Linking;

/// <summary>A quantity of a passage with what it was found to belong to. Indices are those of <see cref="Passage"/>.</summary>
/// <param name="Value">The quantity.</param>
/// <param name="Role">What it is.</param>
public sealed record LinkedValue(int Value, LinkRole Role)
{
    /// <summary>The property's mention, or null.</summary>
    public int? Property { get; init; }

    /// <summary>The property in the catalogue, or null.</summary>
    public PropertyEntry? Entry { get; init; }

    /// <summary>The material's mention, or null.</summary>
    public int? Material { get; init; }

    /// <summary>Whether the material was taken from an earlier sentence.</summary>
    public bool MaterialIsEarlier { get; init; }

    /// <summary>Quantities that are conditions of this result.</summary>
    public ImmutableArray<int> Conditions { get; init; } = [];

    /// <summary>For a condition: words before it that say what was done ("annealed"), or null.</summary>
    public string? Treatment { get; init; }

    /// <summary>Why it was rejected, a code; else null.</summary>
    public string? Code { get; init; }

    /// <summary>More about that, for people.</summary>
    public string? Detail { get; init; }

    /// <summary>What the network gave to this link: that the value is a result, that it is of the property, of the material; null where it took no part.</summary>
    public (float Result, float Property, float Material)? Evidence { get; init; }

    /// <summary>From 0 to 1, what the rules add up; where the network took part, <see cref="Evidence"/> says more.</summary>
    public double Confidence { get; init; }
}
