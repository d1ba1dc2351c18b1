using System.Collections.Immutable;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>How predicted entities, parts of quantities and records compare with gold passages. Rows without counts are left out.</summary>
/// <param name="Passages">Gold passages.</param>
/// <param name="PredictedPassages">Those that have a prediction.</param>
/// <param name="UnknownPassages">Predictions for passages that the gold lacks; they count for nothing.</param>
/// <param name="Strict">By label, same span and label; the last row is the sum.</param>
/// <param name="Relaxed">By label, any overlap with the same label; the last row is the sum.</param>
/// <param name="PartialRecall">Recall alone, for labels that the gold marks only in part.</param>
/// <param name="Parts">Spans of number and unit of marked values; values that were not found count as misses.</param>
/// <param name="Records">Linking, by the slots that are looked at.</param>
public sealed record EntityEvaluation(
    int Passages,
    int PredictedPassages,
    int UnknownPassages,
    ImmutableArray<KeyValuePair<string, Tally>> Strict,
    ImmutableArray<KeyValuePair<string, Tally>> Relaxed,
    ImmutableArray<KeyValuePair<string, Tally>> PartialRecall,
    ImmutableArray<KeyValuePair<string, Tally>> Parts,
    ImmutableArray<KeyValuePair<string, Tally>> Records);
