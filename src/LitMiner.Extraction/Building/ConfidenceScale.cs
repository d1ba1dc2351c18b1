namespace LitMiner.Extraction.Building;

/// <summary>
/// Turns what rules and network add up to into the share of records that were right at that height, by straight lines between
/// points. The points were read off the records of 17 real papers that people had read before (corpora/papers-gold).
/// </summary>
internal static class ConfidenceScale
{
    private static readonly (double Sum, double Share)[] Points = [(0, 0.02), (0.48, 0.04), (0.55, 0.1), (0.65, 0.25), (0.75, 0.45), (0.86, 0.56), (0.95, 0.62)];

    /// <summary>The share that was right.</summary>
    /// <param name="sum">From 0 to 1; a larger sum never gives a smaller share.</param>
    public static double Calibrated(double sum)
    {
        if (sum <= Points[0].Sum) return Points[0].Share;
        for (int i = 1; i < Points.Length; i++)
        {
            (double low, double share) = Points[i - 1];
            (double high, double next) = Points[i];
            if (sum <= high) return share + ((next - share) * (sum - low) / (high - low));
        }

        return Points[^1].Share;
    }
}
