using System.Collections.Immutable;
using LitMiner.Annotation;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Rules;
using LitMiner.Annotation.Sentences;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.ModelTraining.Weights;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// Turns annotated passages into what the training script fits: pieces with their features and allowed tags, cut into the
/// windows of production, and the values of each passage with the mentions that they may belong to.
/// </summary>
public sealed class TrainingPassages(WordPieceEncoder encoder, PropertyCatalogue catalogue, int maxPieces)
{
    private readonly RuleRecogniser rules = new(catalogue, QuantityDrawing.MeasEval);
    private const int Columns = 5;
    private readonly List<int> ids = [], features = [], allowed = [], windows = [], passages = [];
    private readonly List<string> corpora = [];
    private readonly TrainingLinks links = new();

    /// <summary>Number of passages.</summary>
    public int Passages => passages.Count / Columns;

    /// <summary>Number of pieces.</summary>
    public int Pieces => ids.Count;

    /// <summary>Number of values with known links.</summary>
    public int Values => links.Count;

    /// <summary>Adds a passage.</summary>
    public void Add(CorpusPassage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ImmutableArray<TextSpan> sentences = SentenceSplitter.Split(passage.Text);
        TokenSequence tokens = encoder.Encode(passage.Text);
        if (sentences.IsEmpty || tokens.Count == 0) return;
        ScriptedText text = ScriptedText.Plain(passage.Text);
        ImmutableArray<QuantityMention> quantities = [.. QuantityFinder.Find(text)];
        ImmutableArray<PropertyMention> properties = rules.PropertyNames(text);
        PassageHints hints = new(quantities, rules.MaterialNames(text, RuleRecogniser.Formulae(text)), properties);
        int offset = ids.Count, firstWindow = windows.Count / 2, firstValue = links.Count;
        AddPieces(passage.Text, sentences, tokens, hints, TagMasks.Of(passage, tokens));
        ImmutableArray<CorpusEntity> entities = [.. passage.Entities.Where(e => e.Kind is not null).OrderBy(e => e.Span).ThenBy(e => e.Id, StringComparer.Ordinal)];
        ImmutableArray<EntityMention> mentions = [.. entities.Select(e => new EntityMention(e.Span, e.Kind!.Value, 1, EntitySource.Given))];
        links.Add(passage, tokens, offset, entities, MarkedPassage.Of(passage.Text, sentences, mentions, quantities, properties, catalogue));
        Close(firstWindow, firstValue, passage.Corpus);
    }

    /// <summary>
    /// Adds the passages of a paper of whose numbers people said what they are. They teach links, on the mentions that the recogniser finds, and
    /// tags where people marked the mentions too.
    /// </summary>
    /// <param name="annotated">The paper.</param>
    /// <param name="facts">What people said of the numbers, by passage.</param>
    /// <param name="mentions">The mentions that people marked, by passage.</param>
    /// <param name="corpus">Name of the collection.</param>
    /// <returns>How many facts found their place.</returns>
    public int Add(AnnotatedDocument annotated, ILookup<string, LinkFact> facts, IReadOnlyDictionary<string, PassageMentions> mentions, string corpus)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(mentions);
        ScriptedText whole = annotated.Parsed.ScriptedText();
        HashSet<string> done = [];
        int used = 0;
        foreach ((int block, Passage passage) in new PassageReader(catalogue).Read(annotated).OrderBy(p => p.Key))
        {
            TextSpan span = annotated.Parsed.Blocks[block].Span;
            PassageLetters letters = new(span.Of(annotated.Parsed.Text));
            if (!facts.Contains(letters.Key) || !done.Add(letters.Key)) continue;
            Dictionary<int, LinkTruth> truths = PaperTruths.Of(passage, span.Start, letters, facts[letters.Key]);
            ScriptedText text = whole.Slice(span);
            TokenSequence tokens = encoder.Encode(text.Text);
            ImmutableArray<TextSpan> sentences = [.. passage.Sentences.Select(s => s.Shift(-span.Start))];
            if (truths.Count == 0 || tokens.Count == 0) continue;
            PassageHints hints = new(
                [.. annotated.Quantities.Where(q => span.Contains(q.Span)).Select(q => q.Shift(-span.Start))],
                rules.MaterialNames(text, RuleRecogniser.Formulae(text)),
                [.. annotated.PropertyNames.Where(p => span.Contains(p.Span)).Select(p => p with { Span = p.Span.Shift(-span.Start) })]);
            int offset = ids.Count, firstWindow = windows.Count / 2, firstValue = links.Count;
            int[] masks = mentions.TryGetValue(letters.Key, out PassageMentions? marked)
                ? TagMasks.Of(PaperMarks.Of(text.Text, letters, marked, facts[letters.Key], [.. hints.Quantities.Select(q => q.Span)]), tokens)
                : new int[tokens.Count];
            AddPieces(text.Text, sentences, tokens, hints, masks);
            links.Add(passage, s => tokens.PiecesOf(s.Shift(-span.Start)), offset, v => truths.GetValueOrDefault(v));
            Close(firstWindow, firstValue, corpus);
            used += truths.Count;
        }

        return used;
    }

    private void AddPieces(string text, ImmutableArray<TextSpan> sentences, TokenSequence tokens, PassageHints hints, int[] masks)
    {
        int offset = ids.Count;
        ids.AddRange(tokens.Ids);
        features.AddRange(FeatureBits.Of(text, tokens, hints, FeatureLayout.LexicalAndHints));
        allowed.AddRange(masks);
        foreach ((int from, int to) in PassageWindows.Pack(tokens, sentences, maxPieces - 2))
        {
            windows.Add(offset + from);
            windows.Add(offset + to);
        }
    }

    private void Close(int firstWindow, int firstValue, string corpus)
    {
        if (!corpora.Contains(corpus)) corpora.Add(corpus);
        passages.AddRange([firstWindow, windows.Count / 2, firstValue, links.Count, corpora.IndexOf(corpus)]);
    }

    /// <summary>Names of the corpora, in the order of their numbers in the file.</summary>
    public ImmutableArray<string> Corpora => [.. corpora];

    /// <summary>Writes the file: pieces, windows, and a row a passage with its windows, its values and its corpus.</summary>
    public void Write(Stream target)
    {
        SafetensorsWriter writer = new();
        writer.Add("ids", [.. ids]);
        writer.Add("features", [.. features], FeatureBits.Words);
        writer.Add("allowed", [.. allowed]);
        writer.Add("windows", [.. windows], 2);
        writer.Add("passages", [.. passages], Columns);
        links.Write(writer);
        writer.Write(target);
    }
}
