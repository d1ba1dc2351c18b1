using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>What a name or formula means.</summary>
/// <param name="CanonicalName">Preferred name, or the formula in reduced form where there is no name.</param>
/// <param name="Composition">Composition, or null (polymers, grades).</param>
/// <param name="Aliases">Other names known.</param>
/// <param name="Substance">The catalogue's entry, or null where rules gave the answer.</param>
public sealed record ResolvedSubstance(string CanonicalName, Composition? Composition, ImmutableArray<string> Aliases, Substance? Substance);
