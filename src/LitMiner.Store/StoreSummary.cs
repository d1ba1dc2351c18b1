using System.Collections.Immutable;
using LitMiner.Core.Records;

namespace LitMiner.Store;

/// <summary>What a store holds, in numbers.</summary>
public sealed record StoreSummary
{
    private const int FewestForOutliers = 10;

    /// <summary>By property, the most frequent first.</summary>
    public required ImmutableArray<PropertySummary> Properties { get; init; }

    /// <summary>Documents.</summary>
    public required int Documents { get; init; }

    /// <summary>Of these, rejected.</summary>
    public required int Rejected { get; init; }

    /// <summary>Articles, several files of one counted once.</summary>
    public required int Works { get; init; }

    /// <summary>Records.</summary>
    public required int Records { get; init; }

    /// <summary>Quantities found.</summary>
    public required int Quantities { get; init; }

    /// <summary>Of these, values.</summary>
    public required int Values { get; init; }

    /// <summary>Of these, conditions.</summary>
    public required int Conditions { get; init; }

    /// <summary>Of these, rejected.</summary>
    public required int RejectedCandidates { get; init; }

    /// <summary>Rejected candidates by reason.</summary>
    public required ImmutableSortedDictionary<string, int> RejectedByCode { get; init; }

    /// <summary>Counts a store.</summary>
    public static StoreSummary Of(RecordStoreReader store)
    {
        ArgumentNullException.ThrowIfNull(store);
        ImmutableArray<StoredDocument> documents = store.Documents();
        List<PropertyRecord> records = [.. store.Records()];
        return new StoreSummary
        {
            Properties =
            [
                .. records.GroupBy(r => r.Property.Id ?? r.Property.Text?.ToLowerInvariant() ?? "?", StringComparer.Ordinal)
                    .Select(Summarise).OrderByDescending(p => p.Records).ThenBy(p => p.Property, StringComparer.Ordinal),
            ],
            Documents = documents.Length,
            Rejected = documents.Count(d => d.Status == DocumentStatus.Rejected),
            Works = documents.Where(d => d.Status != DocumentStatus.Rejected).Select(d => d.Reference.Work).Distinct().Count(),
            Records = records.Count,
            Quantities = documents.Sum(d => d.Quantities),
            Values = documents.Sum(d => d.Values),
            Conditions = documents.Sum(d => d.Conditions),
            RejectedCandidates = documents.Sum(d => d.Rejected),
            RejectedByCode = store.Rejections().GroupBy(r => r.Candidate.Code).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
        };
    }

    private static PropertySummary Summarise(IGrouping<string, PropertyRecord> group)
    {
        PropertyRecord[] all = [.. group];
        string? unit = all.Select(r => r.Value.Normalized?.Unit).FirstOrDefault(u => u is not null);
        var values = all.Where(r => r.Value.Normalized is { } n && n.Unit == unit && (n.Low ?? n.High) is not null)
            .Select(r => (r.Id, Value: ((r.Value.Normalized!.Low ?? r.Value.Normalized.High)!.Value + (r.Value.Normalized.High ?? r.Value.Normalized.Low)!.Value) / 2))
            .OrderBy(v => v.Value).ThenBy(v => v.Id, StringComparer.Ordinal).ToArray();
        ImmutableArray<string> outliers = [];
        if (values.Length >= FewestForOutliers)
        {
            double q1 = values[values.Length / 4].Value, q3 = values[values.Length * 3 / 4].Value, width = 3 * (q3 - q1);
            outliers = [.. values.Where(v => v.Value < q1 - width || v.Value > q3 + width).Select(v => v.Id)];
        }

        return new PropertySummary(
            group.Key,
            unit,
            all.Select(r => r.Document.Work).Distinct().Count(),
            all.Select(r => r.Material?.Formula ?? r.Material?.Text.ToLowerInvariant()).Where(m => m is not null).Distinct().Count(),
            all.Length,
            values.Length > 0 ? values[0].Value : null,
            values.Length > 0 ? values[values.Length / 2].Value : null,
            values.Length > 0 ? values[^1].Value : null,
            outliers);
    }
}
