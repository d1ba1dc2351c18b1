using System.Collections.Immutable;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Core.Annotations;
using LitMiner.Extraction.Linking;
using LitMiner.Extraction.Linking.Learned;
using LitMiner.ModelTraining.Weights;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>Collects the values of passages with the mentions that they may belong to, and which of these a person linked.</summary>
internal sealed class TrainingLinks
{
    private const int PropertyKnown = 1, MaterialKnown = 2;
    private readonly List<int> mentions = [], values = [], pairs = [];
    private readonly List<float> valueFeatures = [], pairFeatures = [];

    /// <summary>Number of values of which something is known.</summary>
    public int Count => values.Count / Columns;

    /// <summary>Numbers a value in the file: mention, role, what is known, first pair of properties, of materials, end of the pairs.</summary>
    private const int Columns = 6;

    /// <summary>Adds the values of a corpus's passage.</summary>
    /// <param name="passage">The corpus's passage.</param>
    /// <param name="tokens">Its pieces.</param>
    /// <param name="offset">Number of its first piece in the file.</param>
    /// <param name="entities">Its labelled entities, in the order of <paramref name="marked"/>.</param>
    /// <param name="marked">The passage as linking sees it.</param>
    public void Add(CorpusPassage passage, TokenSequence tokens, int offset, ImmutableArray<CorpusEntity> entities, MarkedPassage marked)
    {
        ILookup<string, CorpusRecord> records = passage.Records.ToLookup(r => r.Value);
        Add(marked.Passage, span => tokens.PiecesOf(span), offset, v =>
        {
            CorpusEntity value = entities[marked.Values[v]];
            CorpusRecord[] own = [.. records[value.Id]];
            bool complete = passage.AnnotatedRecords && passage.LabelsKnown(value, EntityLabel.Property);
            if (own.Length == 0) return complete && !value.Optional ? new LinkTruth(0, ImmutableHashSet<int>.Empty, ImmutableHashSet<int>.Empty) : null;
            HashSet<string> properties = [.. own.Select(r => r.Property).OfType<string>()];
            HashSet<string> materials = [.. own.Select(r => r.Material).Concat(own.SelectMany(r => r.MaterialAlternatives ?? [])).OfType<string>()];
            // A slot that a record leaves empty teaches nothing: the corpus may not name it. A value without a record has none.
            return new LinkTruth(LinkTruth.RoleOf(own[0].Role), Indices(properties, marked.Properties), Indices(materials, marked.Materials));
        });

        HashSet<int>? Indices(HashSet<string> ids, ImmutableArray<int> ofEntity) =>
            ids.Count == 0 ? null : [.. Enumerable.Range(0, ofEntity.Length).Where(k => ids.Contains(entities[ofEntity[k]].Id))];
    }

    /// <summary>Adds the values of a passage as linking sees it in use.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="piecesOf">First piece of a span and the piece after its last, counted in the passage.</param>
    /// <param name="offset">Number of the passage's first piece in the file.</param>
    /// <param name="truthOf">What is known of a value; null for nothing.</param>
    public void Add(Passage passage, Func<TextSpan, (int From, int To)> piecesOf, int offset, Func<int, LinkTruth?> truthOf)
    {
        if (passage.Values.IsEmpty) return;
        LinkInputs inputs = LinkInputs.Of(passage, PassageLinker.Link(passage));
        Dictionary<TextSpan, int> numbers = [];
        for (int v = 0; v < passage.Values.Length; v++)
        {
            if (truthOf(v) is not { } truth) continue;
            int mention = MentionOf(passage.Values[v].Span);
            if (mention < 0) continue;
            values.Add(mention);
            values.Add(truth.Role);
            values.Add((truth.Properties is not null ? PropertyKnown : 0) | (truth.Materials is not null ? MaterialKnown : 0));
            values.Add(pairs.Count / 2);
            AddPairs(inputs.Properties[v], k => passage.Properties[k].Span, truth.Properties);
            values.Add(pairs.Count / 2);
            AddPairs(inputs.Materials[v], k => passage.Materials[k], truth.Materials);
            values.Add(pairs.Count / 2);
            valueFeatures.AddRange(inputs.ValueFeatures.AsSpan(v * LinkInputs.ValueFeatureCount, LinkInputs.ValueFeatureCount));
        }

        void AddPairs(LinkCandidates candidates, Func<int, TextSpan> spanOf, IReadOnlySet<int>? gold)
        {
            for (int k = candidates.From; k < candidates.To; k++)
            {
                int mention = MentionOf(spanOf(k));
                if (mention < 0) continue;
                pairs.Add(mention);
                pairs.Add(gold?.Contains(k) == true ? 1 : 0);
                pairFeatures.AddRange(candidates.Features.AsSpan((k - candidates.From) * LinkInputs.PairFeatureCount, LinkInputs.PairFeatureCount));
            }
        }

        int MentionOf(TextSpan span)
        {
            if (numbers.TryGetValue(span, out int number)) return number;
            (int from, int to) = piecesOf(span);
            number = from < to ? mentions.Count / 2 : -1;
            if (number >= 0)
            {
                mentions.Add(offset + from);
                mentions.Add(offset + to);
            }

            return numbers[span] = number;
        }
    }

    /// <summary>Adds the tensors to a file.</summary>
    public void Write(SafetensorsWriter writer)
    {
        writer.Add("mentions", [.. mentions], 2);
        writer.Add("values", [.. values], Columns);
        writer.Add("value_features", [.. valueFeatures], LinkInputs.ValueFeatureCount);
        writer.Add("pairs", [.. pairs], 2);
        writer.Add("pair_features", [.. pairFeatures], LinkInputs.PairFeatureCount);
    }
}
