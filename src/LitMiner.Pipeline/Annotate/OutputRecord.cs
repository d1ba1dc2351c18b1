namespace LitMiner.Pipeline.Annotate;

/// <summary>A record of the output; slots are ids of entities or null.</summary>
/// <param name="Material">The material.</param>
/// <param name="Property">The property.</param>
/// <param name="Value">The value.</param>
/// <param name="Role">"result" or "condition".</param>
public sealed record OutputRecord(string? Material, string? Property, string Value, string Role);
