using System.Collections.Immutable;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Rules;
using LitMiner.Annotation.Sentences;
using LitMiner.Core.Annotations;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Annotation;

/// <summary>
/// The front door of annotation: sentences, quantities and entities of a document's running text. Each paragraph is read by
/// itself. Pure and thread-safe.
/// </summary>
public sealed class DocumentAnnotator
{
    private readonly AnnotationOptions options;
    private readonly EntityRecogniser? model;
    private readonly RuleRecogniser rules;

    /// <summary>Prepares an annotator.</summary>
    /// <param name="options">What takes part.</param>
    /// <param name="model">The transformer; may be null for rules alone.</param>
    /// <exception cref="ArgumentException">The options ask for a transformer and none is given.</exception>
    public DocumentAnnotator(AnnotationOptions options, EntityRecogniser? model)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Recogniser != RecogniserMode.Rules && model is null) throw new ArgumentException("the transformer is missing", nameof(model));
        this.options = options;
        this.model = options.Recogniser == RecogniserMode.Rules ? null : model;
        rules = new RuleRecogniser(options.Properties, options.Values);
    }

    /// <summary>Name and version of the transformer that takes part, or null.</summary>
    public string? Model => model is null ? null : $"{model.Description.Name} {model.Description.Version}";

    /// <summary>Annotates a document.</summary>
    public StageOutcome<AnnotatedDocument> Annotate(ParsedDocument document, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
        ImmutableArray<QuantityMention>.Builder quantities = ImmutableArray.CreateBuilder<QuantityMention>();
        ImmutableArray<EntityMention>.Builder entities = ImmutableArray.CreateBuilder<EntityMention>();
        ImmutableArray<PropertyMention>.Builder properties = ImmutableArray.CreateBuilder<PropertyMention>();
        ImmutableDictionary<int, PassageVectors>.Builder vectors = ImmutableDictionary.CreateBuilder<int, PassageVectors>();
        ScriptedText whole = document.ScriptedText();
        PropertyGlossary glossary = PropertyGlossaryFinder.Of(document.Blocks.Where(b => IsRunningText(document, b)).Select(b => whole.Slice(b.Span)), options.Properties);
        string? convention = options.Convention ?? model?.Description.Convention;
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Block block = document.Blocks[i];
            if (!IsRunningText(document, block)) continue;
            AnnotatedPassage passage = Annotate(whole.Slice(block.Span), SentenceSplitter.Split(block.Span.Of(document.Text)), cancellation, glossary, convention);
            int offset = block.Span.Start, index = i, lists = quantities.Count;
            sentences.AddRange(passage.Sentences.Select(s => new Sentence(s.Shift(offset), index)));
            quantities.AddRange(passage.Quantities.Select(q => q.Shift(offset) with { ListId = q.ListId + lists }));
            properties.AddRange(passage.PropertyNames.Select(p => p with { Span = p.Span.Shift(offset) }));
            entities.AddRange(passage.Entities.Select(e => Shift(e, offset)));
            if (passage.Vectors is { } found) vectors.Add(i, found with { Offset = offset });
        }

        AnnotatedDocument annotated = new()
        {
            Parsed = document,
            Sentences = sentences.ToImmutable(),
            Quantities = quantities.ToImmutable(),
            Entities = entities.ToImmutable(),
            PropertyNames = properties.ToImmutable(),
            Glossary = glossary,
            Vectors = vectors.ToImmutable(),
            Model = Model,
        };
        return StageOutcome.Completed(annotated, []);
    }

    /// <summary>Annotates a passage that stands by itself; offsets are its own.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="cancellation">Stops between windows of the transformer.</param>
    /// <param name="glossary">Short forms of properties that its document defines; null for none.</param>
    /// <param name="convention">The convention by which the transformer draws entities; null for none.</param>
    public AnnotatedPassage Annotate(
        ScriptedText text, ImmutableArray<TextSpan> sentences, CancellationToken cancellation, PropertyGlossary? glossary = null, string? convention = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<QuantityMention> quantities = [.. QuantityFinder.Find(text)];
        bool worthwhile = !options.OnlyPassagesWithQuantities || quantities.Any(q => q.Exclusion is null);
        if (options.OnlyPassagesWithQuantities && !worthwhile) return new AnnotatedPassage(sentences, quantities, [], []);
        ImmutableArray<PropertyMention> names = rules.PropertyNames(text, glossary);
        if (model is null) return new AnnotatedPassage(sentences, quantities, rules.Recognise(text, quantities, names), names);
        ImmutableArray<TextSpan> formulae = RuleRecogniser.Formulae(text);
        PassageHints hints = new(quantities, rules.MaterialNames(text, formulae), names);
        RecognisedPassage recognised = model.Recognise(text.Text, sentences, hints, convention, cancellation);
        ImmutableArray<EntityMention> entities = WithParts(recognised.Entities, quantities);
        if (options.Recogniser == RecogniserMode.Both)
        {
            ValueConvention values = ValueConvention.Of(convention, convention == model.Description.Convention, convention is not null && model.Description.Conventions.Contains(convention));
            entities = EntityJoiner.Join(
                RuleRecogniser.Members(quantities), formulae, entities, values.Drawing is null ? default : values.Draw(text.Text, quantities), values.AddsQuantities);
        }

        return new AnnotatedPassage(sentences, quantities, entities, names) { Vectors = recognised.Vectors };
    }

    /// <summary>References, front and back matter hold numbers, but none of the paper's own values.</summary>
    private static bool IsRunningText(ParsedDocument document, Block block)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.FigureCaption or BlockKind.TableCaption or BlockKind.Footnote)) return false;
        SectionRole role = block.Section is { } section ? document.Sections[section].Role : SectionRole.Other;
        return role is not (SectionRole.References or SectionRole.BackMatter);
    }

    /// <summary>Number and unit of values that the transformer found, as the grammar of quantities sees them.</summary>
    private static ImmutableArray<EntityMention> WithParts(ImmutableArray<EntityMention> entities, ImmutableArray<QuantityMention> quantities) =>
    [
        .. entities.Select(e => e.Label == EntityLabel.Value && quantities.FirstOrDefault(q => q.Span.Overlaps(e.Span)) is { } quantity
            ? e with { Number = quantity.NumberSpan, Unit = quantity.UnitSpan }
            : e),
    ];

    private static EntityMention Shift(EntityMention entity, int offset) => entity with
    {
        Span = entity.Span.Shift(offset),
        Number = entity.Number?.Shift(offset),
        Unit = entity.Unit?.Shift(offset),
    };
}
