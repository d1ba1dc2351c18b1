using System.Diagnostics;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Sentences;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using Microsoft.ML.OnnxRuntime;

namespace LitMiner.Benchmarks;

/// <summary>The recogniser, from text to entities, against a bare ONNX Runtime session on the same tensors, one thread each.</summary>
internal static class EncoderBenchmark
{
    private const int Passages = 300;
    private const int Rounds = 3;

    public static void Run(string folder, string modelFolder)
    {
        ModelPackage package = ModelPackage.Load(modelFolder);
        using EntityRecogniser recogniser = EntityRecogniser.Create(package);
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        using InferenceSession bare = new(package.Graph.ToArray(), options);
        using MemoryStream vocabulary = new(package.Vocabulary.ToArray());
        WordPieceEncoder encoder = new(vocabulary);
        FeatureLayout layout = PieceFeatures.LayoutOf(package.Description.Features) ?? FeatureLayout.Lexical;
        string[] passages = [.. Texts(folder).Take(Passages)];
        List<OrtValue[]> tensors = [.. passages.SelectMany(p => Tensors(encoder, p, package.Description, layout))];
        long pieces = tensors.Sum(t => t[0].GetTensorTypeAndShape().ElementCount);
        double best = double.MaxValue, bestBare = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (string passage in passages) recogniser.Recognise(passage, SentenceSplitter.Split(passage), PassageHints.None, null, CancellationToken.None);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            start = Stopwatch.GetTimestamp();
            using RunOptions run = new();
            foreach (OrtValue[] inputs in tensors) bare.Run(run, ["input_ids", "attention_mask", "features"], inputs, ["logits"]).Dispose();
            bestBare = Math.Min(bestBare, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Console.WriteLine($"encoder: {passages.Length} passages, {pieces} pieces; recogniser {best:0.00} s, bare session {bestBare:0.00} s: {bestBare / best:P0} of its speed");
    }

    private static IEnumerable<string> Texts(string folder)
    {
        foreach (SourceFile file in SourceFinder.Find([folder]))
        {
            if (InProcessReader.Read(file, null, CancellationToken.None).Result is not { } document) continue;
            foreach (Block block in document.Blocks.Where(b => b.Kind == BlockKind.Paragraph && b.Span.Length > 200)) yield return block.Span.Of(document.Text);
        }
    }

    private static IEnumerable<OrtValue[]> Tensors(WordPieceEncoder encoder, string text, ModelDescription description, FeatureLayout layout)
    {
        int width = PieceFeatures.Count(layout) + description.Conventions.Length;
        TokenSequence tokens = encoder.Encode(text);
        foreach ((int from, int to) in PassageWindows.Pack(tokens, SentenceSplitter.Split(text), description.MaxPieces - 2))
        {
            int length = to - from + 2;
            long[] ids = [101, .. tokens.Ids[from..to].Select(i => (long)i), 102], mask = new long[length];
            Array.Fill(mask, 1);
            float[] features = new float[length * width];
            PieceFeatures.Write(text, tokens, from, to, PassageHints.None, layout, features.AsSpan(width), width);
            yield return
            [
                OrtValue.CreateTensorValueFromMemory(ids, [1, length]), OrtValue.CreateTensorValueFromMemory(mask, [1, length]),
                OrtValue.CreateTensorValueFromMemory(features, [1, length, width]),
            ];
        }
    }
}
