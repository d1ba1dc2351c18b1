using System.Collections.Immutable;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>A passage in which a person marked entities and records (one line of the development corpora).</summary>
public sealed record GoldPassage
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>[start, end] of each sentence; they cover the text.</summary>
    public ImmutableArray<ImmutableArray<int>> Sentences { get; init; } = [];

    /// <summary>All marked entities.</summary>
    public ImmutableArray<ScoredEntity> Entities { get; init; } = [];

    /// <summary>Labels of which every occurrence is marked.</summary>
    public ImmutableArray<string> AnnotatedLabels { get; init; } = [];

    /// <summary>The same by sentence, where it varies inside the passage; else default.</summary>
    public ImmutableArray<ImmutableArray<string>> SentenceLabels { get; init; }

    /// <summary>Labels of which only some occurrences are marked.</summary>
    public ImmutableArray<string> PartialLabels { get; init; } = [];

    /// <summary>Facts that link the entities.</summary>
    public ImmutableArray<GoldFact> Records { get; init; } = [];

    /// <summary>Whether the facts of the marked values are complete.</summary>
    public bool AnnotatedRecords { get; init; }
}
