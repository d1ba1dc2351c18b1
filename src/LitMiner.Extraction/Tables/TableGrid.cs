using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>A table as a grid: every place knows its cell, spanning cells fill all their places.</summary>
internal sealed class TableGrid
{
    private readonly TableCell?[,] cells;

    public TableGrid(Table table)
    {
        Table = table;
        cells = new TableCell?[table.RowCount, table.ColumnCount];
        foreach (TableCell cell in table.Cells)
        {
            for (int r = cell.Row; r < Math.Min(table.RowCount, cell.Row + cell.RowSpan); r++)
            {
                for (int c = cell.Column; c < Math.Min(table.ColumnCount, cell.Column + cell.ColumnSpan); c++) cells[r, c] ??= cell;
            }
        }

        HeaderRows = CountHeaderRows();
    }

    public Table Table { get; }

    public int RowCount => cells.GetLength(0);

    public int ColumnCount => cells.GetLength(1);

    /// <summary>Rows at the top that head columns.</summary>
    public int HeaderRows { get; }

    public TableCell? this[int row, int column] => cells[row, column];

    /// <summary>Different heads above a place's column, from the top.</summary>
    public ImmutableArray<TableCell> Heads(int column)
    {
        ImmutableArray<TableCell>.Builder heads = ImmutableArray.CreateBuilder<TableCell>();
        for (int r = 0; r < HeaderRows; r++)
        {
            // A head across the whole table is its title, not that of a column.
            if (cells[r, column] is { Span.IsEmpty: false } cell && (heads.Count == 0 || heads[^1] != cell) && (cell.ColumnSpan < ColumnCount || ColumnCount < 3))
                heads.Add(cell);
        }

        return heads.ToImmutable();
    }

    /// <summary>
    /// The label of a body row: its first cell, or where that is empty the label of its group. A label may stand beside any row of
    /// its group (authors centre it), so groups are formed only where labels divide the body evenly.
    /// </summary>
    public TableCell? RowLabel(int row)
    {
        if (cells[row, 0] is { Span.IsEmpty: false } own) return own;
        int[] labelled = [.. Enumerable.Range(HeaderRows, RowCount - HeaderRows).Where(r => cells[r, 0] is { Span.IsEmpty: false })];
        int body = RowCount - HeaderRows;
        if (labelled.Length == 0 || body % labelled.Length != 0) return null;
        int size = body / labelled.Length;
        for (int g = 0; g < labelled.Length; g++)
        {
            if ((labelled[g] - HeaderRows) / size != g) return null;
        }

        return cells[labelled[(row - HeaderRows) / size], 0];
    }

    /// <summary>All of a row's text.</summary>
    public TextSpan RowSpan(int row)
    {
        TextSpan? span = null;
        for (int c = 0; c < ColumnCount; c++)
        {
            if (cells[row, c] is not { Span.IsEmpty: false } cell || cell.Row != row) continue;
            span = span is { } s ? TextSpan.Cover(s, cell.Span) : cell.Span;
        }

        return span ?? Table.Span;
    }

    private int CountHeaderRows()
    {
        int rows = 0;
        while (rows < RowCount && Enumerable.Range(0, ColumnCount).Any(c => cells[rows, c] is { IsColumnHeader: true })) rows++;
        return rows == 0 && RowCount > 1 ? 1 : Math.Min(rows, Math.Max(0, RowCount - 1));
    }
}
