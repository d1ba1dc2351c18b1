using LitMiner.Pipeline.Evaluate;
using LitMiner.Store;
using LitMiner.TestSupport;

namespace LitMiner.Pipeline.Tests;

/// <summary>Guards against regressions in the reading of tables, on forms of tables that we wrote ourselves; it says nothing about accuracy on papers.</summary>
public sealed class TableFormsTests(SamplePipeline pipeline) : IClassFixture<SamplePipeline>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="part">Even forms were in sight when the rules were made, of odd ones only this sum.</param>
    /// <param name="floor">A little under what was reached.</param>
    [Theory]
    [InlineData("even", 0.96)]
    [InlineData("odd", 0.85)]
    public async Task Run_TableForms_FindsTheirGold(string part, double floor)
    {
        string forms = Repository.File("corpora", "table-forms", part);
        await pipeline.MineAsync(folder.File("s.db"), 2, paths: Directory.GetFiles(forms, "*.xml"));
        using RecordStoreReader store = RecordStoreReader.Open(folder.File("s.db"));
        RecordEvaluation evaluation = RecordScorer.Score(RecordScorer.ReadGold(forms), store.Records());
        TestContext.Current.SendDiagnosticMessage($"{part} forms, relaxed: P {evaluation.Table.Precision:0.000} R {evaluation.Table.Recall:0.000} F1 {evaluation.Table.F1:0.000}; strict F1 {evaluation.Strict.F1:0.000}");
        Assert.True(evaluation.Table.F1 > floor, $"relaxed F1 {evaluation.Table.F1:0.000}");
    }

    public void Dispose() => folder.Dispose();
}
