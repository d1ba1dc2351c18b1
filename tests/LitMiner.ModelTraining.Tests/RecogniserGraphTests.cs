using System.Text.Json;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Tokenisation;
using LitMiner.ModelTraining.Onnx;
using LitMiner.TestSupport;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Tests;

public class RecogniserGraphTests
{
    [Fact]
    public void Write_Float32_MatchesReferenceLogits()
    {
        string weights = Repository.Shared("models", "recogniser-0");
        using TemporaryFolder folder = new();
        ModelExporter.Export(weights, folder.Path, "reference", "0", GraphPrecision.Float32);
        using EntityRecogniser recogniser = EntityRecogniser.Create(ModelPackage.Load(folder.Path));
        using Stream vocabulary = File.OpenRead(Path.Combine(weights, "vocab.txt"));
        WordPieceEncoder encoder = new(vocabulary);
        using JsonDocument reference = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(weights, "reference.json")));
        double worst = 0;
        foreach (JsonElement item in reference.RootElement.GetProperty("reference").EnumerateArray())
        {
            string text = item.GetProperty("text").GetString()!;
            TokenSequence tokens = encoder.Encode(text);
            int[] ids = [101, .. tokens.Ids, 102];
            Assert.Equal(item.GetProperty("input_ids").EnumerateArray().Select(x => x.GetInt32()), ids);
            Assert.Equal(
                item.GetProperty("spans").EnumerateArray().Select(s => new TextSpan(s[0].GetInt32(), s[1].GetInt32())), tokens.Spans);
            AssertFeatures(item.GetProperty("features"), text, tokens);
            float[] logits = recogniser.Run(text, tokens, PassageHints.None, -1, 0, tokens.Count, []);
            float[][] expected = [.. item.GetProperty("logits").EnumerateArray().Select(r => r.EnumerateArray().Select(v => v.GetSingle()).ToArray())];
            for (int i = 0; i < tokens.Count; i++)
            {
                for (int t = 0; t < TagSet.Count; t++) worst = Math.Max(worst, Math.Abs(expected[i + 1][t] - logits[i * TagSet.Count + t]));
            }
        }

        TestContext.Current.SendDiagnosticMessage($"largest difference from the reference logits: {worst:E2}");
        Assert.True(worst <= 2e-3, $"largest difference {worst}");
    }

    private static void AssertFeatures(JsonElement expected, string text, TokenSequence tokens)
    {
        float[] features = new float[tokens.Count * LexicalFeatures.Count];
        LexicalFeatures.Write(text, tokens, 0, tokens.Count, features);
        for (int i = 0; i < tokens.Count; i++)
        {
            int[] set = [.. Enumerable.Range(0, LexicalFeatures.Count).Where(f => features[i * LexicalFeatures.Count + f] != 0)];
            int[] wanted = [.. expected[i + 1].EnumerateArray().Select(f => f.GetInt32())];
            Assert.True(wanted.SequenceEqual(set), $"piece {i} '{tokens.Spans[i].Of(text)}': wanted {string.Join(',', wanted)}, got {string.Join(',', set)}");
        }
    }
}
