using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LitMiner.Core.Annotations;

namespace LitMiner.ModelTraining.Data;

/// <summary>A passage of an annotated corpus (docs/training.md).</summary>
/// <param name="Id">corpus:document:passage.</param>
/// <param name="Text">The text.</param>
public sealed record CorpusPassage(string Id, string Text)
{
    /// <summary>Name of the corpus.</summary>
    public string Corpus { get; init; } = "";

    /// <summary>Sentences as the corpus cuts them, [start, end].</summary>
    public ImmutableArray<ImmutableArray<int>> Sentences { get; init; } = [];

    /// <summary>What is marked.</summary>
    public ImmutableArray<CorpusEntity> Entities { get; init; } = [];

    /// <summary>Labels of which every occurrence is marked.</summary>
    [JsonPropertyName("annotated_labels")]
    public ImmutableArray<string> AnnotatedLabels { get; init; } = [];

    /// <summary>The same a sentence, where it varies.</summary>
    [JsonPropertyName("sentence_labels")]
    public ImmutableArray<ImmutableArray<string>>? SentenceLabels { get; init; }

    /// <summary>Records of the values.</summary>
    public ImmutableArray<CorpusRecord> Records { get; init; } = [];

    /// <summary>Whether the records of all marked values are there.</summary>
    [JsonPropertyName("annotated_records")]
    public bool AnnotatedRecords { get; init; }

    /// <summary>Index of the corpus's sentence of an offset.</summary>
    public int SentenceOf(int offset)
    {
        int index = 0;
        while (index + 1 < Sentences.Length && offset >= Sentences[index][1]) index++;
        return index;
    }

    /// <summary>Whether every occurrence of a label is marked in the sentence of an entity; where sentences do not differ, records say enough by themselves.</summary>
    public bool LabelsKnown(CorpusEntity entity, EntityLabel label)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return SentenceLabels is null || LabelsOf(SentenceOf(entity.Start)).Contains(label.ToString().ToUpperInvariant());
    }

    /// <summary>Labels of which every occurrence in a sentence is marked.</summary>
    public ImmutableArray<string> LabelsOf(int sentence) =>
        SentenceLabels is { } labels ? sentence < labels.Length ? labels[sentence] : [] : AnnotatedLabels;
}
