using System.Text.Json;
using LitMiner.Annotation;
using LitMiner.Annotation.Recognition;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Extraction;
using LitMiner.Pipeline.Evaluate;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using LitMiner.Store;
using LitMiner.TestSupport;

namespace LitMiner.Pipeline.Tests;

public sealed class LiteraturePipelineTests(SamplePipeline pipeline) : IClassFixture<SamplePipeline>, IDisposable
{
    private static readonly string Sample = Repository.File("corpora", "sample");
    private static readonly bool[] Both = [true, false];
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Run_Sample_IsTheSameForAnyNumberOfJobs()
    {
        await pipeline.MineAsync(folder.File("one.db"), 1, paths: Sample);
        await pipeline.MineAsync(folder.File("two.db"), 2, paths: Sample);
        string one = SamplePipeline.Export(folder.File("one.db"));
        Assert.NotEmpty(one);
        Assert.Equal(one, SamplePipeline.Export(folder.File("two.db")));
    }

    [Fact]
    public async Task Run_Sample_AccountsForEveryPathAndQuantity()
    {
        MiningSummary summary = await pipeline.MineAsync(folder.File("s.db"), 2, paths: Sample);
        Assert.Equal(Directory.GetFiles(Sample).Length, summary.Mined + summary.Partial + summary.Rejected + summary.Unchanged + summary.Duplicates + summary.NotPapers.Values.Sum());
        Assert.Equal(0, summary.Rejected);
        Assert.Equal(summary.Quantities, summary.Values + summary.Conditions + summary.CandidatesByCode.Values.Sum());
    }

    [Theory]
    [InlineData("garnet-electrolyte.pdf")]
    [InlineData("oer-catalyst.html")]
    public void Annotate_OnlyPassagesWithQuantities_CostsNoRecord(string name)
    {
        using EntityRecogniser recogniser = EntityRecogniser.Create(ModelPackage.Load(Repository.File("onnx-models", "recogniser")));
        ParsedDocument document = InProcessReader.Read(new SourceFile(Path.Combine(Sample, name), name, true), null, CancellationToken.None).Result!;
        PropertyExtractor extractor = new(new ExtractionOptions { Extractor = new ExtractorReference("test", null, "0") });
        string[] exports =
        [
            .. Both.Select(only => new DocumentAnnotator(new AnnotationOptions { OnlyPassagesWithQuantities = only }, recogniser))
                .Select(a => extractor.Extract(a.Annotate(document, CancellationToken.None).Result!, CancellationToken.None).Result!)
                .Select(e => JsonSerializer.Serialize(e.Records, RecordJson.Compact)),
        ];
        Assert.True(exports[0].Length > 1000);
        Assert.Equal(exports[0], exports[1]);
    }

    /// <summary>A guard against regressions on papers that we wrote ourselves; it says nothing about accuracy.</summary>
    [Fact]
    public async Task Run_Sample_FindsMostOfItsGold()
    {
        await pipeline.MineAsync(folder.File("s.db"), 2, paths: Sample);
        using RecordStoreReader store = RecordStoreReader.Open(folder.File("s.db"));
        RecordEvaluation evaluation = RecordScorer.Score(RecordScorer.ReadGold(Repository.File("corpora", "gold")), store.Records());
        TestContext.Current.SendDiagnosticMessage($"sample, relaxed: P {evaluation.Relaxed.Precision:0.000} R {evaluation.Relaxed.Recall:0.000} F1 {evaluation.Relaxed.F1:0.000}; strict F1 {evaluation.Strict.F1:0.000}");
        Assert.True(evaluation.Relaxed.F1 > 0.5, $"relaxed F1 {evaluation.Relaxed.F1:0.000}");
        Assert.True(evaluation.ValueAndProperty.F1 > 0.65, $"value and property F1 {evaluation.ValueAndProperty.F1:0.000}");
    }

    [Fact]
    public async Task Run_Twice_FindsNothingToDo()
    {
        await pipeline.MineAsync(folder.File("s.db"), 2, paths: Sample);
        string before = SamplePipeline.Export(folder.File("s.db"));
        DateTime written = File.GetLastWriteTimeUtc(folder.File("s.db"));
        MiningSummary again = await pipeline.MineAsync(folder.File("s.db"), 2, paths: Sample);
        Assert.Equal(0, again.Mined);
        Assert.True(again.Unchanged > 0);
        Assert.Equal(before, SamplePipeline.Export(folder.File("s.db")));
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.File("s.db")));
    }

    [Fact]
    public async Task Run_NewProperty_FindsItsValuesInOldPapers()
    {
        string paper = folder.File("p.txt");
        await File.WriteAllTextAsync(paper, "The squeakiness of ZnO was 5.2 eV at 300 K.", TestContext.Current.CancellationToken);
        await pipeline.MineAsync(folder.File("s.db"), 1, paths: paper);
        PropertyCatalogue own = PropertyCatalogue.Default.With(
            """{"schema":"litminer-properties/1","properties":[{"id":"squeakiness","name":"squeakiness","category":"own","unit":"meV","source":"common usage"}]}""", "own");
        MiningSummary again = await pipeline.MineAsync(folder.File("s.db"), 1, properties: own, paths: paper);
        Assert.Equal(1, again.Mined);
        using RecordStoreReader store = RecordStoreReader.Open(folder.File("s.db"));
        PropertyRecord record = Assert.Single(store.Records());
        Assert.Equal(("squeakiness", 5200.0, "meV"), (record.Property.Id, record.Value.Normalized!.Low, record.Value.Normalized.Unit));
    }

    [Fact]
    public async Task Run_ChangedFile_ReplacesItsRecords()
    {
        string paper = folder.File("p.txt");
        await File.WriteAllTextAsync(paper, "The band gap of ZnO was 3.3 eV.", TestContext.Current.CancellationToken);
        await pipeline.MineAsync(folder.File("s.db"), 1, paths: paper);
        await File.WriteAllTextAsync(paper, "The band gap of ZnO was 3.2 eV.", TestContext.Current.CancellationToken);
        await pipeline.MineAsync(folder.File("s.db"), 1, paths: paper);
        using RecordStoreReader store = RecordStoreReader.Open(folder.File("s.db"));
        Assert.Equal(3.2, Assert.Single(store.Records()).Value.Low);
        Assert.Single(store.Documents());
    }

    [Fact]
    public async Task Run_Records_FitTheSchema()
    {
        await pipeline.MineAsync(folder.File("s.db"), 2, paths: Sample);
        JsonSchema schema = JsonSchema.Load(Repository.File("docs", "contract", "record.schema.json"));
        using RecordStoreReader store = RecordStoreReader.Open(folder.File("s.db"));
        int count = 0;
        HashSet<string> ids = [];
        foreach (PropertyRecord record in store.Records())
        {
            using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(record, RecordJson.Compact));
            Assert.Empty(schema.Check(json.RootElement));
            Assert.True(ids.Add(record.Id), $"id {record.Id} stands twice");
            count++;
        }

        Assert.True(count > 100);
    }

    [Theory]
    [InlineData("empty.pdf", "")]
    [InlineData("cut.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog")]
    [InlineData("noise.pdf", "%PDF-1.4\n\u0001\u0002\u0003 trailer startxref 99999 %%EOF")]
    [InlineData("bomb.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"cccccccccc\"><!ENTITY d \"&b;&b;&b;&b;\">]><article>&d;</article>")]
    [InlineData("open.xml", "<article><front>")]
    [InlineData("plain.html", "<html><body></body></html>")]
    public async Task Run_BadFile_IsAnOutcomeWithAReason(string name, string content)
    {
        string path = folder.File(name);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        MiningSummary summary = await pipeline.MineAsync(folder.File("s.db"), 1, paths: path);
        Assert.Equal(1, summary.Rejected + summary.Mined + summary.Partial);
        using RecordStoreReader store = RecordStoreReader.Open(folder.File("s.db"));
        StoredDocument document = Assert.Single(store.Documents());
        if (document.Status == DocumentStatus.Rejected) Assert.False(string.IsNullOrEmpty(document.Message));
        Assert.NotEqual("internal.error", document.Code);
    }

    public void Dispose() => folder.Dispose();
}
