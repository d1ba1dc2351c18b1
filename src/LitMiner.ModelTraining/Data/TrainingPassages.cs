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
        ids.AddRange(tokens.Ids);
        features.AddRange(FeatureBits.Of(passage.Text, tokens, hints, FeatureLayout.LexicalAndHints));
        allowed.AddRange(TagMasks.Of(passage, tokens));
        foreach ((int from, int to) in PassageWindows.Pack(tokens, sentences, maxPieces - 2))
        {
            windows.Add(offset + from);
            windows.Add(offset + to);
        }

        ImmutableArray<CorpusEntity> entities = [.. passage.Entities.Where(e => e.Kind is not null).OrderBy(e => e.Span).ThenBy(e => e.Id, StringComparer.Ordinal)];
        ImmutableArray<EntityMention> mentions = [.. entities.Select(e => new EntityMention(e.Span, e.Kind!.Value, 1, EntitySource.Given))];
        links.Add(passage, tokens, offset, entities, MarkedPassage.Of(passage.Text, sentences, mentions, quantities, properties, catalogue));
        if (!corpora.Contains(passage.Corpus)) corpora.Add(passage.Corpus);
        passages.AddRange([firstWindow, windows.Count / 2, firstValue, links.Count, corpora.IndexOf(passage.Corpus)]);
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
