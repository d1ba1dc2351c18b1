using System.Collections.Immutable;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Records;

namespace LitMiner.Store;

/// <summary>A document as the store keeps it: outcome, counts, and what decides whether it is mined again.</summary>
public sealed record StoredDocument
{
    /// <summary>Who it is.</summary>
    public required DocumentReference Reference { get; init; }

    /// <summary>What became of it.</summary>
    public required DocumentStatus Status { get; init; }

    /// <summary>Code of the reason for a rejection or for being partial; else null.</summary>
    public string? Code { get; init; }

    /// <summary>That reason in a sentence.</summary>
    public string? Message { get; init; }

    /// <summary>Hash of content, configuration, extractor and model: when it is the same, nothing need be done.</summary>
    public required string Key { get; init; }

    /// <summary>What the file was written in ("pdf", "jats", …).</summary>
    public required string Format { get; init; }

    /// <summary>Number of pages, or null.</summary>
    public int? Pages { get; init; }

    /// <summary>Journal, for the bibliography.</summary>
    public string? Journal { get; init; }

    /// <summary>Quantities found.</summary>
    public int Quantities { get; init; }

    /// <summary>Of these, values of records.</summary>
    public int Values { get; init; }

    /// <summary>Of these, conditions.</summary>
    public int Conditions { get; init; }

    /// <summary>Of these, rejected.</summary>
    public int Rejected { get; init; }

    /// <summary>Records.</summary>
    public int Records { get; init; }

    /// <summary>Headings.</summary>
    public ImmutableArray<OutlineEntry> Outline { get; init; } = [];

    /// <summary>What the stages noticed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
