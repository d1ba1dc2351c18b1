using System.Collections.Immutable;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Core.Annotations;
using LitMiner.Text;
using Microsoft.ML.OnnxRuntime;

namespace LitMiner.Annotation.Recognition;

/// <summary>
/// The transformer: finds entities in a passage. A passage's sentences are packed into windows, and each window runs by
/// itself, so that what else is being read can not change a result (activation scales are taken a run). Thread-safe.
/// </summary>
public sealed class EntityRecogniser : IDisposable
{
    private const int Cls = 101;
    private const int Sep = 102;
    private static readonly string[] InputNames = ["input_ids", "attention_mask", "features"];
    private static readonly string[] OutputNames = ["logits", "space"], LogitsOnly = ["logits"];
    private readonly InferenceSession session;
    private readonly RunOptions runOptions = new();
    private readonly WordPieceEncoder encoder;
    private readonly int maxPieces;
    private readonly FeatureLayout layout;

    private EntityRecogniser(InferenceSession session, WordPieceEncoder encoder, ModelDescription description)
    {
        this.session = session;
        this.encoder = encoder;
        maxPieces = description.MaxPieces;
        layout = PieceFeatures.LayoutOf(description.Features) ?? FeatureLayout.Lexical;
        Description = description;
    }

    /// <summary>What is known of the model.</summary>
    public ModelDescription Description { get; }

    /// <summary>Opens a model.</summary>
    /// <exception cref="ModelException">The graph can not be run, or the vocabulary does not fit it.</exception>
    public static EntityRecogniser Create(ModelPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        try
        {
            // One thread a run: documents are read in parallel, and a sum split over threads could round differently.
            using SessionOptions options = new()
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            InferenceSession session = new(package.Graph.ToArray(), options);
            using MemoryStream vocabulary = new(package.Vocabulary.ToArray());
            return new EntityRecogniser(session, new WordPieceEncoder(vocabulary), package.Description);
        }
        catch (Exception exception) when (exception is OnnxRuntimeException or ArgumentException or InvalidOperationException)
        {
            throw new ModelException($"the model '{package.Description.Name}' can not be opened: {exception.Message}", exception);
        }
    }

    /// <summary>Finds the entities of a passage.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="hints">What the rules found in it.</param>
    /// <param name="convention">The convention to follow; null, or one that the model does not know, tells it none.</param>
    /// <param name="cancellation">Stops between windows.</param>
    public RecognisedPassage Recognise(string text, ImmutableArray<TextSpan> sentences, PassageHints hints, string? convention, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        int told = convention is null ? -1 : Description.Conventions.IndexOf(convention);
        TokenSequence tokens = encoder.Encode(text);
        ImmutableArray<EntityMention>.Builder entities = ImmutableArray.CreateBuilder<EntityMention>();
        float[] space = new float[tokens.Count * Description.Space];
        foreach ((int from, int to) in PassageWindows.Pack(tokens, sentences, maxPieces - 2))
        {
            cancellation.ThrowIfCancellationRequested();
            float[] logits = Run(text, tokens, hints, told, from, to, space.AsSpan(from * Description.Space));
            Collect(tokens, from, to, logits, entities);
        }

        return new RecognisedPassage(entities.ToImmutable(), Description.Space > 0 ? new PassageVectors(tokens.Spans, space, Description.Space, 0) : null);
    }

    /// <summary>Runs the graph on pieces [from, to) of a passage.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="tokens">Its pieces.</param>
    /// <param name="hints">What the rules found in it.</param>
    /// <param name="convention">Number of the convention that the model is told; −1 for none.</param>
    /// <param name="from">First piece.</param>
    /// <param name="to">After the last piece.</param>
    /// <param name="space">Where the vectors for linking go, [piece, space].</param>
    /// <returns>Logits [piece, tag] of these pieces, without [CLS] and [SEP].</returns>
    internal float[] Run(string text, TokenSequence tokens, PassageHints hints, int convention, int from, int to, Span<float> space)
    {
        int length = to - from + 2;
        long[] ids = new long[length], mask = new long[length];
        int count = PieceFeatures.Count(layout), width = count + Description.Conventions.Length;
        float[] features = new float[length * width];
        Array.Fill(mask, 1);
        ids[0] = Cls;
        ids[^1] = Sep;
        for (int i = from; i < to; i++) ids[i - from + 1] = tokens.Ids[i];
        PieceFeatures.Write(text, tokens, from, to, hints, layout, features.AsSpan(width), width);
        if (convention >= 0)
        {
            for (int i = 0; i < length; i++) features[i * width + count + convention] = 1;
        }


        using OrtValue idValue = OrtValue.CreateTensorValueFromMemory(ids, [1, length]);
        using OrtValue maskValue = OrtValue.CreateTensorValueFromMemory(mask, [1, length]);
        using OrtValue featureValue = OrtValue.CreateTensorValueFromMemory(features, [1, length, width]);
        using IDisposableReadOnlyCollection<OrtValue> outputs =
            session.Run(runOptions, InputNames, [idValue, maskValue, featureValue], Description.Space > 0 ? OutputNames : LogitsOnly);
        if (Description.Space > 0) outputs[1].GetTensorDataAsSpan<float>()[Description.Space..^Description.Space].CopyTo(space);
        ReadOnlySpan<float> all = outputs[0].GetTensorDataAsSpan<float>();
        return all[TagSet.Count..^TagSet.Count].ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        runOptions.Dispose();
    }

    private static void Collect(TokenSequence tokens, int from, int to, float[] logits, ImmutableArray<EntityMention>.Builder entities)
    {
        TagDecoder.LogSoftmax(logits);
        int[] path = new int[to - from];
        TagDecoder.Decode(logits, path);
        for (int i = 0; i < path.Length;)
        {
            if (path[i] == 0)
            {
                i++;
                continue;
            }

            int end = i + 1;
            double sum = logits[i * TagSet.Count + path[i]];
            for (; end < path.Length && path[end] != 0 && !TagSet.Begins(path[end]); end++) sum += logits[end * TagSet.Count + path[end]];
            TextSpan span = new(tokens.Spans[from + i].Start, tokens.Spans[from + end - 1].End);
            entities.Add(new EntityMention(span, TagSet.LabelOf(path[i]), Math.Exp(sum / (end - i)), EntitySource.Model));
            i = end;
        }
    }
}
