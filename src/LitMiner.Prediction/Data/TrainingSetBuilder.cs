using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Core.Records;

namespace LitMiner.Prediction.Data;

/// <summary>
/// Makes a training set of mined records. A record is used when it gives a two-sided value in the set's unit for a composition,
/// and nothing says that it is wrong or told twice. Pure and thread-safe.
/// </summary>
public static class TrainingSetBuilder
{
    /// <summary>Relative difference below which two values of a composition count as the same one told twice.</summary>
    private const double SameValue = 1e-3;

    /// <summary>Collects the records of one property.</summary>
    /// <param name="property">Id of the property; records of others are not counted.</param>
    /// <param name="records">Records in the order of documents and places.</param>
    public static TrainingSet Build(string property, IEnumerable<PropertyRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        List<PropertyRecord> offered = [.. records.Where(r => r.Property.Id == property)];
        SortedDictionary<string, int> dropped = new(StringComparer.Ordinal);
        List<(PropertyRecord Record, Composition Composition, double Value)> candidates = [];
        string unit = MostFrequentUnit(offered);
        foreach (PropertyRecord record in offered)
        {
            Composition? composition = null;
            string? reason = Objection(record, unit) ?? ((composition = CompositionOf(record.Material!)) is null ? "no composition" : null);
            if (reason is null) candidates.Add((record, composition!, (record.Value.Normalized!.Low!.Value + record.Value.Normalized.High!.Value) / 2));
            else Drop(reason);
        }

        ImmutableArray<TrainingMaterial>.Builder materials = ImmutableArray.CreateBuilder<TrainingMaterial>();
        foreach (var group in candidates.GroupBy(c => c.Composition.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            List<(PropertyRecord Record, Composition Composition, double Value)> kept = [];

            // A paper's own values go first, so that of a value told twice the one that is cited is dropped.
            foreach (var candidate in group.OrderBy(c => c.Record.Origin == ValueOrigin.Cited))
            {
                if (kept.Find(k => Same(k.Value, candidate.Value) && k.Record.Document.Work == candidate.Record.Document.Work).Record is not null) Drop("told twice in one paper");
                else if (candidate.Record.Origin == ValueOrigin.Cited && kept.Exists(k => Same(k.Value, candidate.Value))) Drop("cited, and the value is known from another paper");
                else kept.Add(candidate);
            }

            materials.Add(new TrainingMaterial(kept[0].Composition, [.. kept.Select(k => new TrainingValue(k.Value, k.Record.Document.Work, k.Record.Id))]));
        }

        return new TrainingSet
        {
            Property = property,
            Unit = unit,
            Materials = materials.ToImmutable(),
            Cleaning = new CleaningReport(offered.Count, materials.Sum(m => m.Values.Length), dropped.ToImmutableSortedDictionary(StringComparer.Ordinal)),
        };

        void Drop(string reason) => dropped[reason] = dropped.GetValueOrDefault(reason) + 1;
    }

    private static string? Objection(PropertyRecord record, string unit)
    {
        if (record.Value.Normalized is not { } value) return "no normalised value";
        if (value.Unit != unit) return $"not in {unit}";
        if (value.Low is not { } low || value.High is not { } high) return "only a bound";
        if (!double.IsFinite(low) || !double.IsFinite(high)) return "no normalised value";
        if (record.Flags.Contains("out-of-range")) return "flagged out-of-range";
        if (record.Material is not { } material) return "no composition";

        // The composition is the host's alone: the dopant that the value is about would be missing from the features.
        bool doped = material.Attributes.ContainsKey("doping") || material.Attributes.GetValueOrDefault("state") == "doped";
        return doped ? "doping is not in the composition" : null;
    }

    private static Composition? CompositionOf(MaterialReference material)
    {
        if (material.Composition is not { Count: > 0 } fractions) return null;
        if (material.Formula is { } formula && Composition.TryParse(formula) is { } exact) return exact;
        List<ElementAmount> amounts = [];
        foreach ((string symbol, double fraction) in fractions)
        {
            if (Elements.Find(symbol) is not { } element || !(fraction >= 0) || !double.IsFinite(fraction)) return null;
            amounts.Add(new ElementAmount(element, fraction));
        }

        return amounts.Exists(a => a.Amount > 1e-9) ? Composition.Of(amounts) : null;
    }

    private static string MostFrequentUnit(List<PropertyRecord> records) => records
        .Where(r => r.Value.Normalized is not null)
        .GroupBy(r => r.Value.Normalized!.Unit, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key ?? "1";

    private static bool Same(double one, double other) => Math.Abs(one - other) <= SameValue * Math.Max(Math.Abs(one), Math.Abs(other));
}
