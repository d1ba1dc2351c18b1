namespace LitMiner.Cli.PropertyTests;

/// <summary>A value that an example should give.</summary>
/// <param name="Value">The number, or the lower end of a range.</param>
/// <param name="High">The upper end of a range; null for single values.</param>
/// <param name="Unit">Unit of both; null for pure numbers. Any unit will do in which the property may be given.</param>
/// <param name="Material">The material as written; null where it does not matter.</param>
internal sealed record ExpectedValue(double Value, double? High = null, string? Unit = null, string? Material = null);
