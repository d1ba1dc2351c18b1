using System.Collections.Immutable;

namespace LitMiner.Core.Records;

/// <summary>Where in its document something was read. Fields that do not apply are null.</summary>
public sealed record Provenance
{
    /// <summary>Heading of the section.</summary>
    public string? Section { get; init; }

    /// <summary>Page number, from 1; null for sources without pages.</summary>
    public int? Page { get; init; }

    /// <summary>Boxes on paper, one a printed line, as [page, left, bottom, right, top] in points from the page's lower left.</summary>
    public ImmutableArray<ImmutableArray<double>> Boxes { get; init; } = [];

    /// <summary>First UTF-16 code unit in the text that <c>litminer read</c> prints as JSON.</summary>
    public int? Start { get; init; }

    /// <summary>After the last code unit.</summary>
    public int? End { get; init; }

    /// <summary>The paper's own words; for a record as a whole its sentence or table row.</summary>
    public string? Quote { get; init; }

    /// <summary>Label of the table ("Table 2"), or its number in the document where it has none.</summary>
    public string? Table { get; init; }

    /// <summary>Row of the table, from 0.</summary>
    public int? Row { get; init; }

    /// <summary>Column of the table, from 0.</summary>
    public int? Column { get; init; }
}
