using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>A gold passage and what may be scored in it.</summary>
internal sealed class GoldMask
{
    private readonly HashSet<string> everywhere;
    private readonly ImmutableArray<(TextSpan Span, ImmutableArray<string> Labels)> sentences = [];

    internal GoldMask(GoldPassage passage, EntityScoring scoring)
    {
        Passage = passage;
        everywhere = [.. passage.AnnotatedLabels];
        Partial = scoring.IncludePartial ? [] : passage.PartialLabels;
        if (scoring.IncludePartial) everywhere.UnionWith(passage.PartialLabels);
        if (!passage.SentenceLabels.IsDefault)
        {
            if (scoring.WholePassage) everywhere.UnionWith(passage.SentenceLabels.SelectMany(labels => labels));
            else sentences = [.. passage.Sentences.Zip(passage.SentenceLabels, (span, labels) => (new TextSpan(span[0], span[1]), labels))];
        }

        Entities = [.. passage.Entities.Where(entity => entity.Label is not null)];
        Spans = passage.Entities.Where(entity => entity.Id is not null).ToDictionary(entity => entity.Id!, entity => entity.Span, StringComparer.Ordinal);
    }

    internal GoldPassage Passage { get; }

    internal ImmutableArray<ScoredEntity> Entities { get; }

    /// <summary>Spans of all entities, those without a label too.</summary>
    internal Dictionary<string, TextSpan> Spans { get; }

    internal ImmutableArray<string> Partial { get; }

    internal bool HasSentenceMasks => !sentences.IsEmpty;

    /// <summary>Whether every occurrence of the label is marked where the span starts.</summary>
    internal bool IsScored(string label, TextSpan span)
    {
        foreach ((TextSpan sentence, ImmutableArray<string> labels) in sentences)
        {
            if (sentence.Start <= span.Start && span.Start < sentence.End) return labels.Contains(label);
        }

        return everywhere.Contains(label);
    }
}
