using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Units;

namespace LitMiner.Core.Annotations;

/// <summary>A document whose running text has been annotated. Spans are those of the document's text.</summary>
public sealed record AnnotatedDocument
{
    /// <summary>What was read.</summary>
    public required ParsedDocument Parsed { get; init; }

    /// <summary>Sentences of all blocks of running text, in order.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>Every number of the running text, quantity or not, in order.</summary>
    public required ImmutableArray<QuantityMention> Quantities { get; init; }

    /// <summary>Entities, in order; those of one label do not overlap.</summary>
    public required ImmutableArray<EntityMention> Entities { get; init; }

    /// <summary>Names and symbols of catalogued properties, in order, whether or not the recogniser marked them.</summary>
    public ImmutableArray<PropertyMention> PropertyNames { get; init; } = [];

    /// <summary>Short forms of properties that the document defines.</summary>
    public PropertyGlossary Glossary { get; init; } = PropertyGlossary.Empty;

    /// <summary>The encoder's vectors by the index of their block; blocks that it did not read have none.</summary>
    public ImmutableDictionary<int, PassageVectors> Vectors { get; init; } = ImmutableDictionary<int, PassageVectors>.Empty;

    /// <summary>Name and version of the model that took part, or null.</summary>
    public string? Model { get; init; }
}
