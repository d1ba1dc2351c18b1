using System.Text;
using LitMiner.Prediction.Models;
using LitMiner.Prediction.Trees;
using LitMiner.Prediction.Validation;

namespace LitMiner.Prediction;

/// <summary>What there is to say of a trained model, for people. Pure.</summary>
public static class TrainingReport
{
    /// <summary>The report as lines of text, without a line end at its end.</summary>
    public static string Write(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        ValidationReport report = card.Validation;
        string unit = card.Unit == "1" ? "" : " " + card.Unit;
        StringBuilder text = new();
        Line($"property    {card.Property}{(unit.Length > 0 ? "," : "")}{unit}");
        Line($"records     {card.Cleaning.Offered} offered, {card.Cleaning.Used} used");
        foreach ((string reason, int count) in card.Cleaning.Dropped) Line($"            {count,6}  dropped: {reason}");
        Line($"materials   {card.Materials} compositions from {card.Papers} papers, {card.Elements.Length} elements");
        if (card.Disagreement is { } range) Line($"            papers that give the same composition differ by {Number(range)}{unit} (median)");
        Line(card.Scale == TargetScale.Log10
            ? "scale       logarithmic: the values are positive and span decades; errors are also given as factors"
            : "scale       linear");
        ExtraTreesOptions trees = card.Options.Trees;
        string leaves = card.Options.LeafChoices.IsDefaultOrEmpty ? "" : $" (chosen among {string.Join(" and ", card.Options.LeafChoices)} by the folds, which flatters them a little)";
        Line($"model       {trees.Trees} extremely randomised trees, at least {trees.LeafSamples} a leaf{leaves}");
        Line($"validation  {report.Folds.Length} folds by paper; neither the paper nor the composition was seen in training");
        text.Append('\n');
        Line($"            {"MAE",9} {"over the folds",17} {"RMSE",9} {"R²",7}{(card.Scale == TargetScale.Log10 ? "  factor" : "")}");
        Row("model", report.Model, report.Folds.Select(f => f.Model));
        Row("mean", report.MeanBaseline, report.Folds.Select(f => f.MeanBaseline));
        Row("median", report.MedianBaseline, report.Folds.Select(f => f.MedianBaseline));
        text.Append('\n');
        if (report.MeasuredCoverage is { } coverage) Line($"intervals   meant to hold {report.Coverage:P0} of the values, held {coverage:P0} in the folds");
        text.Append("verdict     ").Append(Verdict(card));
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Row(string name, ErrorFigures figures, IEnumerable<ErrorFigures> folds)
        {
            double[] errors = [.. folds.Select(f => f.MeanAbsolute)];
            string factor = figures.Factor is { } f ? $"  ×{f:0.00}" : "";
            Line($"{name,-11} {Number(figures.MeanAbsolute),9} {$"{Number(errors.Min())} … {Number(errors.Max())}",17} {Number(figures.RootMeanSquare),9} {figures.RSquared,7:0.00}{factor}");
        }
    }

    /// <summary>In one sentence, whether the model is worth more than always saying the same value.</summary>
    public static string Verdict(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        ValidationReport report = card.Validation;
        ErrorFigures baseline = report.MeanBaseline.Decisive < report.MedianBaseline.Decisive ? report.MeanBaseline : report.MedianBaseline;
        string name = ReferenceEquals(baseline, report.MeanBaseline) ? "mean" : "median";
        if (!report.IsBetter) return $"no better than always saying the {name}: do not use this model";

        // On a logarithmic scale errors compare as decades.
        double share = card.Scale == TargetScale.Log10
            ? 1 - (Math.Log10(report.Model.Factor ?? 1) / Math.Log10(baseline.Factor ?? 1))
            : 1 - (report.Model.MeanAbsolute / baseline.MeanAbsolute);
        string sentence = $"the error is {share:P0} below that of always saying the {name}, in {report.BetterFolds} of {report.Folds.Length} folds it is smaller";
        return report.BetterFolds < report.Folds.Length ? sentence + ": not in all, so do not rely on it" : sentence;
    }

    private static string Number(double value) => value.ToString("G4");
}
