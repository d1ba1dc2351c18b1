using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using LitMiner.Core.Properties;
using LitMiner.Pipeline.Annotate;
using LitMiner.Annotation.Recognition;
using LitMiner.Core.Annotations;
using LitMiner.Pipeline.Evaluate.Entities;
using LitMiner.TestSupport;

namespace LitMiner.Pipeline.Tests;

public sealed class EntityScorerTests
{
    // "The gap of ZnO is 3 eV at 300 K. In 2010 it was 4 eV."
    private static readonly GoldPassage Passage = new()
    {
        Id = "p",
        Sentences = [[0, 33], [33, 54]],
        AnnotatedLabels = ["MATERIAL", "VALUE"],
        SentenceLabels = [["MATERIAL", "PROPERTY", "VALUE"], ["MATERIAL", "VALUE"]],
        Entities =
        [
            Entity("gap", 4, 7, "PROPERTY"), Entity("zno", 11, 14, "MATERIAL"),
            Entity("three", 18, 22, "VALUE") with { Number = [18, 19], Unit = [20, 22] },
            Entity("kelvin", 26, 31, "VALUE"), Entity("year", 36, 40, "VALUE") with { Optional = true }, Entity("four", 48, 52, "VALUE"),
        ],
        Records = [new GoldFact { Material = "zno", Property = "gap", Value = "three" }, new GoldFact { Value = "kelvin", Role = "condition" }],
        AnnotatedRecords = true,
    };

    private static ScoredEntity Entity(string id, int start, int end, string label) => new() { Id = id, Start = start, End = end, Label = label };

    private static EntityEvaluation Score(IEnumerable<ScoredEntity> entities, params (string? Material, string? Property, string Value)[] records) => EntityScorer.Score(
        [Passage],
        [
            new PassagePrediction
            {
                Id = "p",
                Entities = [.. entities],
                Records = [.. records.Select(record => ImmutableDictionary<string, JsonElement>.Empty
                    .Add("material", JsonSerializer.SerializeToElement(record.Material)).Add("property", JsonSerializer.SerializeToElement(record.Property)).Add("value", JsonSerializer.SerializeToElement(record.Value)))],
            },
        ]);

    private static Tally Row(ImmutableArray<KeyValuePair<string, Tally>> rows, string name) => rows.Single(row => row.Key == name).Value;

    [Fact]
    public void Score_GoldItself_IsPerfectAndOptionalDoesNotCount()
    {
        EntityEvaluation evaluation = Score(Passage.Entities, ("zno", "gap", "three"));
        Assert.Equal(1, Row(evaluation.Strict, "micro").F1);
        Assert.Equal(new Tally(3, 3, 3, 3), Row(evaluation.Strict, "VALUE"));
        Assert.Equal(1, Row(evaluation.Parts, "unit").F1);
        Assert.All(evaluation.Records, row => Assert.Equal(new Tally(1, 1, 1, 1), row.Value));
    }

    [Fact]
    public void Score_Nothing_FindsNothing() => Assert.Equal(new Tally(0, 5, 0, 0), Row(EntityScorer.Score([Passage], []).Strict, "micro"));

    [Fact]
    public void Score_TooShort_IsRightOnlyWhenRelaxed()
    {
        EntityEvaluation evaluation = Score([Entity("v", 18, 19, "VALUE")]);
        Assert.Equal(new Tally(0, 3, 0, 1), Row(evaluation.Strict, "VALUE"));
        Assert.Equal(new Tally(1, 3, 1, 1), Row(evaluation.Relaxed, "VALUE"));
        Assert.Equal(new Tally(0, 1, 0, 0), Row(evaluation.Parts, "number"));
    }

    [Fact]
    public void Score_LabelMaskedInItsSentence_IsNotJudged()
    {
        Assert.DoesNotContain(Score([Entity("x", 41, 43, "PROPERTY")]).Strict, row => row.Key == "PROPERTY" && row.Value.Predicted > 0);
        Assert.Equal(1, Row(Score([Entity("x", 0, 3, "PROPERTY")]).Strict, "PROPERTY").Predicted);
    }

    [Fact]
    public void Score_RecordOfAnotherMaterial_IsWrongOnlyWhereTheMaterialCounts()
    {
        EntityEvaluation evaluation = Score([.. Passage.Entities, Entity("other", 41, 43, "MATERIAL")], ("other", "gap", "three"));
        Assert.Equal(new Tally(0, 1, 0, 1), Row(evaluation.Records, "material+property+value"));
        Assert.Equal(new Tally(1, 1, 1, 1), Row(evaluation.Records, "property+value"));
    }

    /// <summary>Both scorers, on what the rules say of the development passages, print the same figures in all tables.</summary>
    [Theory]
    [InlineData("grobid_quantities")]
    [InlineData("measeval")]
    [InlineData("mulms")]
    [InlineData("polyie")]
    [InlineData("supermat")]
    public async Task Score_DevelopmentPassages_EqualsTheirOwnScorer(string corpus)
    {
        string gold = Repository.Shared("data", "ie", "dev", corpus + ".jsonl.gz"), script = Repository.Shared("tools", "score_entities.py");
        using TemporaryFolder folder = new();
        string predicted = Path.Combine(folder.Path, "predicted.jsonl");
        await AnnotateAsync(gold, predicted);
        using JsonDocument theirs = JsonDocument.Parse(await RunAsync(script, "--json", gold, predicted));
        EntityEvaluation ours = EntityScorer.Score(EntityScoreFiles.ReadGold(gold), EntityScoreFiles.ReadPredictions(predicted));
        Assert.Equal(theirs.RootElement.GetProperty("passages").GetInt32(), ours.Passages);
        int rows = 0;
        foreach ((string table, ImmutableArray<KeyValuePair<string, Tally>> tallies) in new[]
        {
            ("strict", ours.Strict), ("relaxed", ours.Relaxed), ("partial labels, recall", ours.PartialRecall), ("quantity parts", ours.Parts), ("records", ours.Records),
        })
        {
            string[] names = theirs.RootElement.TryGetProperty(table, out JsonElement theirTable) ? [.. theirTable.EnumerateObject().Select(row => row.Name)] : [];
            Assert.Equal(names, tallies.Select(row => row.Key));
            foreach ((string name, Tally tally) in tallies)
            {
                JsonElement their = theirTable.GetProperty(name);
                Assert.Equal(
                    (their.GetProperty("precision").GetDouble(), their.GetProperty("recall").GetDouble(), their.GetProperty("f1").GetDouble(), their.GetProperty("gold").GetInt32(), their.GetProperty("predicted").GetInt32()),
                    (tally.Precision, tally.Recall, tally.F1, tally.Gold, tally.Predicted));
                rows++;
            }
        }

        Assert.True(rows >= 4);
    }

    private static async Task AnnotateAsync(string gold, string predicted)
    {
        PassageAnnotator annotator = new(PropertyCatalogue.Default, RecogniserMode.Rules, null, false);
        using StreamReader reader = new(new System.IO.Compression.GZipStream(File.OpenRead(gold), System.IO.Compression.CompressionMode.Decompress));
        await using StreamWriter writer = new(predicted) { NewLine = "\n" };
        await annotator.RunAsync(reader, writer, 2, TestContext.Current.CancellationToken);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("python3", arguments) { RedirectStandardOutput = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed");
            throw;
        }

        using (process)
        {
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return output;
        }
    }
}
