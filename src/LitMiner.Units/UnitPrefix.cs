namespace LitMiner.Units;

/// <summary>An SI prefix (SI brochure, section 3).</summary>
/// <param name="Symbol">"k", "µ".</param>
/// <param name="Power">Power of ten.</param>
/// <param name="Name">"kilo", "micro".</param>
public sealed record UnitPrefix(string Symbol, int Power, string Name);
