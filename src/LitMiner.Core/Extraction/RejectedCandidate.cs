using LitMiner.Core.Records;

namespace LitMiner.Core.Extraction;

/// <summary>A quantity that was found and did not become a value or a condition, with the reason.</summary>
public sealed record RejectedCandidate
{
    /// <summary>Reason, a code of docs/diagnostics.md such as "no-property".</summary>
    public required string Code { get; init; }

    /// <summary>The quantity as written.</summary>
    public required string Text { get; init; }

    /// <summary>More about the reason, for people; null where the code says all.</summary>
    public string? Detail { get; init; }

    /// <summary>Where it stands; the quote is its sentence or table row.</summary>
    public required Provenance Provenance { get; init; }
}
