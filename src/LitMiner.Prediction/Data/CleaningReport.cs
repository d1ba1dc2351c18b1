using System.Collections.Immutable;

namespace LitMiner.Prediction.Data;

/// <summary>What became of the records that were offered for training: every one is used or dropped for one reason.</summary>
/// <param name="Offered">Records offered.</param>
/// <param name="Used">Records used.</param>
/// <param name="Dropped">Records dropped, by reason.</param>
public sealed record CleaningReport(int Offered, int Used, ImmutableSortedDictionary<string, int> Dropped);
