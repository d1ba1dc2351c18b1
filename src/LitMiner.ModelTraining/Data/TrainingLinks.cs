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

    /// <summary>Numbers a value in the file: mention, role (0 none, 1 result, 2 condition, 3 amount; −1 unknown), what is known, first pair of properties, of materials, end of the pairs.</summary>
    private const int Columns = 6;

    /// <summary>Adds the values of a passage.</summary>
    /// <param name="passage">The corpus's passage.</param>
    /// <param name="tokens">Its pieces.</param>
    /// <param name="offset">Number of its first piece in the file.</param>
    /// <param name="entities">Its labelled entities, in the order of <paramref name="marked"/>.</param>
    /// <param name="marked">The passage as linking sees it.</param>
    public void Add(CorpusPassage passage, TokenSequence tokens, int offset, ImmutableArray<CorpusEntity> entities, MarkedPassage marked)
    {
        Passage links = marked.Passage;
        if (links.Values.IsEmpty) return;
        ILookup<string, CorpusRecord> records = passage.Records.ToLookup(r => r.Value);
        LinkInputs inputs = LinkInputs.Of(links, PassageLinker.Link(links));
        Dictionary<int, int> numbers = [];
        for (int v = 0; v < links.Values.Length; v++)
        {
            CorpusEntity value = entities[marked.Values[v]];
            CorpusRecord[] own = [.. records[value.Id]];
            bool complete = passage.AnnotatedRecords && passage.LabelsKnown(value, EntityLabel.Property);
            if (own.Length == 0 && (!complete || value.Optional)) continue;
            HashSet<string> properties = [.. own.Select(r => r.Property).OfType<string>()];
            HashSet<string> materials = [.. own.Select(r => r.Material).Concat(own.SelectMany(r => r.MaterialAlternatives ?? [])).OfType<string>()];
            int mention = MentionOf(marked.Values[v]);
            if (mention < 0) continue;
            values.Add(mention);
            values.Add(own.Length == 0 ? 0 : Role(own[0].Role));
            // A slot that a record leaves empty teaches nothing: the corpus may not name it. A value without a record has none.
            values.Add((properties.Count > 0 || own.Length == 0 ? PropertyKnown : 0) | (materials.Count > 0 || own.Length == 0 ? MaterialKnown : 0));
            values.Add(pairs.Count / 2);
            AddPairs(inputs.Properties[v], marked.Properties, properties);
            values.Add(pairs.Count / 2);
            AddPairs(inputs.Materials[v], marked.Materials, materials);
            values.Add(pairs.Count / 2);
            valueFeatures.AddRange(inputs.ValueFeatures.AsSpan(v * LinkInputs.ValueFeatureCount, LinkInputs.ValueFeatureCount));
        }

        void AddPairs(LinkCandidates candidates, ImmutableArray<int> ofEntity, HashSet<string> gold)
        {
            for (int k = candidates.From; k < candidates.To; k++)
            {
                int mention = MentionOf(ofEntity[k]);
                if (mention < 0) continue;
                pairs.Add(mention);
                pairs.Add(gold.Contains(entities[ofEntity[k]].Id) ? 1 : 0);
                pairFeatures.AddRange(candidates.Features.AsSpan((k - candidates.From) * LinkInputs.PairFeatureCount, LinkInputs.PairFeatureCount));
            }
        }

        int MentionOf(int entity)
        {
            if (numbers.TryGetValue(entity, out int number)) return number;
            (int from, int to) = tokens.PiecesOf(entities[entity].Span);
            number = from < to ? mentions.Count / 2 : -1;
            if (number >= 0)
            {
                mentions.Add(offset + from);
                mentions.Add(offset + to);
            }

            return numbers[entity] = number;
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

    private static int Role(string role) => role switch
    {
        "result" => 1,
        "condition" => 2,
        "amount" => 3,
        _ => throw new InvalidDataException($"'{role}' is no role of a record"),
    };
}
