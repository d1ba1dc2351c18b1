using System.Collections.Immutable;
using System.Text.Json;
using LitMiner.Core.Materials;
using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Pipeline.Evaluate;

/// <summary>Compares records with gold, one to one: each gold record can be found once.</summary>
public static class RecordScorer
{
    private const double Tolerance = 0.01;
    private const int Bins = 10;

    /// <summary>Reads gold from a file or from all .jsonl files of a folder.</summary>
    /// <exception cref="FormatException">A line is not in the layout.</exception>
    public static ImmutableArray<GoldRecord> ReadGold(string path)
    {
        IEnumerable<string> files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal) : [path];
        ImmutableArray<GoldRecord>.Builder gold = ImmutableArray.CreateBuilder<GoldRecord>();
        JsonSerializerOptions options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        foreach (string file in files)
        {
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line)) continue;
                try
                {
                    gold.Add(JsonSerializer.Deserialize<GoldRecord>(line, options) ?? throw new JsonException("empty"));
                }
                catch (JsonException exception)
                {
                    throw new FormatException($"{file}, line {number}: {exception.Message}", exception);
                }
            }
        }

        return gold.ToImmutable();
    }

    /// <summary>Compares; only documents that the gold speaks of count.</summary>
    public static RecordEvaluation Score(ImmutableArray<GoldRecord> gold, IEnumerable<PropertyRecord> records)
    {
        ILookup<string, GoldRecord> byFile = gold.ToLookup(g => g.File, StringComparer.Ordinal);
        Score relaxed = default, strict = default, bare = default, text = default, table = default;
        ImmutableArray<string>.Builder missed = ImmutableArray.CreateBuilder<string>(), spurious = ImmutableArray.CreateBuilder<string>();
        List<(double Confidence, bool Right)> judged = [];
        ILookup<string, PropertyRecord> found = records.ToLookup(r => Path.GetFileName(r.Document.Path), StringComparer.Ordinal);
        foreach (IGrouping<string, GoldRecord> file in byFile.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            PropertyRecord[] predicted = [.. found[file.Key]];
            (Score all, GoldRecord[] lost, PropertyRecord[] extra) = Match([.. file], predicted, (g, r) => SameFact(g, r) && SameMaterial(g, r, relaxed: true));
            relaxed += all;
            HashSet<PropertyRecord> wrong = [.. extra];
            judged.AddRange(predicted.Select(r => (r.Confidence, !wrong.Contains(r))));
            missed.AddRange(lost.Select(g => $"{g.File}: {g.Material} | {g.Property ?? g.PropertyText} | {g.Low}..{g.High} {g.Unit} ({g.Where})"));
            spurious.AddRange(extra.Select(r => $"{file.Key}: {r.Material?.Text} | {r.Property.Id ?? r.Property.Text} | {r.Value.Text} ({(r.Provenance.Table is null ? "text" : "table")})"));
            strict += Match([.. file], predicted, (g, r) => SameFact(g, r) && SameMaterial(g, r, relaxed: false) && SameCircumstances(g, r)).Score;
            bare += Match([.. file], predicted, SameFact).Score;
            text += Match([.. file.Where(g => g.Where != "table")], [.. predicted.Where(r => r.Provenance.Table is null)], (g, r) => SameFact(g, r) && SameMaterial(g, r, true)).Score;
            table += Match([.. file.Where(g => g.Where == "table")], [.. predicted.Where(r => r.Provenance.Table is not null)], (g, r) => SameFact(g, r) && SameMaterial(g, r, true)).Score;
        }

        return new RecordEvaluation(relaxed, strict, bare, text, table, missed.ToImmutable(), spurious.ToImmutable()) { Reliability = Reliability(judged) };
    }

    private static ImmutableArray<ReliabilityBin> Reliability(IEnumerable<(double Confidence, bool Right)> judged) =>
    [
        .. judged.GroupBy(j => Math.Min(Bins - 1, (int)(j.Confidence * Bins))).OrderBy(g => g.Key)
            .Select(g => new ReliabilityBin((double)g.Key / Bins, (double)(g.Key + 1) / Bins, g.Count(), g.Count(j => j.Right), g.Average(j => j.Confidence))),
    ];

    private static (Score Score, GoldRecord[] Missed, PropertyRecord[] Spurious) Match(
        GoldRecord[] gold, PropertyRecord[] records, Func<GoldRecord, PropertyRecord, bool> same)
    {
        List<GoldRecord> open = [.. gold];
        List<PropertyRecord> spurious = [];
        int right = 0;
        foreach (PropertyRecord record in records)
        {
            // Where a text and a table state the same fact, each record takes the gold of its own kind first.
            string where = record.Provenance.Table is null ? "text" : "table";
            int at = open.FindIndex(g => g.Where == where && same(g, record));
            if (at < 0) at = open.FindIndex(g => same(g, record));
            if (at < 0)
            {
                spurious.Add(record);
                continue;
            }

            open.RemoveAt(at);
            right++;
        }

        return (new Score(right, records.Length, gold.Length), [.. open], [.. spurious]);
    }

    private static bool SameFact(GoldRecord gold, PropertyRecord record)
    {
        bool property = gold.Property is not null
            ? record.Property.Id == gold.Property
            : record.Property.Text is { } words && gold.PropertyText is { } wanted
                && (words.Contains(wanted, StringComparison.OrdinalIgnoreCase) || wanted.Contains(words, StringComparison.OrdinalIgnoreCase));
        return property && SameValue(gold.Low, gold.High, gold.Unit, record.Value);
    }

    private static bool SameValue(double? low, double? high, string? unitText, ValueReference value)
    {
        Unit? given = value.Unit is null ? Unit.One : UnitParser.Parse(value.Unit).Unit;
        Unit? unit = string.IsNullOrEmpty(unitText) ? Unit.One : UnitParser.Parse(unitText, given?.Dimension).Unit;
        if (unit is null || given is null) return false;
        return SameNumber(low, value.Low, given, unit) && SameNumber(high, value.High, given, unit);
    }

    private static bool SameNumber(double? wanted, double? found, Unit from, Unit to)
    {
        if (wanted is not { } w || found is not { } f) return wanted is null && found is null;
        return UnitConverter.TryConvert(f, from, to, out double converted) && Math.Abs(converted - w) <= (Tolerance * Math.Abs(w)) + 1e-12;
    }

    private static bool SameMaterial(GoldRecord gold, PropertyRecord record, bool relaxed)
    {
        if (gold.Material is null && gold.Formula is null) return true;
        if (record.Material is not { } found) return false;
        MaterialIdentity? wanted = (gold.Formula ?? gold.Material) is { } name ? MaterialResolver.Resolve(name) : null;
        if (wanted?.Composition is { } composition && found.Formula is { } formula && MaterialResolver.Resolve(formula).Composition is { } other && other.Equals(composition)) return true;
        foreach (string text in new[] { gold.Material, gold.Sample, gold.Formula }.OfType<string>())
        {
            if (Same(found.Text, text) || (found.Sample is { } sample && Same(sample, text)) || found.Aliases.Any(a => Same(a, text))) return true;
            if (relaxed && (Contains(found.Text, text) || Contains(text, found.Text))) return true;
        }

        return false;
    }

    private static bool SameCircumstances(GoldRecord gold, PropertyRecord record) =>
        (gold.Origin is null || record.Origin is null || gold.Origin.Equals(record.Origin.ToString(), StringComparison.OrdinalIgnoreCase))
        && SameNumber(gold.Uncertainty, record.Value.Uncertainty, Unit.One, Unit.One)
        && gold.Conditions.Length == record.Conditions.Length
        && gold.Conditions.All(c => record.Conditions.Any(r => r.Property?.Id == c.Property && r.Value is { } value && SameValue(c.Low, c.High, c.Unit, value)));

    private static bool Same(string one, string other) => Letters(one) == Letters(other);

    private static bool Contains(string text, string part) => Letters(part).Length > 1 && Letters(text).Contains(Letters(part), StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
