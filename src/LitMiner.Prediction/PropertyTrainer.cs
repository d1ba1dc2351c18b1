using System.Collections.Immutable;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Features;
using LitMiner.Prediction.Models;
using LitMiner.Prediction.Validation;

namespace LitMiner.Prediction;

/// <summary>
/// The front door: trains a model on a set of materials and measures it on papers that it did not see. Pure: the same set and
/// options give the same model, byte for byte.
/// </summary>
public static class PropertyTrainer
{
    /// <summary>Trains a model.</summary>
    /// <exception cref="PredictionException">There are too few materials, or too few papers to tell how good a model would be.</exception>
    public static PropertyModel Train(TrainingSet set, TrainingOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        if (set.Materials.Length < options.LeastMaterials)
        {
            string have = set.Materials.Length == 1 ? "material has" : "materials have";
            string why = string.Join(", ", set.Cleaning.Dropped.OrderByDescending(d => d.Value).Select(d => $"{d.Value} {d.Key}"));
            throw new PredictionException(
                $"{set.Materials.Length} distinct {have} a usable value of {set.Property}, training needs {options.LeastMaterials}: mine more papers, or loosen the filters "
                + $"({set.Cleaning.Offered} records, {set.Cleaning.Used} usable{(why.Length > 0 ? "; dropped: " + why : "")})");
        }

        ImmutableArray<string> works = set.Works;
        if (works.Length < 2)
            throw new PredictionException($"all values of {set.Property} come from one paper, so nothing would tell how the model does on another: mine more papers");
        double[] values = [.. set.Materials.Select(m => m.Value)];
        TargetScale scale = set.Materials.All(m => m.Low > 0) ? CompositionRegressor.ScaleFor(values) : TargetScale.Linear;
        (TrainingOptions chosen, ValidationReport report, ConformalScale interval) = Choices(options)
            .Select(o => (Options: o, CrossValidation.Run(set, scale, o, cancellation)))
            .Select(c => (c.Options, c.Item2.Report, c.Item2.Interval))
            .MinBy(c => c.Report.Model.Decisive);
        cancellation.ThrowIfCancellationRequested();
        ImmutableArray<float>[] rows = [.. set.Materials.Select(m => CompositionFeaturizer.Featurise(m.Composition))];
        TrainingDomain domain = new(set.Materials);
        ModelCard card = new()
        {
            Property = set.Property,
            Unit = set.Unit,
            Scale = scale,
            Features = CompositionFeaturizer.Version,
            Options = chosen,
            Materials = set.Materials.Length,
            Papers = works.Length,
            Disagreement = Disagreement(set.Materials),
            Cleaning = set.Cleaning,
            Validation = report,
            Interval = interval,
            DomainDistance = domain.UsualDistance(),
            Elements = [.. set.Materials.SelectMany(m => m.Composition.Amounts).Select(a => a.Element.Symbol).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        return new PropertyModel(card, set.Materials, CompositionRegressor.Fit(rows, values, scale, chosen.Trees), domain);
    }

    private static IEnumerable<TrainingOptions> Choices(TrainingOptions options) => options.LeafChoices.IsDefaultOrEmpty
        ? [options]
        : options.LeafChoices.Select(leaf => options with { Trees = options.Trees with { LeafSamples = leaf } });

    private static double? Disagreement(ImmutableArray<TrainingMaterial> materials)
    {
        double[] ranges = [.. materials.Where(m => m.Works.Length > 1).Select(m => m.High - m.Low)];
        return ranges.Length == 0 ? null : Statistics.Median(ranges);
    }
}
