using System.Collections.Immutable;

namespace LitMiner.Units;

/// <summary>A factor of a unit as it was read: what the symbol may mean, and its power.</summary>
/// <param name="Writings">Meanings, best first.</param>
/// <param name="Exponent2">Twice the exponent.</param>
internal readonly record struct UnitFactor(ImmutableArray<UnitWriting> Writings, int Exponent2);
