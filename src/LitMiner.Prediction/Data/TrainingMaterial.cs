using System.Collections.Immutable;
using LitMiner.Chemistry;

namespace LitMiner.Prediction.Data;

/// <summary>A composition with all that papers say of it.</summary>
/// <param name="Composition">What it is made of.</param>
/// <param name="Values">At least one value, in the order of the papers.</param>
public sealed record TrainingMaterial(Composition Composition, ImmutableArray<TrainingValue> Values)
{
    /// <summary>Reduced formula.</summary>
    public string Formula => Composition.ReducedFormula();

    /// <summary>The value to train on: the median over papers of each paper's median, so that a paper with many samples has one voice.</summary>
    public double Value => Median(Values.GroupBy(v => v.Work, StringComparer.Ordinal).Select(paper => Median(paper.Select(v => v.Value))));

    /// <summary>Least value.</summary>
    public double Low => Values.Min(v => v.Value);

    /// <summary>Greatest value.</summary>
    public double High => Values.Max(v => v.Value);

    /// <summary>The papers, in alphabetical order.</summary>
    public ImmutableArray<string> Works => [.. Values.Select(v => v.Work).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The part of it that some papers say, or null where they say nothing of it.</summary>
    public TrainingMaterial? From(Predicate<string> work)
    {
        ImmutableArray<TrainingValue> part = Values.RemoveAll(v => !work(v.Work));
        return part.IsEmpty ? null : this with { Values = part };
    }

    private static double Median(IEnumerable<double> values) => Statistics.Median([.. values]);
}
