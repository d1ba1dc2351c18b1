namespace LitMiner.Prediction.Validation;

/// <summary>
/// Turns the spread of the trees into an interval (normalised split conformal prediction: Lei et al., J. Am. Stat. Assoc. 113,
/// 1094 (2018)). Half the width is <c>Factor · (spread + Floor)</c>.
/// </summary>
/// <param name="Factor">Quantile of the errors, each divided by its spread with the floor.</param>
/// <param name="Floor">What is added to each spread, so that trees that agree by chance are not believed.</param>
public readonly record struct ConformalScale(double Factor, double Floor)
{
    /// <summary>The floor as a share of the median spread.</summary>
    private const double FloorShare = 0.25;

    /// <summary>Half the width of the interval, in the scale of the trees.</summary>
    public double HalfWidth(double spread) => Factor * (spread + Floor);

    /// <summary>The median spread of held-out predictions: what to take for a material that was trained on, where trees agree because they remember it.</summary>
    public double UsualSpread() => Floor / FloorShare;

    /// <summary>Fits the factor to held-out predictions.</summary>
    /// <param name="cases">Absolute error and spread of each.</param>
    /// <param name="coverage">Share of values that intervals should contain.</param>
    internal static ConformalScale Fit(IReadOnlyList<(double Error, double Spread)> cases, double coverage)
    {
        double floor = Math.Max(FloorShare * Statistics.Median([.. cases.Select(c => c.Spread)]), 1e-12);
        double[] scores = [.. cases.Select(c => c.Error / (c.Spread + floor))];

        // The correction for a finite sample: the next value counts as one more.
        return new ConformalScale(Statistics.Quantile(scores, coverage * (scores.Length + 1) / scores.Length), floor);
    }
}
