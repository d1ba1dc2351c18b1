using System.Globalization;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>
/// Counts for precision and recall, whose true positives may differ: with relaxed matching two predictions may touch one
/// entity. The default value is empty.
/// </summary>
/// <param name="Found">Gold that was found.</param>
/// <param name="Gold">What was to be found.</param>
/// <param name="Right">Predictions that are right.</param>
/// <param name="Predicted">Predictions that count.</param>
public readonly record struct Tally(int Found, int Gold, int Right, int Predicted)
{
    /// <summary>Share of the predictions that are right, to four places.</summary>
    public double Precision => Round(Share(Right, Predicted));

    /// <summary>Share of the gold that was found, to four places.</summary>
    public double Recall => Round(Share(Found, Gold));

    /// <summary>Harmonic mean of the two before they are rounded, to four places.</summary>
    public double F1
    {
        get
        {
            double precision = Share(Right, Predicted), recall = Share(Found, Gold), total = precision + recall;
            return Round(total > 0 ? 2 * precision * recall / total : 0);
        }
    }

    /// <summary>Whether nothing was counted.</summary>
    public bool IsEmpty => Gold == 0 && Predicted == 0;

    /// <summary>Adds counts.</summary>
    public static Tally operator +(Tally one, Tally other) =>
        new(one.Found + other.Found, one.Gold + other.Gold, one.Right + other.Right, one.Predicted + other.Predicted);

    /// <summary>Adds counts.</summary>
    public static Tally Add(Tally one, Tally other) => one + other;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double Round(double value) => double.Parse(value.ToString("F4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
