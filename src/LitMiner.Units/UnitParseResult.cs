using System.Collections.Immutable;

namespace LitMiner.Units;

/// <summary>What a writing of a unit may mean.</summary>
/// <param name="Unit">The best meaning, or null when there is none.</param>
/// <param name="Candidates">All meanings, best first; those of the expected dimension lead.</param>
/// <param name="Multiplier">A power of ten written before the unit ("10⁻³ S/cm" gives 0.001); else 1.</param>
/// <param name="Error">Why there is no meaning, or null.</param>
public sealed record UnitParseResult(Unit? Unit, ImmutableArray<Unit> Candidates, double Multiplier, string? Error)
{
    /// <summary>Whether there is a meaning.</summary>
    public bool Success => Unit is not null;
}
