namespace LitMiner.Pipeline.Evaluate;

/// <summary>Counts and what follows from them.</summary>
/// <param name="Right">Predictions that are right.</param>
/// <param name="Predicted">Predictions.</param>
/// <param name="Gold">What was to be found.</param>
public readonly record struct Score(int Right, int Predicted, int Gold)
{
    /// <summary>Share of the predictions that are right.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)Right / Predicted;

    /// <summary>Share of the gold that was found.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds counts.</summary>
    public static Score operator +(Score one, Score other) => new(one.Right + other.Right, one.Predicted + other.Predicted, one.Gold + other.Gold);

    /// <summary>Adds counts.</summary>
    public static Score Add(Score one, Score other) => one + other;
}
