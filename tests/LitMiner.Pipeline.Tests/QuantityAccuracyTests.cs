using LitMiner.Annotation.Recognition;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Pipeline.Annotate;
using LitMiner.Pipeline.Evaluate.Entities;
using LitMiner.TestSupport;
using LitMiner.Units;

namespace LitMiner.Pipeline.Tests;

/// <summary>Values by rules on the development passages, drawn as each corpus draws them; the goals are those of the issue that asked for them.</summary>
public sealed class QuantityAccuracyTests
{
    [Theory]
    [InlineData("grobid_quantities", 0.93, 0.86)]
    [InlineData("measeval", 0.90, 0.80)]
    public async Task Annotate_ByRules_ReachesTheGoal(string corpus, double relaxed, double strict)
    {
        string gold = Repository.Shared("data", "ie", "dev", corpus + ".jsonl.gz");
        using TemporaryFolder folder = new();
        string predicted = folder.File("predicted.jsonl");
        PassageAnnotator annotator = new(PropertyCatalogue.Default, RecogniserMode.Rules, null, false, corpus == "measeval" ? QuantityDrawing.MeasEval : QuantityDrawing.GrobidQuantities);
        using (StreamReader reader = new(new System.IO.Compression.GZipStream(File.OpenRead(gold), System.IO.Compression.CompressionMode.Decompress)))
        await using (StreamWriter writer = new(predicted) { NewLine = "\n" })
        {
            await annotator.RunAsync(reader, writer, 2, TestContext.Current.CancellationToken);
        }

        EntityEvaluation evaluation = EntityScorer.Score(EntityScoreFiles.ReadGold(gold), EntityScoreFiles.ReadPredictions(predicted));
        Tally loose = evaluation.Relaxed.Single(row => row.Key == "VALUE").Value, tight = evaluation.Strict.Single(row => row.Key == "VALUE").Value;
        TestContext.Current.TestOutputHelper?.WriteLine($"{corpus}: relaxed {loose.F1}, strict {tight.F1}; " + string.Join(", ", evaluation.Parts.Select(row => $"{row.Key} {row.Value.F1}")));
        Assert.True(loose.F1 >= relaxed, $"{loose.F1}");
        Assert.True(tight.F1 >= strict, $"{tight.F1}");
        Assert.All(evaluation.Parts, row => Assert.True(row.Value.F1 >= 0.95, $"{row.Key} {row.Value.F1}"));
    }
}
