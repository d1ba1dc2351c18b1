using System.Collections.Immutable;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Records;

namespace LitMiner.Core.Extraction;

/// <summary>All that was taken from a document. Every quantity found is a value, a condition or rejected: the counts add up.</summary>
public sealed record ExtractedDocument
{
    /// <summary>The document.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>Records in the order of the text.</summary>
    public required ImmutableArray<PropertyRecord> Records { get; init; }

    /// <summary>Quantities that became neither value nor condition, in the order of the text.</summary>
    public required ImmutableArray<RejectedCandidate> Rejected { get; init; }

    /// <summary>Quantities found.</summary>
    public required int QuantityCount { get; init; }

    /// <summary>Of these, values of records (a value of several materials counts once).</summary>
    public required int ValueCount { get; init; }

    /// <summary>Of these, conditions of records.</summary>
    public required int ConditionCount { get; init; }

    /// <summary>What extraction noticed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
