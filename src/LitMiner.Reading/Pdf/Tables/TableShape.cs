using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Tells by its cells whether what was read between rules is a table, where no caption says so.</summary>
internal static class TableShape
{
    /// <summary>
    /// One row of labels with words below, as of the axis or the key of a chart: its title, its source, more labels. Whatever has values
    /// below its first row, or five rows, is none.
    /// </summary>
    public static bool IsAxis(DraftTable table)
    {
        const int most = 4;
        int rows = table.Cells.Max(c => c.Row + c.RowSpan);
        return rows <= most && !table.Cells.Any(c => c.Row > 0 && c.Column > 0 && TableChunk.BeginsNumber(c.Text.ToString()));
    }

    /// <summary>Whether nearly all boxes hold something and most of that is values: a table though a figure's caption follows.</summary>
    public static bool IsFullOfValues(DraftTable table)
    {
        int columns = table.Cells.Max(c => c.Column + c.ColumnSpan), rows = table.Cells.Max(c => c.Row + c.RowSpan);
        return rows >= 5 && columns >= 3 && table.Cells.Sum(c => c.ColumnSpan * c.RowSpan) * 5 >= rows * columns * 4 && table.Cells.Count(c => TableChunk.BeginsNumber(c.Text.ToString())) * 5 >= table.Cells.Count * 3;
    }

    /// <summary>Text in two columns, one line of each to a row, as on the front page of a patent, or marks strewn over a drawing.</summary>
    public static bool IsTextInColumns(DraftTable table, TableRegion region)
    {
        int columns = table.Cells.Max(c => c.Column + c.ColumnSpan), rows = table.Cells.Max(c => c.Row + c.RowSpan);
        if (table.Cells.Sum(c => c.ColumnSpan * c.RowSpan) * 5 < rows * columns * 2) return true;
        List<DraftCell> second = [.. table.Cells.Where(c => c.Column == 1)];
        return columns == 2 && rows > 12 && rows > 3 * region.Rules.Count && second.Average(c => c.Text.Length) > 20 && second.Count(c => TableChunk.BeginsNumber(c.Text.ToString())) * 5 < second.Count * 2;
    }
}
