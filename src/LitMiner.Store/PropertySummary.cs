using System.Collections.Immutable;

namespace LitMiner.Store;

/// <summary>What a store holds of one property.</summary>
/// <param name="Property">Its id, or its name where the catalogue lacks it.</param>
/// <param name="Unit">Its usual unit, or null.</param>
/// <param name="Papers">Articles that report it.</param>
/// <param name="Materials">Different materials.</param>
/// <param name="Records">Records.</param>
/// <param name="Min">Least value in the usual unit.</param>
/// <param name="Median">Median.</param>
/// <param name="Max">Greatest value.</param>
/// <param name="Outliers">Ids of records further from the middle half than three times its width (Tukey's outer fences), from ten values on.</param>
public sealed record PropertySummary(
    string Property, string? Unit, int Papers, int Materials, int Records, double? Min, double? Median, double? Max, ImmutableArray<string> Outliers);
