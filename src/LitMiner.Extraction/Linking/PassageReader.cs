using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Materials;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Building;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>Gathers the mentions of each paragraph of an annotated document for linking. Thread-safe.</summary>
/// <param name="catalogue">Properties that are known.</param>
public sealed class PassageReader(PropertyCatalogue catalogue)
{
    /// <summary>Passages by the index of their block; blocks without a number have none.</summary>
    public Dictionary<int, Passage> Read(AnnotatedDocument annotated)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        return Read(annotated, DocumentMaterials.Of(annotated, AbbreviationTable.Of(annotated.Parsed)));
    }

    /// <summary>Passages by the index of their block, where the document's materials have been counted.</summary>
    internal Dictionary<int, Passage> Read(AnnotatedDocument annotated, DocumentMaterials counted)
    {
        ParsedDocument document = annotated.Parsed;
        ILookup<int, Sentence> sentences = annotated.Sentences.ToLookup(s => s.Block);
        PropertyVotes votes = PropertyVotes.Of(annotated);
        Dictionary<int, Passage> passages = [];
        int quantity = 0, entity = 0, name = 0;
        foreach (IGrouping<int, Sentence> group in sentences)
        {
            TextSpan block = document.Blocks[group.Key].Span;
            ImmutableArray<QuantityMention> values = Take(annotated.Quantities, ref quantity, block, q => q.Span);
            ImmutableArray<EntityMention> entities = Take(annotated.Entities, ref entity, block, e => e.Span);
            ImmutableArray<PropertyMention> names = Take(annotated.PropertyNames, ref name, block, p => p.Span);
            if (values.IsEmpty) continue;
            Block owner = document.Blocks[group.Key];
            ImmutableArray<TextSpan> materials = counted.WithNames(document.Text, block, [.. entities.Where(e => DocumentMaterials.IsMaterial(document.Text, e) && !IsProperty(document.Text, e.Span, names)).Select(e => e.Span)], [.. values.Select(v => v.Span)]);
            passages[group.Key] = new Passage
            {
                Text = document.Text,
                Sentences = [.. group.Select(s => s.Span)],
                Values = values,
                Properties = Properties(document.Text, entities, names, votes),
                Materials = materials,
                MaterialShares = [.. materials.Select(m => counted.ShareOf(m.Of(document.Text)))],
                Subjects = [.. Enumerable.Range(0, materials.Length).Where(i => counted.IsSubject(materials[i].Of(document.Text)))],
                Section = owner.Section is { } section ? document.Sections[section].Role : SectionRole.Other,
                IsCaption = owner.Kind is BlockKind.FigureCaption or BlockKind.TableCaption,
                Recognised = [.. Recognised(values, entities)],
                Variables = [.. Variables(document.Text, block, values)],
            };
        }

        return passages;
    }

    /// <summary>Whether what was taken for a material is the name or the symbol of a property: "YS".</summary>
    private static bool IsProperty(string text, TextSpan mention, ImmutableArray<PropertyMention> names) =>
        names.Any(n => n.Span == mention) && MaterialResolver.Resolve(mention.Of(text)).Composition is null;

    /// <summary>Property mentions of the recogniser, understood by the catalogue, and catalogued names that it passed over.</summary>
    private ImmutableArray<PropertyCandidate> Properties(string text, ImmutableArray<EntityMention> entities, ImmutableArray<PropertyMention> names, PropertyVotes votes)
    {
        List<PropertyCandidate> candidates =
            [.. entities.Where(e => e.Label == EntityLabel.Property).Select(e => PropertyCandidate.Of(e.Span, text, names, catalogue))];
        candidates.AddRange(names.Where(n => !candidates.Any(c => c.Span.Overlaps(n.Span))).Select(n => new PropertyCandidate(n.Span, n.Entries) { LongForm = n.LongForm }));
        return [.. candidates.Select(c => c with { Entries = votes.Order(c.Entries) }).OrderBy(c => c.Span)];
    }

    /// <summary>Bare numbers that give a composition variable its value.</summary>
    private static IEnumerable<int> Variables(string text, TextSpan block, ImmutableArray<QuantityMention> values)
    {
        if (!values.Any(v => v.UnitSpan is null)) return [];
        IReadOnlyList<VariableAssignment> assignments = VariableAssignmentFinder.Find(block.Of(text));
        return Enumerable.Range(0, values.Length)
            .Where(i => values[i].UnitSpan is null && assignments.Any(a => a.Span.Shift(block.Start).Contains(values[i].NumberSpan)));
    }

    /// <summary>Quantities that the transformer took for values too.</summary>
    private static IEnumerable<int> Recognised(ImmutableArray<QuantityMention> values, ImmutableArray<EntityMention> entities)
    {
        EntityMention[] seen = [.. entities.Where(e => e.Label == EntityLabel.Value && e.Source != EntitySource.Rules)];
        return Enumerable.Range(0, values.Length).Where(i => seen.Any(e => e.Span.Overlaps(values[i].Span)));
    }

    private static ImmutableArray<T> Take<T>(ImmutableArray<T> items, ref int at, TextSpan block, Func<T, TextSpan> span)
    {
        while (at < items.Length && span(items[at]).Start < block.Start) at++;
        int first = at;
        while (at < items.Length && span(items[at]).Start < block.End) at++;
        return items[first..at];
    }
}
