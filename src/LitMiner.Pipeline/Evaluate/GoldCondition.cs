namespace LitMiner.Pipeline.Evaluate;

/// <summary>A condition of a gold record.</summary>
/// <param name="Property">What is set.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">Unit.</param>
public sealed record GoldCondition(string? Property, double? Low, double? High, string? Unit);
