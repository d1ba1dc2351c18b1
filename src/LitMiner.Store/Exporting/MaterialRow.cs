using System.Collections.Immutable;

namespace LitMiner.Store.Exporting;

/// <summary>A material with the medians of its properties: a row of the wide layout.</summary>
/// <param name="Material">Its name, the most frequent one.</param>
/// <param name="Formula">Its reduced formula, or null.</param>
/// <param name="Cells">By property: median in the usual unit, and how many records it is the median of.</param>
public sealed record MaterialRow(string Material, string? Formula, ImmutableDictionary<string, (double Median, int Count)> Cells);
