using System.Collections.Immutable;
using LitMiner.Chemistry;

namespace LitMiner.Core.Materials;

/// <summary>What a writing of a material means, as far as it can be told.</summary>
/// <param name="Formula">Formula on one line with its elements in the order of the writing ("Ca0.9Sr0.1TiO3"), or null.</param>
/// <param name="Composition">Composition, or null.</param>
/// <param name="Aliases">Other names of the substance.</param>
/// <param name="Attributes">What the writing says beside the substance: phase, form, doping.</param>
/// <param name="Key">The same for all writings of one material: by composition, else by catalogue, else by the words.</param>
public sealed record MaterialIdentity(
    string? Formula, Composition? Composition, ImmutableArray<string> Aliases, ImmutableSortedDictionary<string, string> Attributes, string Key)
{
    /// <summary>Atomic fractions by element symbol, or null.</summary>
    public ImmutableSortedDictionary<string, double>? Fractions() => Composition?.AtomicFractions()
        .ToImmutableSortedDictionary(a => a.Element.Symbol, a => Math.Round(a.Amount, 6), StringComparer.Ordinal);
}
