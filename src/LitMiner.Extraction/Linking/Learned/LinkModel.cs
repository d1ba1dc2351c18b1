using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Text;
using Microsoft.ML.OnnxRuntime;

namespace LitMiner.Extraction.Linking.Learned;

/// <summary>The learned linker: scores, for each value of a passage, its role, its property and its material. Thread-safe.</summary>
public sealed class LinkModel : IDisposable
{
    private static readonly string[] InputNames =
    [
        "mentions", "own", "value_features", "property_index", "property_mask", "property_features", "material_index", "material_mask", "material_features",
    ];

    private static readonly string[] OutputNames = ["role", "property", "material"];
    private readonly InferenceSession session;
    private readonly RunOptions runOptions = new();

    private LinkModel(InferenceSession session) => this.session = session;

    /// <summary>Opens a model.</summary>
    /// <param name="graph">Bytes of its ONNX graph.</param>
    /// <exception cref="InvalidDataException">The graph can not be run.</exception>
    public static LinkModel Create(ReadOnlyMemory<byte> graph)
    {
        try
        {
            using SessionOptions options = new()
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            return new LinkModel(new InferenceSession(graph.ToArray(), options));
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"the linker can not be opened: {exception.Message}", exception);
        }
    }

    /// <summary>Scores the values of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="rules">What the rules make of it.</param>
    /// <param name="vectors">The encoder's vectors of its text.</param>
    /// <returns>One entry a value.</returns>
    public ImmutableArray<LinkScores> Score(Passage passage, ImmutableArray<LinkedValue> rules, PassageVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(vectors);
        int count = passage.Values.Length;
        if (count == 0) return [];
        LinkInputs inputs = LinkInputs.Of(passage, rules);
        int width = vectors.MentionWidth, properties = passage.Properties.Length, materials = passage.Materials.Length;
        float[] mentions = new float[(count + properties + materials) * width];
        for (int i = 0; i < count; i++) Describe(passage.Values[i].Span, i);
        for (int i = 0; i < properties; i++) Describe(passage.Properties[i].Span, count + i);
        for (int i = 0; i < materials; i++) Describe(passage.Materials[i], count + properties + i);
        long[] own = [.. Enumerable.Range(0, count).Select(i => (long)i)];
        Slot property = new(inputs.Properties, count), material = new(inputs.Materials, count + properties);
        OrtValue[] tensors =
        [
            OrtValue.CreateTensorValueFromMemory(mentions, [count + properties + materials, width]),
            OrtValue.CreateTensorValueFromMemory(own, [count]),
            OrtValue.CreateTensorValueFromMemory(inputs.ValueFeatures, [count, LinkInputs.ValueFeatureCount]),
            .. property.Tensors(), .. material.Tensors(),
        ];
        try
        {
            using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(runOptions, InputNames, tensors, OutputNames);
            float[] role = outputs[0].GetTensorDataAsSpan<float>().ToArray();
            int roles = role.Length / count;
            float[] ofProperty = outputs[1].GetTensorDataAsSpan<float>().ToArray(), ofMaterial = outputs[2].GetTensorDataAsSpan<float>().ToArray();
            return
            [
                .. Enumerable.Range(0, count).Select(i => new LinkScores(
                    role[(i * roles)..((i + 1) * roles)],
                    property.Row(ofProperty, i),
                    material.Row(ofMaterial, i),
                    inputs.Properties[i].From,
                    inputs.Materials[i].From)),
            ];
        }
        finally
        {
            foreach (OrtValue tensor in tensors) tensor.Dispose();
        }

        void Describe(TextSpan span, int row) => vectors.Describe(span, mentions.AsSpan(row * width, width));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        runOptions.Dispose();
    }

    /// <summary>The candidates of a slot as rectangular tensors; at least one column, so that no tensor is empty.</summary>
    private sealed class Slot
    {
        private readonly ImmutableArray<LinkCandidates> candidates;
        private readonly int width;
        private readonly long[] index;
        private readonly float[] mask, features;

        public Slot(ImmutableArray<LinkCandidates> candidates, int firstMention)
        {
            this.candidates = candidates;
            width = Math.Max(1, candidates.Max(c => c.Count));
            index = new long[candidates.Length * width];
            mask = new float[index.Length];
            features = new float[index.Length * LinkInputs.PairFeatureCount];
            for (int i = 0; i < candidates.Length; i++)
            {
                for (int k = 0; k < candidates[i].Count; k++)
                {
                    index[i * width + k] = firstMention + candidates[i].From + k;
                    mask[i * width + k] = 1;
                }

                candidates[i].Features.CopyTo(features, i * width * LinkInputs.PairFeatureCount);
            }
        }

        public OrtValue[] Tensors() =>
        [
            OrtValue.CreateTensorValueFromMemory(index, [candidates.Length, width]),
            OrtValue.CreateTensorValueFromMemory(mask, [candidates.Length, width]),
            OrtValue.CreateTensorValueFromMemory(features, [candidates.Length, width, LinkInputs.PairFeatureCount]),
        ];

        public float[] Row(float[] probabilities, int value) =>
            probabilities[(value * (width + 1))..(value * (width + 1) + 1 + candidates[value].Count)];
    }
}
