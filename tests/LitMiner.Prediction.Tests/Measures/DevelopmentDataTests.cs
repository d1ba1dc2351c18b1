using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using LitMiner.Chemistry;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Features;
using LitMiner.Prediction.Models;
using LitMiner.Prediction.Trees;
using LitMiner.TestSupport;

namespace LitMiner.Prediction.Tests.Measures;

/// <summary>Figures of docs/prediction.md, with ceilings that guard against regressions.</summary>
public sealed class DevelopmentDataTests
{
    /// <summary>Fewer trees than usual, for speed; the figures of the document are made with LITMINER_TREES=200.</summary>
    private static readonly ExtraTreesOptions Trees = new() { Trees = int.Parse(Environment.GetEnvironmentVariable("LITMINER_TREES") ?? "50", CultureInfo.InvariantCulture) };

    [Theory]
    [InlineData("steels", 100)]
    [InlineData("expt_gap", 0.44)]
    public void Fit_OfficialFolds_StaysBelowCeiling(string name, double ceiling)
    {
        var rows = CsvRows.Read(Repository.Shared("data", "prediction", name + ".folds.csv"))
            .Select(r => (Composition: Composition.TryParse(r["formula"]), Value: Number(r["target"]), Fold: int.Parse(r["test_fold"])))
            .ToList();
        int unread = rows.RemoveAll(r => r.Composition is null);
        var features = rows.Select(r => CompositionFeaturizer.Featurise(r.Composition!)).ToList();
        long start = Stopwatch.GetTimestamp();
        List<double> model = [], mean = [], median = [];
        for (int fold = 0; fold < 5; fold++)
        {
            int[] training = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Fold != fold)], test = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Fold == fold)];
            double[] values = [.. training.Select(i => rows[i].Value)];
            CompositionRegressor regressor = CompositionRegressor.Fit([.. training.Select(i => features[i])], values, CompositionRegressor.ScaleFor(values), Trees);
            model.Add(test.Average(i => Math.Abs(CompositionRegressor.FromScale(regressor.Predict(features[i]).Mean, regressor.Scale) - rows[i].Value)));
            mean.Add(test.Average(i => Math.Abs(values.Average() - rows[i].Value)));
            median.Add(test.Average(i => Math.Abs(Statistics.Median(values) - rows[i].Value)));
        }

        Print($"{name}: MAE {model.Average():0.####} ({model.Min():0.####} … {model.Max():0.####}), mean {mean.Average():0.####}, median {median.Average():0.####}; "
            + $"{rows.Count} rows, {unread} formulae not read, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Assert.Equal(0, unread);
        Assert.True(model.Average() < ceiling, $"{model.Average()}");
    }

    [Fact]
    public void Train_MinedGaps_PredictsTheFixedTest()
    {
        TrainingSet mined = MinedGaps();
        var test = CsvRows.Read(Repository.Shared("data", "prediction", "mined_gap_test.csv")).Select(r => (Composition: Composition.Parse(r["formula"]), Value: Number(r["target"]))).ToList();
        PropertyModel model = PropertyTrainer.Train(mined, TrainingOptions.Default with { Trees = Trees }, TestContext.Current.CancellationToken);
        var predictions = test.ConvertAll(t => (t.Value, Prediction: model.Predict(t.Composition)));
        double[] values = [.. mined.Materials.Select(m => m.Value)];
        double error = predictions.Average(p => Math.Abs(p.Prediction.Value - p.Value));
        double covered = predictions.Average(p => p.Value >= p.Prediction.Low && p.Value <= p.Prediction.High ? 1.0 : 0);
        Print($"mined → 600 gaps: MAE {error:0.###}, mean {test.Average(t => Math.Abs(t.Value - values.Average())):0.###}, median {test.Average(t => Math.Abs(t.Value - Statistics.Median(values))):0.###}; "
            + $"90 % intervals hold {covered:P0}; in domain {predictions.Count(p => p.Prediction.InDomain)}, MAE there {predictions.Where(p => p.Prediction.InDomain).Average(p => Math.Abs(p.Prediction.Value - p.Value)):0.###}, "
            + $"outside {predictions.Where(p => !p.Prediction.InDomain).Select(p => Math.Abs(p.Prediction.Value - p.Value)).DefaultIfEmpty().Average():0.###}");
        Print(TrainingReport.Write(model.Card));
        Assert.DoesNotContain(test, t => mined.Materials.Any(m => m.Composition.Equals(t.Composition)));
        Assert.True(error < 0.6, $"{error}");
    }

    [Theory]
    [InlineData("PROPERTY: HV", "HV", "")]
    [InlineData("PROPERTY: YS (MPa)", "MPa", "room temperature")]
    public void Train_HighEntropyAlloys_BeatsBaselinesOnOtherPapers(string column, string unit, string condition)
    {
        TrainingSet set = Set(column, unit, CsvRows.Read(Repository.Shared("data", "prediction", "mpea.csv"))
            .Where(r => condition.Length == 0 || (double.TryParse(r["PROPERTY: Test temperature ($^\\circ$C)"], CultureInfo.InvariantCulture, out double t) && t is >= 15 and <= 35))
            .Where(r => r[column].Length > 0 && r["REFERENCE: doi"].Length > 0)
            .Select(r => (r["FORMULA"].Replace(" ", "", StringComparison.Ordinal), new TrainingValue(Number(r[column]), r["REFERENCE: doi"], null))));
        PropertyModel model = PropertyTrainer.Train(set, TrainingOptions.Default with { Trees = Trees }, TestContext.Current.CancellationToken);
        Print(TrainingReport.Write(model.Card));
        Assert.True(model.Card.Validation.IsBetter);
    }

    private static TrainingSet MinedGaps() => Set("band-gap", "eV", CsvRows.Read(Repository.Shared("data", "prediction", "mined_band_gaps.csv")).SelectMany(r =>
        List(r["Tc"]).Zip(List(r["source"])).Select(p => (r["compound"], new TrainingValue(Number(p.First), p.Second.Trim('\''), null)))));

    private static string[] List(string text) => text.Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static TrainingSet Set(string property, string unit, IEnumerable<(string Formula, TrainingValue Value)> values)
    {
        var read = values.Select(v => (Composition: Composition.TryParse(v.Formula), v.Value)).ToList();
        int unread = read.RemoveAll(r => r.Composition is null);
        return new TrainingSet
        {
            Property = property,
            Unit = unit,
            Materials = [.. read.GroupBy(r => r.Composition!).OrderBy(g => g.Key.Key, StringComparer.Ordinal).Select(g => new TrainingMaterial(g.Key, [.. g.Select(r => r.Value)]))],
            Cleaning = new CleaningReport(read.Count + unread, read.Count, ImmutableSortedDictionary<string, int>.Empty.Add("formula not read", unread)),
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Print(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
