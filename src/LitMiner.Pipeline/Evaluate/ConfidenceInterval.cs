namespace LitMiner.Pipeline.Evaluate;

/// <summary>Between which ends a figure lies in 95 of 100 draws.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record ConfidenceInterval(double Low, double High);
