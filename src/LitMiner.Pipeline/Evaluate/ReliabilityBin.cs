namespace LitMiner.Pipeline.Evaluate;

/// <summary>Records of like confidence, and how many of them are right.</summary>
/// <param name="From">Least confidence.</param>
/// <param name="To">Confidence below which they lie; the last bin includes 1.</param>
/// <param name="Count">Number of records.</param>
/// <param name="Right">Those that are right, relaxed.</param>
/// <param name="MeanConfidence">Mean confidence.</param>
public sealed record ReliabilityBin(double From, double To, int Count, int Right, double MeanConfidence)
{
    /// <summary>Share that is right.</summary>
    public double Precision => Count == 0 ? 0 : (double)Right / Count;
}
