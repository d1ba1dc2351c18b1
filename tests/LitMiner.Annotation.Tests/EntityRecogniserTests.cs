using System.Collections.Immutable;
using LitMiner.Annotation.Recognition;
using LitMiner.Core.Annotations;
using LitMiner.TestSupport;
using LitMiner.Text;

namespace LitMiner.Annotation.Tests;

public sealed class EntityRecogniserTests : IDisposable
{
    private const string Text = "The band gap of ZnO:Al (2 at.%) films annealed at 450 °C was 3.31 ± 0.02 eV.";
    private readonly EntityRecogniser recogniser = EntityRecogniser.Create(ModelPackage.Load(Repository.File("onnx-models", "recogniser")));

    [Fact]
    public void Recognise_Sentence_FindsMaterialPropertyAndValues()
    {
        ImmutableArray<EntityMention> entities = Recognise(Text);
        Assert.Contains(entities, e => e.Label == EntityLabel.Property && e.Span.Of(Text) == "band gap");
        Assert.Contains(entities, e => e.Label == EntityLabel.Material && e.Span.Of(Text).StartsWith("ZnO", StringComparison.Ordinal));
        Assert.Contains(entities, e => e.Label == EntityLabel.Value && e.Span.Of(Text) == "3.31 ± 0.02 eV");
        Assert.All(entities, e => Assert.InRange(e.Confidence, 0, 1));
    }

    [Fact]
    public void Recognise_InParallel_GivesTheSameAsAlone()
    {
        string[] texts = [.. Enumerable.Range(0, 24).Select(i => $"{Text} Sample {i} has a density of {i}.{i} g cm−3 at {200 + i} K.")];
        string[] alone = [.. texts.Select(Print)];
        string[] together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Print(texts[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Recognise_LongPassage_IsCutIntoWindowsWithoutLoss()
    {
        string text = string.Concat(Enumerable.Repeat(Text + " ", 40));
        ImmutableArray<EntityMention> entities = Recognise(text);
        Assert.True(entities.Count(e => e.Label == EntityLabel.Property) >= 38);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u0301")]
    [InlineData("漢字 العربية עברית 🜨")]
    public void Recognise_OddText_DoesNotThrow(string text) => Recognise(text);

    [Fact]
    public void Load_DamagedFile_SaysWhichOne()
    {
        using TemporaryFolder folder = new();
        foreach (string name in (string[])["model.json", "vocab.txt", "model.onnx", "linker.onnx"]) File.Copy(Repository.File("onnx-models", "recogniser", name), folder.File(name));
        using (FileStream graph = File.OpenWrite(folder.File("model.onnx"))) graph.WriteByte(0xFF);
        ModelException damaged = Assert.Throws<ModelException>(() => ModelPackage.Load(folder.Path));
        Assert.Contains("model.onnx", damaged.Message, StringComparison.Ordinal);
        File.Delete(folder.File("vocab.txt"));
        File.Copy(Repository.File("onnx-models", "recogniser", "model.onnx"), folder.File("model.onnx"), overwrite: true);
        ModelException missing = Assert.Throws<ModelException>(() => ModelPackage.Load(folder.Path));
        Assert.Contains("vocab.txt", missing.Message, StringComparison.Ordinal);
    }

    public void Dispose() => recogniser.Dispose();

    private ImmutableArray<EntityMention> Recognise(string text) => recogniser.Recognise(text, Sentences.SentenceSplitter.Split(text), PassageHints.None, null, CancellationToken.None).Entities;

    private string Print(string text) => string.Join(';', Recognise(text).Select(e => $"{e.Span} {e.Label} {e.Confidence:R}"));
}
