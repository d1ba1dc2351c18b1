using System.Collections.Immutable;

namespace LitMiner.Pipeline;

/// <summary>What a run did. Every path that was found is counted once among mined, partial, rejected, unchanged, duplicates and not papers.</summary>
public sealed record MiningSummary
{
    /// <summary>Documents read whole.</summary>
    public int Mined { get; init; }

    /// <summary>Documents read in part.</summary>
    public int Partial { get; init; }

    /// <summary>Documents that could not be read.</summary>
    public int Rejected { get; init; }

    /// <summary>Rejected documents by reason.</summary>
    public ImmutableSortedDictionary<string, int> RejectedByCode { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Documents whose content, configuration, extractor and model have not changed.</summary>
    public int Unchanged { get; init; }

    /// <summary>Files with the same bytes as another one.</summary>
    public int Duplicates { get; init; }

    /// <summary>Files that are no papers, by reason.</summary>
    public ImmutableSortedDictionary<string, int> NotPapers { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Records taken in this run.</summary>
    public int Records { get; init; }

    /// <summary>Quantities found in this run: the sum of values, conditions and rejected candidates.</summary>
    public int Quantities { get; init; }

    /// <summary>Quantities that became values.</summary>
    public int Values { get; init; }

    /// <summary>Quantities that became conditions.</summary>
    public int Conditions { get; init; }

    /// <summary>Rejected candidates by reason.</summary>
    public ImmutableSortedDictionary<string, int> CandidatesByCode { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Time spent by stage, all threads added up.</summary>
    public ImmutableArray<(string Stage, TimeSpan Time)> Stages { get; init; } = [];

    /// <summary>Time from beginning to end.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether the run was asked to stop before all documents were done.</summary>
    public bool Cancelled { get; init; }
}
