namespace LitMiner.Core.Records;

/// <summary>A value as written and as understood.</summary>
public sealed record ValueReference
{
    /// <summary>As the paper writes it, with its unit where that stands beside it.</summary>
    public required string Text { get; init; }

    /// <summary>Its form.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>Lower end as written, in <see cref="Unit"/>, a table head's multiplier applied; null for an upper bound.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end likewise; null for a lower bound.</summary>
    public double? High { get; init; }

    /// <summary>What stands after ±, in <see cref="Unit"/>; it never widens low and high.</summary>
    public double? Uncertainty { get; init; }

    /// <summary>Significant digits of the number as written.</summary>
    public int? Significant { get; init; }

    /// <summary>"about", "≤" and the like, as written.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The unit as understood, in one spelling ("W m⁻¹ K⁻¹"); null for pure numbers and for units that are not known.</summary>
    public string? Unit { get; init; }

    /// <summary>In the property's usual unit; null where the property or the unit is not known.</summary>
    public UnitInterval? Normalized { get; init; }

    /// <summary>In SI units; null for scales without one (HV, pH).</summary>
    public UnitInterval? Si { get; init; }

    /// <summary>Where the value stands.</summary>
    public Provenance? Provenance { get; init; }
}
