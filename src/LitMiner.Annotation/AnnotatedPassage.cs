using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Annotation;

/// <summary>A passage with all that was found in it.</summary>
/// <param name="Sentences">Sentences, in order.</param>
/// <param name="Quantities">Every number, quantity or not, in order.</param>
/// <param name="Entities">Entities, in order.</param>
/// <param name="PropertyNames">Names and symbols of catalogued properties, in order.</param>
public sealed record AnnotatedPassage(
    ImmutableArray<TextSpan> Sentences,
    ImmutableArray<QuantityMention> Quantities,
    ImmutableArray<EntityMention> Entities,
    ImmutableArray<PropertyMention> PropertyNames)
{
    /// <summary>The encoder's vectors; null where it did not run or gives none.</summary>
    public PassageVectors? Vectors { get; init; }
}
