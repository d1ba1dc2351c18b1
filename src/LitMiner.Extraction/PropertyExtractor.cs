using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Core.Extraction;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Extraction.Building;
using LitMiner.Extraction.Linking;
using LitMiner.Extraction.Linking.Learned;
using LitMiner.Extraction.Tables;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction;

/// <summary>
/// The front door of extraction: links the mentions of an annotated document into records, takes further ones from its tables,
/// and accounts for every quantity. Pure and thread-safe.
/// </summary>
public sealed class PropertyExtractor
{
    /// <summary>A charge that is set is the rate of a battery: "at 0.5 C" empties it in two hours.</summary>
    private static readonly Unit Coulomb = UnitParser.Parse("C").Unit!;

    private readonly ExtractionOptions options;
    private readonly PassageReader passages;

    /// <summary>Prepares an extractor.</summary>
    public PropertyExtractor(ExtractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        passages = new PassageReader(options.Properties);
    }

    /// <summary>Takes the records of a document.</summary>
    public StageOutcome<ExtractedDocument> Extract(AnnotatedDocument annotated, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ParsedDocument document = annotated.Parsed;
        ScriptedText text = document.ScriptedText();
        DocumentReference reference = Reference(document);
        SampleDesignations designations = SampleDesignations.Of(annotated);
        AbbreviationTable abbreviations = AbbreviationTable.Of(document, designations);
        RecordBuilder builder = new(document, text, reference, options.Extractor with { Model = annotated.Model }, abbreviations);
        Account account = new(builder);
        DocumentMaterials materials = DocumentMaterials.Of(annotated, abbreviations);
        Dictionary<int, Passage> byBlock = passages.Read(annotated, materials);
        DocumentSeries series = DocumentSeries.Of(document, text);
        SeriesLinker linker = new(text, series);
        TableExtractor tables = new(annotated, text, options.Properties, series, materials);
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (byBlock.TryGetValue(i, out Passage? passage)) FromText(annotated, passage, annotated.Vectors.GetValueOrDefault(i), text, linker, materials, designations, account);
            if (document.Blocks[i] is { Kind: BlockKind.Table, Table: { } table }) FromTable(tables.Extract(table), account);
        }

        return StageOutcome.Completed(account.Close(reference), []);
    }

    /// <summary>How records refer to a document. Its work is its own until the store compares it with others.</summary>
    public static DocumentReference Reference(ParsedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string id = document.Sha256[..16];
        DocumentMetadata metadata = document.Metadata;
        return new DocumentReference
        {
            Id = id,
            Work = id,
            Path = document.Path,
            Doi = metadata.Doi,
            Title = metadata.Title,
            Authors = metadata.Authors.IsDefaultOrEmpty ? null : metadata.Authors,
            Year = metadata.Year,
            Licence = metadata.Licence,
        };
    }

    private void FromText(AnnotatedDocument annotated, Passage passage, PassageVectors? vectors, ScriptedText text, SeriesLinker linker, DocumentMaterials materials, SampleDesignations designations, Account account)
    {
        ImmutableArray<LinkedValue> links = LearnedLinker.Link(passage, vectors, options.Linker);
        Dictionary<int, SeriesMember> members = linker.Assign(passage, links);
        Dictionary<int, FactDraft> drafts = [];
        foreach (LinkedValue link in links)
        {
            if (link.Role != LinkRole.Result) continue;
            TextSpan sentence = passage.Sentences[passage.SentenceOf(passage.Values[link.Value].Span.Start)];
            FactDraft draft = OfPart(Draft(annotated, passage, links, link, members.GetValueOrDefault(link.Value), sentence), passage, designations);
            drafts[link.Value] = OfSubject(draft, annotated.Parsed.Text, materials);
        }

        HashSet<int> unlikely = [.. drafts.Where(d => account.IsUnlikely(d.Value)).Select(d => d.Key)];
        HashSet<int> used = [.. links.Where(l => l.Role == LinkRole.Result && !unlikely.Contains(l.Value)).SelectMany(l => l.Conditions)];
        foreach (LinkedValue link in links)
        {
            QuantityMention quantity = passage.Values[link.Value];
            TextSpan sentence = passage.Sentences[passage.SentenceOf(quantity.Span.Start)];
            string? name = link.Property is { } p ? passage.Properties[p].Span.Of(passage.Text) : null;
            // A property that the catalogue lacks, of no material: too little to stand on.
            if (link is { Role: LinkRole.Result, Entry: null, Material: null }) account.Reject(quantity, "unknown-property", name, sentence, null);
            else if (unlikely.Contains(link.Value)) account.Reject(quantity, "unlikely-result", name, sentence, null);
            else if (link.Role == LinkRole.Result) account.Values(QuantityChange.States(text, quantity).Select(state => drafts[link.Value] with { Quantity = state }));
            else if (used.Contains(link.Value)) account.Condition();
            else account.Reject(quantity, link.Code ?? (link.Role == LinkRole.Condition ? "setting-without-result" : "no-property"), link.Detail, sentence, null);
        }
    }

    private FactDraft Draft(
        AnnotatedDocument annotated, Passage passage, ImmutableArray<LinkedValue> links, LinkedValue link, SeriesMember? member, TextSpan sentence)
    {
        QuantityMention quantity = passage.Values[link.Value];
        return new FactDraft
        {
            Quantity = quantity,
            Unit = UnitOf(quantity, link),
            Entry = link.Entry,
            Property = link.Property is { } p ? passage.Properties[p].Span : null,
            Material = link.Material is { } m ? passage.Materials[m] : null,
            Member = member,
            MaterialIsEarlier = link.MaterialIsEarlier,
            Conditions = [.. link.Conditions.Select(c => ConditionOf(passage, links[c], options.Properties))],
            WordConditions = InWords(passage, links, link, sentence),
            Method = MethodOf(annotated, sentence),
            Origin = OriginWords.Of(annotated.Parsed, sentence, quantity.Span),
            Context = sentence,
            Confidence = link.Confidence,
            Evidence = link.Evidence,
            Section = passage.Section,
        };
    }

    /// <summary>A value of "the target device" belongs to the material that the paper gave this part to, unless its clause names one.</summary>
    private static FactDraft OfPart(FactDraft draft, Passage passage, SampleDesignations designations)
    {
        TextSpan clause = ConditionLinker.Clause(passage, draft.Context, draft.Quantity.Span);
        if (designations.PartOf(passage.Text, clause, draft.Quantity.Span) is not { } material) return draft;
        if (draft.Material is { } named && clause.Contains(named)) return draft;
        return draft with { Material = material, MaterialIsEarlier = true };
    }

    /// <summary>A value whose passage names no material, or only "the film", belongs to the material that the document is about, if there is one.</summary>
    private static FactDraft OfSubject(FactDraft draft, string text, DocumentMaterials materials)
    {
        if (draft.Material is { } own && !materials.IsWeak(own.Of(text))) return draft;
        if (materials.Subject is not { } subject)
        {
            // An ion or a couple has no properties of a material; a word of class may be all that a review says.
            return draft.Material is { } named && MaterialWords.IsParticle(named.Of(text)) ? draft with { Material = null, MentionedAs = null, MaterialIsEarlier = false } : draft;
        }

        return draft with { Material = subject, MentionedAs = draft.Material, MaterialIsEarlier = false, MaterialIsOfDocument = true };
    }

    /// <summary>Of several meanings of a unit the one that fits the property.</summary>
    private static Unit? UnitOf(QuantityMention quantity, LinkedValue link) =>
        link.Entry is { } entry ? quantity.UnitCandidates.FirstOrDefault(u => entry.UnitFor(u) is not null) ?? quantity.Unit : quantity.Unit;

    /// <summary>Conditions in words of a value's sentence, unless a number says the same of it; where the sentence has several results, those of its own clause.</summary>
    private ImmutableArray<(TextSpan Span, PropertyEntry Entry)> InWords(Passage passage, ImmutableArray<LinkedValue> links, LinkedValue link, TextSpan sentence)
    {
        TextSpan clause = ConditionLinker.Clause(passage, sentence, passage.Values[link.Value].Span);
        return
        [
            .. WordConditions.Find(passage.Text, clause, options.Properties)
                .Where(c => !link.Conditions.Any(n => ConditionOf(passage, links[n], options.Properties).Entry == c.Entry)).DistinctBy(c => c.Entry.Id),
        ];
    }

    private static ConditionDraft ConditionOf(Passage passage, LinkedValue link, PropertyCatalogue catalogue)
    {
        QuantityMention quantity = passage.Values[link.Value];
        return new ConditionDraft(
            quantity,
            quantity.Unit,
            1,
            link.Entry ?? (quantity.Unit is { } unit ? SettingUnits.Of(unit) ?? (unit == Coulomb ? catalogue.Find("current-density") : null) : null),
            link.Property is { } p ? passage.Properties[p].Span : null,
            link.Treatment,
            null);
    }

    /// <summary>The only method that a sentence names; of several none is chosen.</summary>
    private static TextSpan? MethodOf(AnnotatedDocument annotated, TextSpan sentence)
    {
        TextSpan? method = null;
        foreach (EntityMention entity in annotated.Entities)
        {
            if (entity.Label != EntityLabel.Method || !sentence.Contains(entity.Span)) continue;
            if (method is not null) return null;
            method = entity.Span;
        }

        return method;
    }

    private static void FromTable(TableFacts facts, Account account)
    {
        HashSet<TextSpan> conditions = [.. facts.Drafts.SelectMany(d => d.Conditions).Select(c => c.Quantity.Span)];
        foreach (FactDraft draft in facts.Drafts) account.Value(draft);
        foreach (var (quantity, code, detail, context, place) in facts.Rejected)
        {
            if (conditions.Contains(quantity.Span)) account.Condition();
            else account.Reject(quantity, code, detail, context, place);
        }
    }

    /// <summary>Counts what became of each quantity.</summary>
    private sealed class Account(RecordBuilder builder)
    {
        private readonly ImmutableArray<PropertyRecord>.Builder records = ImmutableArray.CreateBuilder<PropertyRecord>();
        private readonly ImmutableArray<RejectedCandidate>.Builder rejected = ImmutableArray.CreateBuilder<RejectedCandidate>();
        private int values;
        private int conditions;

        /// <summary>Whether a value of running text is too unlikely for a record.</summary>
        public bool IsUnlikely(FactDraft draft) => draft.Evidence is not null && builder.ConfidenceOf(draft) < RecordConfidence.LeastOfText;

        /// <summary>A quantity that became one value, or two where it tells a change.</summary>
        public void Values(IEnumerable<FactDraft> drafts)
        {
            values++;
            records.AddRange(drafts.Select(builder.Build));
        }

        public void Value(FactDraft draft) => Values([draft]);

        public void Condition() => conditions++;

        public void Reject(QuantityMention quantity, string code, string? detail, TextSpan context, TablePlace? table) =>
            rejected.Add(new RejectedCandidate
            {
                Code = code,
                Text = builder.ValueText(quantity),
                Detail = detail,
                Provenance = builder.Provenance.Of(quantity.Span, table) with { Quote = builder.Provenance.Of(context).Quote },
            });

        public ExtractedDocument Close(DocumentReference reference) => new()
        {
            Document = reference,
            Records = records.ToImmutable(),
            Rejected = rejected.ToImmutable(),
            QuantityCount = values + conditions + rejected.Count,
            ValueCount = values,
            ConditionCount = conditions,
        };
    }
}
