using System.Collections.Immutable;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Features;
using LitMiner.Prediction.Models;

namespace LitMiner.Prediction.Validation;

/// <summary>
/// Holds out papers fold by fold. A composition that a held-out paper speaks of is taken out of training too, even where other
/// papers speak of it: the errors are those for a new material in a new paper.
/// </summary>
internal static class CrossValidation
{
    /// <summary>Runs the folds.</summary>
    /// <exception cref="PredictionException">No fold leaves anything to train on.</exception>
    public static (ValidationReport Report, ConformalScale Interval) Run(TrainingSet set, TargetScale scale, TrainingOptions options, CancellationToken cancellation)
    {
        ImmutableSortedDictionary<string, int> assigned = GroupFolds.Assign(set.Materials, options.Folds, options.Trees.Seed);
        ImmutableArray<float>[] rows = [.. set.Materials.Select(m => CompositionFeaturizer.Featurise(m.Composition))];
        List<HeldOut> all = [];
        ImmutableArray<FoldResult>.Builder folds = ImmutableArray.CreateBuilder<FoldResult>();
        for (int fold = 0; fold < options.Folds; fold++)
        {
            cancellation.ThrowIfCancellationRequested();
            (List<int> training, List<(int Index, TrainingMaterial Material)> test) = Divide(set.Materials, assigned, fold);
            if (training.Count < 2 || test.Count == 0) continue;
            double[] values = [.. training.Select(i => set.Materials[i].Value)];
            CompositionRegressor regressor = CompositionRegressor.Fit([.. training.Select(i => rows[i])], values, scale, options.Trees);
            double mean = values.Average(), median = Statistics.Median(values);
            List<HeldOut> cases = [.. test.Select(t => new HeldOut(fold, t.Material.Value, regressor.Predict(rows[t.Index]), mean, median))];
            all.AddRange(cases);
            int papers = assigned.Values.Count(f => f == fold);
            folds.Add(new FoldResult(fold + 1, papers, test.Count, training.Count, Figures(cases, scale, 0), Figures(cases, scale, 1), Figures(cases, scale, 2)));
        }

        if (folds.Count == 0) throw new PredictionException("the papers speak of the same few materials: no material could be tested that was not trained on; mine papers on other materials");
        ValidationReport report = new()
        {
            Folds = folds.ToImmutable(),
            Model = Figures(all, scale, 0),
            MeanBaseline = Figures(all, scale, 1),
            MedianBaseline = Figures(all, scale, 2),
            Coverage = options.Coverage,
            MeasuredCoverage = folds.Count < 2 ? null : MeasuredCoverage(all, scale, options.Coverage),
        };
        return (report, ConformalScale.Fit([.. all.Select(c => c.Residual(scale))], options.Coverage));
    }

    /// <summary>What is trained on and what is tested in a fold; the test's values are those of the held-out papers alone.</summary>
    internal static (List<int> Training, List<(int Index, TrainingMaterial Material)> Test) Divide(
        ImmutableArray<TrainingMaterial> materials, ImmutableSortedDictionary<string, int> assigned, int fold)
    {
        List<int> training = [];
        List<(int, TrainingMaterial)> test = [];
        for (int i = 0; i < materials.Length; i++)
        {
            if (materials[i].From(work => assigned[work] == fold) is { } held) test.Add((i, held));
            else training.Add(i);
        }

        return (training, test);
    }

    private static double MeasuredCoverage(List<HeldOut> cases, TargetScale scale, double coverage)
    {
        int inside = 0;
        foreach (IGrouping<int, HeldOut> fold in cases.GroupBy(c => c.Fold))
        {
            ConformalScale interval = ConformalScale.Fit([.. cases.Where(c => c.Fold != fold.Key).Select(c => c.Residual(scale))], coverage);
            inside += fold.Select(c => c.Residual(scale)).Count(r => r.Error <= interval.HalfWidth(r.Spread));
        }

        return (double)inside / cases.Count;
    }

    private static ErrorFigures Figures(IEnumerable<HeldOut> cases, TargetScale scale, int which) => ErrorFigures.Of(
        [.. cases.Select(c => (c.True, which switch { 0 => CompositionRegressor.FromScale(c.Prediction.Mean, scale), 1 => c.Mean, _ => c.Median }))],
        scale == TargetScale.Log10);

    private readonly record struct HeldOut(int Fold, double True, (double Mean, double Spread) Prediction, double Mean, double Median)
    {
        /// <summary>Absolute error and spread in the scale of the trees.</summary>
        public (double Error, double Spread) Residual(TargetScale scale) => (Math.Abs(CompositionRegressor.ToScale(True, scale) - Prediction.Mean), Prediction.Spread);
    }
}
