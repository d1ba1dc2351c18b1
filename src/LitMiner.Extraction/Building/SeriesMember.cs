using LitMiner.Chemistry;

namespace LitMiner.Extraction.Building;

/// <summary>One material of a series: the formula with its variable filled in.</summary>
/// <param name="Formula">The filled formula.</param>
/// <param name="Variable">Name of the variable.</param>
/// <param name="Value">What it was filled with.</param>
internal sealed record SeriesMember(Formula Formula, string Variable, double Value);
