using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>
/// A table, or a part of one with heads of its own, as a grid: every place knows its cell, spanning cells fill all their places.
/// Rows and columns are counted in the whole table.
/// </summary>
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

        BodyStart = CountHeaderRows();
        BodyEnd = table.RowCount;
    }

    private TableGrid(TableGrid whole, int headStart, int bodyStart, int bodyEnd, TableCell?[,]? spread = null)
    {
        Table = whole.Table;
        cells = spread ?? whole.cells;
        (HeadStart, BodyStart, BodyEnd) = (headStart, bodyStart, bodyEnd);
    }

    public Table Table { get; }

    public int RowCount => cells.GetLength(0);

    public int ColumnCount => cells.GetLength(1);

    /// <summary>First row of the heads.</summary>
    public int HeadStart { get; }

    /// <summary>First row of the body, right below the heads.</summary>
    public int BodyStart { get; }

    /// <summary>Row after the last one of the body.</summary>
    public int BodyEnd { get; }

    /// <summary>Rows of the body, from the top.</summary>
    public IEnumerable<int> Body => Enumerable.Range(BodyStart, BodyEnd - BodyStart);

    public TableCell? this[int row, int column] => cells[row, column];

    /// <summary>The rows from <paramref name="headStart"/> on as a table of their own.</summary>
    public TableGrid Part(int headStart, int bodyStart, int bodyEnd) => new(this, headStart, bodyStart, bodyEnd);

    /// <summary>
    /// The same grid, heads spread to the right over empty places where both they and those places have something below: in tables whose
    /// spans were lost, "Strength" stands over its first column only.
    /// </summary>
    public TableGrid WithSpreadHeads()
    {
        TableCell?[,]? spread = null;
        for (int r = HeadStart; r + 1 < BodyStart; r++)
        {
            TableCell? left = null;
            for (int c = 1; c < ColumnCount; c++)
            {
                bool below = cells[r + 1, c] is { Span.IsEmpty: false } lower && lower.Row == r + 1;
                if (cells[r, c] is { Span.IsEmpty: false } own) left = below ? own : null;
                else if (below && left is not null) (spread ??= (TableCell?[,])cells.Clone())[r, c] = left;
                else left = null;
            }
        }

        return spread is null ? this : new TableGrid(this, HeadStart, BodyStart, BodyEnd, spread);
    }

    /// <summary>Different heads above a place's column, from the top.</summary>
    public ImmutableArray<TableCell> Heads(int column)
    {
        ImmutableArray<TableCell>.Builder heads = ImmutableArray.CreateBuilder<TableCell>();
        for (int r = HeadStart; r < BodyStart; r++)
        {
            // A head across the whole table is its title, not that of a column.
            if (cells[r, column] is { Span.IsEmpty: false } cell && (heads.Count == 0 || heads[^1] != cell) && (cell.ColumnSpan < ColumnCount || ColumnCount < 3))
                heads.Add(cell);
        }

        return heads.ToImmutable();
    }

    /// <summary>
    /// The label that a column gives a body row: its cell there, or where that is empty the label of the row's group. A label may stand
    /// beside any row of its group (authors centre it), so where the first row has none, groups are formed only if labels divide the body
    /// evenly; where it has one, a label holds for all rows below it up to the next.
    /// </summary>
    public TableCell? Label(int row, int column)
    {
        if (cells[row, column] is { Span.IsEmpty: false } own) return own;
        int[] labelled = [.. Body.Where(r => cells[r, column] is { Span.IsEmpty: false })];
        int body = BodyEnd - BodyStart;
        if (labelled.Length == 0) return null;
        int size = body / labelled.Length;
        bool even = body % labelled.Length == 0 && !Enumerable.Range(0, labelled.Length).Any(g => (labelled[g] - BodyStart) / size != g);
        if (even) return cells[labelled[(row - BodyStart) / size], column];
        if (labelled[0] != BodyStart) return null;
        return cells[labelled.Last(r => r < row), column];
    }

    /// <summary>The only cell of a row that has any words, if it stands at the left: a title inside the body; else null.</summary>
    public TableCell? OnlyCell(int row)
    {
        TableCell? only = null;
        for (int c = 0; c < ColumnCount; c++)
        {
            if (cells[row, c] is not { Span.IsEmpty: false } cell || cell == only) continue;
            if (only is not null || cell.Column != 0 || cell.RowSpan > 1) return null;
            only = cell;
        }

        return ColumnCount > 1 ? only : null;
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
