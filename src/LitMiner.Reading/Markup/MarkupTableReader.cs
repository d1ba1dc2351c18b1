using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Markup;

/// <summary>Reads tables of the HTML model (also JATS) and of the CALS model (OASIS exchange subset) with their spans.</summary>
internal sealed class MarkupTableReader(InlineReader inline)
{
    private const int MaxColumns = 1000;
    private const int MaxSpan = 500;

    /// <summary>Cells of a table or tgroup element, by place.</summary>
    public List<DraftCell> Read(MarkupNode table)
    {
        List<DraftCell> cells = [];
        Dictionary<string, int> columns = ColumnNames(table);
        int[] busyUntil = new int[64];
        int row = 0;
        bool anyHead = table.Find("thead", "thead") is not null;
        foreach (MarkupNode line in Rows(table))
        {
            bool inHead = line.Parent?.Name == "thead";
            List<MarkupNode> entries = [.. line.Elements.Where(e => e.Name is "td" or "th" or "entry" or "cell" or "c")];
            bool allHead = !anyHead && entries.Count > 0 && entries.All(e => e.Name == "th") && cells.All(c => c.IsColumnHeader);
            if (line["role"] == "label") allHead = true;
            int column = 0;
            foreach (MarkupNode entry in entries)
            {
                if (entry["namest"] is { Length: > 0 } start && columns.TryGetValue(start, out int named)) column = Math.Max(column, named);
                else if (entry["colname"] is { Length: > 0 } own && columns.TryGetValue(own, out int at)) column = Math.Max(column, at);
                while (column < busyUntil.Length && busyUntil[column] > row) column++;
                if (column >= MaxColumns) break;
                int width = Math.Clamp(Number(entry["colspan"]) ?? Number(entry["cols"]) ?? Named(entry, columns) ?? 1, 1, Math.Min(MaxSpan, MaxColumns - column));
                int height = Math.Clamp(Number(entry["rowspan"]) ?? Number(entry["rows"]) ?? Number(entry["morerows"]) + 1 ?? 1, 1, MaxSpan);
                if (column + width > busyUntil.Length) Array.Resize(ref busyUntil, Math.Max(busyUntil.Length * 2, column + width));
                for (int i = column; i < column + width; i++) busyUntil[i] = row + height;
                bool columnHeader = inHead || allHead;
                cells.Add(new DraftCell(row, column, inline.Read(entry))
                {
                    RowSpan = height,
                    ColumnSpan = width,
                    IsColumnHeader = columnHeader,
                    IsRowHeader = !columnHeader && (column == 0 || entry.Name == "th"),
                });
                column += width;
            }

            row++;
        }

        return ClipRows(cells, row);
    }

    private static List<DraftCell> ClipRows(List<DraftCell> cells, int rows)
    {
        for (int i = 0; i < cells.Count; i++)
            if (cells[i].Row + cells[i].RowSpan > rows) cells[i] = cells[i] with { RowSpan = Math.Max(1, rows - cells[i].Row) };
        return cells;
    }

    private static IEnumerable<MarkupNode> Rows(MarkupNode table) =>
        table.Descendants().Where(d => d.Name is "tr" or "row" or "r" && Owner(d) == table);

    /// <summary>The table that a row belongs to, so that nested tables stay out.</summary>
    private static MarkupNode? Owner(MarkupNode row)
    {
        for (MarkupNode? node = row.Parent; node is not null; node = node.Parent)
            if (node.Name is "table" or "tgroup" or "tblbdy") return node;
        return null;
    }

    private static Dictionary<string, int> ColumnNames(MarkupNode table)
    {
        Dictionary<string, int> names = [];
        int next = 0;
        foreach (MarkupNode column in table.Descendants().Where(d => d.Name == "colspec"))
        {
            int at = Number(column["colnum"]) is { } number and > 0 ? number - 1 : next;
            if (column["colname"] is { Length: > 0 } name) names[name] = at;
            next = at + 1;
        }

        return names;
    }

    private static int? Named(MarkupNode entry, Dictionary<string, int> columns) =>
        columns.TryGetValue(entry["namest"], out int from) && columns.TryGetValue(entry["nameend"], out int to) ? to - from + 1 : null;

    private static int? Number(string text) => int.TryParse(text, out int value) ? value : null;
}
