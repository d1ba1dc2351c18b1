using System.Collections.Immutable;

namespace LitMiner.Core.Properties;

/// <summary>What the catalogue knows of a property. It comes from a data file, and a user can add to it without code.</summary>
public sealed record PropertyDefinition
{
    /// <summary>Short name in lower case with dashes: "band-gap".</summary>
    public required string Id { get; init; }

    /// <summary>Usual name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Field of work: "mechanical", "thermal", …</summary>
    public required string Category { get; init; }

    /// <summary>Names under which papers speak of it, in lower case; singular is enough.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Symbols and abbreviations, with their case: "Eg", "Tg".</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    /// <summary>
    /// Symbols and shortened words that name it only as the whole head of a table's column or row, beside a unit of its own size
    /// ("a (Å)", "A (%)", "Conv."); in running text they mean too many things.
    /// </summary>
    public ImmutableArray<string> HeadSymbols { get; init; } = [];

    /// <summary>The unit in which its users think; "1" for a pure number.</summary>
    public required string Unit { get; init; }

    /// <summary>Further units of other dimensions in which it is given: a capacity in mAh g⁻¹ or mAh cm⁻².</summary>
    public ImmutableArray<string> OtherUnits { get; init; } = [];

    /// <summary>Least and greatest plausible value in <see cref="Unit"/>; null where there is no such limit.</summary>
    public ImmutableArray<double?> Range { get; init; } = [];

    /// <summary>Whether it is usually set rather than found: temperature, pressure, time.</summary>
    public bool Setting { get; init; }

    /// <summary>Words that papers write in place of a number: "superhydrophobic", "room temperature".</summary>
    public ImmutableArray<string> ValueWords { get; init; } = [];

    /// <summary>Conditions that its value depends on: "temperature".</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>What its names and symbols are confused with, for people.</summary>
    public string? Confusions { get; init; }

    /// <summary>Source of its definition, or "common usage".</summary>
    public required string Source { get; init; }
}
