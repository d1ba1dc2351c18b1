using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>A table with its caption, cells and notes.</summary>
public sealed record Table
{
    /// <summary>Its label as printed ("Table 2"), or null.</summary>
    public string? Label { get; init; }

    /// <summary>Caption with its label, or null where none was found.</summary>
    public TextSpan? Caption { get; init; }

    /// <summary>All cells, as one block of <see cref="ParsedDocument.Text"/>: rows on lines, cells parted by tabs.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Number of rows.</summary>
    public required int RowCount { get; init; }

    /// <summary>Number of columns.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>Cells by row, then by column.</summary>
    public required ImmutableArray<TableCell> Cells { get; init; }

    /// <summary>Notes under the table.</summary>
    public ImmutableArray<TextSpan> Notes { get; init; } = [];

    /// <summary>Where the table's body stands: a box a page; empty for HTML and XML.</summary>
    public ImmutableArray<PageBox> Places { get; init; } = [];
}
