namespace LitMiner.Core.Records;

/// <summary>A value in some unit.</summary>
/// <param name="Low">Lower end, or null for an upper bound.</param>
/// <param name="High">Upper end, or null for a lower bound.</param>
/// <param name="Uncertainty">As a difference in the unit, or null.</param>
/// <param name="Unit">The unit; "1" for pure numbers.</param>
public sealed record UnitInterval(double? Low, double? High, double? Uncertainty, string Unit);
