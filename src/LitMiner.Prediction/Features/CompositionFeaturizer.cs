using System.Collections.Immutable;
using LitMiner.Chemistry;

namespace LitMiner.Prediction.Features;

/// <summary>
/// Turns a composition into numbers: statistics of element properties, norms of the stoichiometry, shares of electrons and bond
/// ionicity after Ward et al., npj Comput. Mater. 2, 16028 (2016), and the atomic fractions themselves. Elements that lack a
/// property are left out of its statistics. Pure and thread-safe.
/// </summary>
public static class CompositionFeaturizer
{
    /// <summary>Changes whenever a feature does; a model can only be used with the features that it was trained on.</summary>
    public const string Version = "composition/1";

    private static readonly ImmutableArray<int> Norms = [2, 3, 5, 7, 10];
    private static readonly ImmutableArray<string> Statistics = ["mean", "range", "deviation", "min", "max", "mode"];

    /// <summary>Names of the features, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. ElementProperty.All.SelectMany(p => Statistics.Select(s => $"{s} {p.Name}")),
        "elements",
        .. Norms.Select(n => $"{n}-norm"),
        "s electrons", "p electrons", "d electrons", "f electrons",
        "metals", "mean ionicity", "max ionicity",
        .. Elements.All.Select(e => $"fraction {e.Symbol}"),
    ];

    /// <summary>How many of the features, from the first, describe the composition without naming elements; neighbours are sought among these.</summary>
    public static int Descriptive { get; } = Names.Length - Elements.All.Length;

    /// <summary>The features of a composition, finite numbers in the order of <see cref="Names"/>.</summary>
    public static ImmutableArray<float> Featurise(Composition composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        ImmutableArray<ElementAmount> parts = composition.AtomicFractions();
        ImmutableArray<float>.Builder features = ImmutableArray.CreateBuilder<float>(Names.Length);
        foreach (ElementProperty property in ElementProperty.All) AddStatistics(property, parts, features);
        features.Add(parts.Length);
        foreach (int norm in Norms) features.Add((float)Math.Pow(parts.Sum(p => Math.Pow(p.Amount, norm)), 1.0 / norm));
        AddElectrons(parts, features);
        features.Add((float)parts.Where(p => p.Element.IsMetal).Sum(p => p.Amount));
        AddIonicity(parts, features);
        int first = features.Count;
        foreach (Element _ in Elements.All) features.Add(0);
        foreach (ElementAmount part in parts) features[first + part.Element.Number - 1] = (float)part.Amount;
        return features.MoveToImmutable();
    }

    private static void AddStatistics(ElementProperty property, ImmutableArray<ElementAmount> parts, ImmutableArray<float>.Builder features)
    {
        double total = 0, sum = 0, min = double.PositiveInfinity, max = double.NegativeInfinity, most = 0, mode = 0;
        foreach (ElementAmount part in parts)
        {
            if (property.Of(part.Element) is not { } value) continue;
            total += part.Amount;
            sum += part.Amount * value;
            min = Math.Min(min, value);
            max = Math.Max(max, value);

            // Of equally frequent elements the smaller value counts.
            bool tie = Math.Abs(part.Amount - most) < 1e-9;
            if (!tie && part.Amount > most) (most, mode) = (part.Amount, value);
            else if (tie) mode = Math.Min(mode, value);
        }

        if (total == 0) (total, sum, min, max, mode) = (1, property.Typical, property.Typical, property.Typical, property.Typical);
        double mean = sum / total, deviation = 0;
        foreach (ElementAmount part in parts)
        {
            if (property.Of(part.Element) is { } value) deviation += part.Amount * Math.Abs(value - mean) / total;
        }

        features.AddRange((float)mean, (float)(max - min), (float)deviation, (float)min, (float)max, (float)mode);
    }

    private static void AddElectrons(ImmutableArray<ElementAmount> parts, ImmutableArray<float>.Builder features)
    {
        double all = parts.Sum(p => p.Amount * ElementProperty.Valence(p.Element));
        double divisor = all > 0 ? all : 1;
        features.Add((float)(parts.Sum(p => p.Amount * p.Element.ValenceS) / divisor));
        features.Add((float)(parts.Sum(p => p.Amount * p.Element.ValenceP) / divisor));
        features.Add((float)(parts.Sum(p => p.Amount * p.Element.ValenceD) / divisor));
        features.Add((float)(parts.Sum(p => p.Amount * p.Element.ValenceF) / divisor));
    }

    /// <summary>Pauling's ionic share of the bond between each two elements.</summary>
    private static void AddIonicity(ImmutableArray<ElementAmount> parts, ImmutableArray<float>.Builder features)
    {
        double mean = 0, max = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (parts[i].Element.Electronegativity is not { } one || parts[j].Element.Electronegativity is not { } other) continue;
                double ionicity = 1 - Math.Exp(-0.25 * (one - other) * (one - other));
                mean += 2 * parts[i].Amount * parts[j].Amount * ionicity;
                max = Math.Max(max, ionicity);
            }
        }

        features.AddRange((float)mean, (float)max);
    }
}
