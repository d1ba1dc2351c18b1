using System.Collections.Immutable;
using LitMiner.Core.Extraction;
using LitMiner.Store;

namespace LitMiner.Pipeline;

/// <summary>Counts a run's outcomes. Used by the one thread that writes.</summary>
internal sealed class MiningTally
{
    private readonly Dictionary<string, int> rejected = [], candidates = [];
    private int mined, partial, records, quantities, values, conditions;

    public int Done { get; private set; }

    public int Records => records;

    public void Add(StoredDocument document, IEnumerable<RejectedCandidate> rejections)
    {
        Done++;
        if (document.Status == DocumentStatus.Mined) mined++;
        else if (document.Status == DocumentStatus.Partial) partial++;
        else Count(rejected, document.Code ?? "unknown");
        records += document.Records;
        quantities += document.Quantities;
        values += document.Values;
        conditions += document.Conditions;
        foreach (RejectedCandidate rejection in rejections) Count(candidates, rejection.Code);
    }

    public MiningSummary Close() => new()
    {
        Mined = mined,
        Partial = partial,
        Rejected = rejected.Values.Sum(),
        RejectedByCode = rejected.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Records = records,
        Quantities = quantities,
        Values = values,
        Conditions = conditions,
        CandidatesByCode = candidates.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private static void Count(Dictionary<string, int> counts, string code) => counts[code] = counts.GetValueOrDefault(code) + 1;
}
