using System.Collections.Immutable;
using System.Text.Json;
using LitMiner.Core.Records;

namespace LitMiner.Pipeline.Evaluate;

/// <summary>Compares records with gold, one to one: each gold record can be found once.</summary>
public static class RecordScorer
{
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
        Score strict = default, bare = default;
        ImmutableArray<string>.Builder missed = ImmutableArray.CreateBuilder<string>(), spurious = ImmutableArray.CreateBuilder<string>();
        List<(double Confidence, bool Right, bool OfTable)> judged = [];
        List<Score> papers = [], ofText = [], ofTables = [];
        ILookup<string, PropertyRecord> found = records.ToLookup(r => Path.GetFileName(r.Document.Path), StringComparer.Ordinal);
        foreach (IGrouping<string, GoldRecord> file in byFile.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            PropertyRecord[] predicted = [.. found[file.Key]];
            (Score all, GoldRecord[] lost, PropertyRecord[] extra) = Match([.. file], predicted, (g, r) => FactComparison.IsSame(g, r, relaxed: true));
            papers.Add(all);
            HashSet<PropertyRecord> wrong = [.. extra];
            judged.AddRange(predicted.Select(r => (r.Confidence, !wrong.Contains(r), r.Provenance.Table is not null)));
            missed.AddRange(lost.Select(g => $"{g.File}: {g.Material} | {g.Property ?? g.PropertyText} | {g.Low}..{g.High} {g.Unit} ({g.Where})"));
            spurious.AddRange(extra.Select(r => $"{file.Key}: {r.Material?.Text} | {r.Property.Id ?? r.Property.Text} | {r.Value.Text} ({(r.Provenance.Table is null ? "text" : "table")})"));
            strict += Match([.. file], predicted, (g, r) => FactComparison.IsSame(g, r, relaxed: false) && FactComparison.SameCircumstances(g, r)).Score;
            bare += Match([.. file], predicted, FactComparison.SameFact).Score;
            ofText.Add(Match([.. file.Where(g => g.Where != "table")], [.. predicted.Where(r => r.Provenance.Table is null)], (g, r) => FactComparison.IsSame(g, r, relaxed: true)).Score);
            ofTables.Add(Match([.. file.Where(g => g.Where == "table")], [.. predicted.Where(r => r.Provenance.Table is not null)], (g, r) => FactComparison.IsSame(g, r, relaxed: true)).Score);
        }

        return new RecordEvaluation(Sum(papers), strict, bare, Sum(ofText), Sum(ofTables), missed.ToImmutable(), spurious.ToImmutable())
        {
            Reliability = Reliability(judged),
            TextReliability = Reliability(judged.Where(j => !j.OfTable)),
            TableReliability = Reliability(judged.Where(j => j.OfTable)),
            RelaxedInterval = Bootstrap.Interval(papers),
            TextInterval = Bootstrap.Interval(ofText),
            TableInterval = Bootstrap.Interval(ofTables),
        };
    }

    private static Score Sum(IEnumerable<Score> papers) => papers.Aggregate(default(Score), (sum, score) => sum + score);

    private static ImmutableArray<ReliabilityBin> Reliability(IEnumerable<(double Confidence, bool Right, bool OfTable)> judged) =>
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
}
