namespace LitMiner.Units;

/// <summary>A unit atom of the Unified Code for Units of Measure (ucum.org, version 2.1, tables 3 to 25).</summary>
/// <param name="Code">Case-sensitive code: "Ao".</param>
/// <param name="IsMetric">Whether it takes prefixes.</param>
/// <param name="Value">Number of its definition.</param>
/// <param name="PiPower">Power of π in that number; only [pi] has one.</param>
/// <param name="Definition">Code of the unit of its definition; null for base units, whose dimension is given instead.</param>
/// <param name="Dimension">Dimension of a base unit.</param>
/// <param name="Scale">Linear; offset or logarithmic for special units, arbitrary for those that a procedure defines.</param>
internal sealed record UcumAtom(string Code, bool IsMetric, Rational Value, int PiPower, string? Definition, Dimension Dimension, UnitScale Scale);
