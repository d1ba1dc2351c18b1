using LitMiner.Core.Documents;

namespace LitMiner.Reading.Drafts;

/// <summary>A table cell before its text has found its offsets.</summary>
internal sealed record DraftCell(int Row, int Column, RichText Text)
{
    public int RowSpan { get; init; } = 1;

    public int ColumnSpan { get; init; } = 1;

    public bool IsColumnHeader { get; init; }

    public bool IsRowHeader { get; init; }

    public PageBox? Place { get; init; }
}
