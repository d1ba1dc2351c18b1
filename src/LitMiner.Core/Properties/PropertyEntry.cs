using System.Collections.Immutable;
using LitMiner.Units;

namespace LitMiner.Core.Properties;

/// <summary>A property of the catalogue with its units understood.</summary>
/// <param name="Definition">As the file has it.</param>
/// <param name="Unit">The usual unit.</param>
/// <param name="Units">The usual unit and the others, in which values may be given.</param>
public sealed record PropertyEntry(PropertyDefinition Definition, Unit Unit, ImmutableArray<Unit> Units)
{
    /// <summary>Short name.</summary>
    public string Id => Definition.Id;

    /// <summary>
    /// The unit of this property to which values in <paramref name="unit"/> can be brought, or null. No unit means a pure number;
    /// of a property in per cent that is only a fraction (<see cref="TakesFraction"/>).
    /// </summary>
    public Unit? UnitFor(Unit? unit)
    {
        Unit given = unit ?? Unit.One;
        foreach (Unit candidate in Units)
        {
            // A refractive index is a pure number: "88 %" near it is a transmittance.
            if (candidate == Unit.One ? given == Unit.One : given.IsConvertibleTo(candidate)) return candidate;
        }

        return null;
    }

    /// <summary>
    /// Whether a value in <see cref="Unit"/> lies in the plausible range: false where all of it lies outside, null where no range is known.
    /// </summary>
    /// <param name="low">Lower end, or null for an upper bound.</param>
    /// <param name="high">Upper end, or null for a lower bound.</param>
    public bool? IsPlausible(double? low, double? high)
    {
        if (Definition.Range is not [var least, var greatest] || (low ?? high) is null) return null;
        return !((least is { } l && (high ?? low) < l) || (greatest is { } h && (low ?? high) > h));
    }

    /// <summary>Whether a pure number up to 1 may be a value of this property in per cent: a fill factor of 0.72.</summary>
    public bool TakesFraction => Unit.IsDimensionless && Unit != Unit.One && Unit.Scale == UnitScale.Linear;
}
