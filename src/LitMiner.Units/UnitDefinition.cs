using System.Collections.Immutable;

namespace LitMiner.Units;

/// <summary>One entry of units.json: a named unit from which compound units are built. Immutable.</summary>
public sealed record UnitDefinition
{
    /// <summary>Canonical print.</summary>
    public required string Symbol { get; init; }

    /// <summary>Words for the unit; they take the names of prefixes ("kilometres").</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Other symbols, case-sensitive; they take the symbols of prefixes.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Dimension.</summary>
    public Dimension Dimension { get; init; }

    /// <summary>Rational part of the factor to the coherent SI unit.</summary>
    public Rational Factor { get; init; } = Rational.One;

    /// <summary>Power of π by which <see cref="Factor"/> is multiplied (1 for the degree, −1 for the oersted).</summary>
    public int PiPower { get; init; }

    /// <summary>What is added after multiplying to reach the SI unit; zero but for °C and °F.</summary>
    public Rational Offset { get; init; } = Rational.Zero;

    /// <summary>Scale.</summary>
    public UnitScale Scale { get; init; }

    /// <summary>What is measured, where units of one dimension must not be mixed ("mass fraction"); else null.</summary>
    public string? Kind { get; init; }

    /// <summary>Preference among units of the same symbol; higher wins, 0 is usual.</summary>
    public int Rank { get; init; }

    /// <summary>UCUM code, or null where UCUM has none.</summary>
    public string? Ucum { get; init; }

    /// <summary>Prefix symbols that the unit takes; empty for none.</summary>
    public ImmutableArray<UnitPrefix> Prefixes { get; init; } = [];

    /// <summary>Common slips of the pen that can mean nothing better, each with the prefix that is meant, null for none: "Mpa" for MPa, "A" for Å. They count less than right writings.</summary>
    public ImmutableArray<(string Written, UnitPrefix? Prefix)> Slips { get; init; } = [];

    /// <summary>The factor to the SI as a double.</summary>
    public double FactorAsDouble => Factor.ToDouble() * Math.Pow(Math.PI, PiPower);
}
