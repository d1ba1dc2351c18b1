using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>One cell of a table. Cells that span rows or columns are given once, at their upper left place.</summary>
/// <param name="Row">Row, from 0.</param>
/// <param name="Column">Column, from 0.</param>
/// <param name="Span">Its characters, in <see cref="ParsedDocument.Text"/>; may be empty.</param>
public sealed record TableCell(int Row, int Column, TextSpan Span)
{
    /// <summary>Rows that it covers, at least 1.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Columns that it covers, at least 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Whether it heads columns (cells of the first rows).</summary>
    public bool IsColumnHeader { get; init; }

    /// <summary>Whether it heads its row (a first column of names, or a heading across the table).</summary>
    public bool IsRowHeader { get; init; }

    /// <summary>Where it stands on paper, or null (HTML, XML).</summary>
    public PageBox? Place { get; init; }
}
