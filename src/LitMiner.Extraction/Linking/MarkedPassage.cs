using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>A passage whose entities are marked, by a person or by the recogniser, made ready for linking; with the way back from its lists to the entities.</summary>
public sealed class MarkedPassage
{
    private MarkedPassage(Passage passage, ImmutableArray<int> values, ImmutableArray<int> properties, ImmutableArray<int> materials)
    {
        Passage = passage;
        Values = values;
        Properties = properties;
        Materials = materials;
    }

    /// <summary>The passage.</summary>
    public Passage Passage { get; }

    /// <summary>Index of the entity of each value.</summary>
    public ImmutableArray<int> Values { get; }

    /// <summary>Index of the entity of each property.</summary>
    public ImmutableArray<int> Properties { get; }

    /// <summary>Index of the entity of each material.</summary>
    public ImmutableArray<int> Materials { get; }

    /// <summary>Makes a passage of entities in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="entities">Its entities, in order.</param>
    /// <param name="quantities">Its numbers, as the grammar of quantities reads them.</param>
    /// <param name="names">Its names of catalogued properties.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static MarkedPassage Of(
        string text,
        ImmutableArray<TextSpan> sentences,
        ImmutableArray<EntityMention> entities,
        ImmutableArray<QuantityMention> quantities,
        ImmutableArray<PropertyMention> names,
        PropertyCatalogue catalogue)
    {
        ImmutableArray<int> values = With(EntityLabel.Value), properties = With(EntityLabel.Property), materials = With(EntityLabel.Material, EntityLabel.Descriptor);
        Passage passage = new()
        {
            Text = text,
            Sentences = sentences,
            ValuesAreGiven = true,
            Values = [.. values.Select(v => QuantityOf(entities[v], quantities))],
            Properties = [.. properties.Select(p => PropertyCandidate.Of(entities[p].Span, text, names, catalogue))],
            Materials = [.. materials.Select(m => entities[m].Span)],
            Descriptors = [.. Enumerable.Range(0, materials.Length).Where(k => entities[materials[k]].Label == EntityLabel.Descriptor)],
        };
        return new MarkedPassage(passage, values, properties, materials);

        ImmutableArray<int> With(params ReadOnlySpan<EntityLabel> labels)
        {
            ImmutableArray<int>.Builder found = ImmutableArray.CreateBuilder<int>();
            for (int i = 0; i < entities.Length; i++)
            {
                if (labels.Contains(entities[i].Label)) found.Add(i);
            }

            return found.ToImmutable();
        }
    }

    private static QuantityMention QuantityOf(EntityMention entity, ImmutableArray<QuantityMention> quantities)
    {
        QuantityMention? found = quantities.FirstOrDefault(q => q.Span.Overlaps(entity.Span));
        return found is not null
            ? found with { Span = entity.Span, Exclusion = null }
            : new QuantityMention { Span = entity.Span, CoreSpan = entity.Span, NumberSpan = entity.Span, Group = entity.Span };
    }
}
