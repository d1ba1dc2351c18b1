namespace LitMiner.Core.Records;

/// <summary>The property that a value is a value of.</summary>
public sealed record PropertyReference
{
    /// <summary>As the paper names it; null where it only follows from a table or a condition.</summary>
    public string? Text { get; init; }

    /// <summary>Its definition in the catalogue of properties ("band-gap"), or null for one that the catalogue lacks.</summary>
    public string? Id { get; init; }

    /// <summary>Where the property is named.</summary>
    public Provenance? Provenance { get; init; }
}
