using System.Collections.Immutable;

namespace LitMiner.Prediction.Models;

/// <summary>What a model says of a composition.</summary>
public sealed record PropertyPrediction
{
    /// <summary>As asked.</summary>
    public required string Text { get; init; }

    /// <summary>Reduced formula.</summary>
    public required string Formula { get; init; }

    /// <summary>The prediction, in the unit.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the interval.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public required double High { get; init; }

    /// <summary>Standard deviation of the trees, for training materials at least the usual one: in the unit, or in decades where the scale is logarithmic.</summary>
    public required double Spread { get; init; }

    /// <summary>Whether the composition is like those trained on.</summary>
    public required bool InDomain { get; init; }

    /// <summary>Nearest training materials, the nearest first.</summary>
    public required ImmutableArray<Neighbour> Neighbours { get; init; }

    /// <summary>What speaks against believing it, as sentences.</summary>
    public required ImmutableArray<string> Warnings { get; init; }
}
