using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Annotation.Recognition;

/// <summary>What the rules found in a passage; the transformer takes it as advice. All lists are in order.</summary>
/// <param name="Quantities">Every number, quantity or not.</param>
/// <param name="Materials">Formulae and names of catalogued substances.</param>
/// <param name="Properties">Names and symbols of catalogued properties.</param>
public sealed record PassageHints(ImmutableArray<QuantityMention> Quantities, ImmutableArray<TextSpan> Materials, ImmutableArray<PropertyMention> Properties)
{
    /// <summary>Nothing found.</summary>
    public static PassageHints None { get; } = new([], [], []);
}
