using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Features;

namespace LitMiner.Prediction.Models;

/// <summary>A trained model of one property. Immutable and thread-safe.</summary>
public sealed class PropertyModel
{
    private readonly TrainingDomain domain;

    internal PropertyModel(ModelCard card, ImmutableArray<TrainingMaterial> materials, CompositionRegressor regressor, TrainingDomain domain)
    {
        Card = card;
        Materials = materials;
        Regressor = regressor;
        this.domain = domain;
    }

    /// <summary>What it was made of and how good it is.</summary>
    public ModelCard Card { get; }

    /// <summary>What it was trained on.</summary>
    public ImmutableArray<TrainingMaterial> Materials { get; }

    internal CompositionRegressor Regressor { get; }

    /// <summary>Predicts the property of a composition.</summary>
    /// <param name="composition">The composition.</param>
    /// <param name="text">As the user wrote it; null for the reduced formula.</param>
    /// <param name="neighbours">How many training materials to name.</param>
    public PropertyPrediction Predict(Composition composition, string? text = null, int neighbours = 3)
    {
        ArgumentNullException.ThrowIfNull(composition);
        ImmutableArray<float> row = CompositionFeaturizer.Featurise(composition);
        (double mean, double spread) = Regressor.Predict(row);
        ImmutableArray<Neighbour> nearest = domain.Nearest(row, Math.Max(1, neighbours));
        if (nearest[0].Distance == 0) spread = Math.Max(spread, Card.Interval.UsualSpread());
        double half = Card.Interval.HalfWidth(spread);
        ImmutableArray<string> warnings = Warnings(composition, nearest[0]);
        return new PropertyPrediction
        {
            Text = text ?? composition.ReducedFormula(),
            Formula = composition.ReducedFormula(),
            Value = CompositionRegressor.FromScale(mean, Card.Scale),
            Low = CompositionRegressor.FromScale(mean - half, Card.Scale),
            High = CompositionRegressor.FromScale(mean + half, Card.Scale),
            Spread = spread,
            InDomain = warnings.IsEmpty,
            Neighbours = nearest,
            Warnings = warnings,
        };
    }

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Save(Stream stream) => ModelFile.Write(stream, this);

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="ModelFileException">It is no model of this version, or it is damaged.</exception>
    public static PropertyModel Load(Stream stream, string name) => ModelFile.Read(stream, name);

    private ImmutableArray<string> Warnings(Composition composition, Neighbour nearest)
    {
        ImmutableArray<string>.Builder warnings = ImmutableArray.CreateBuilder<string>();
        string[] foreign = [.. composition.Amounts.Select(a => a.Element.Symbol).Where(s => !Card.Elements.Contains(s))];
        if (foreign.Length > 0) warnings.Add($"no training material contains {string.Join(", ", foreign)}");
        if (nearest.Distance > Card.DomainDistance)
            warnings.Add($"far from all training materials: {nearest.Distance:0.00} from {nearest.Formula}, usual is up to {Card.DomainDistance:0.00}");
        return warnings.ToImmutable();
    }
}
