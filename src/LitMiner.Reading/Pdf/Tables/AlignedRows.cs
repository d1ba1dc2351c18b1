namespace LitMiner.Reading.Pdf.Tables;

/// <summary>
/// Finds tables that neither rules nor captions announce: at least four printed lines under one another, each in three or more short
/// pieces, mostly values, that stand under those of the line before (text edges after A. Nurminen, 2013). Strict, since nothing else
/// tells such rows from drawings and lists.
/// </summary>
internal static class AlignedRows
{
    private const int MinRows = 4;
    private const int MinColumns = 3;
    private const int MaxCharacters = 42;
    private const double MinValues = 0.6;

    /// <summary>Regions of such rows, from top to bottom.</summary>
    public static List<TableRegion> Find(PageFrame frame, IEnumerable<TextLine> lines)
    {
        List<List<TableChunk>> rows = [];
        foreach (TextLine line in lines.OrderByDescending(l => l.Base).ThenBy(l => l.Left))
        {
            List<TableChunk> chunks = TableStructure.Chunks(line, []);
            if (rows.Count > 0 && rows[^1][0].Base - line.Base < 0.42 * line.Size) rows[^1].AddRange(chunks);
            else rows.Add(chunks);
        }

        foreach (List<TableChunk> row in rows) row.Sort((a, b) => a.Left.CompareTo(b.Left));
        List<TableRegion> regions = [];
        for (int i = 0; i < rows.Count;)
        {
            int end = i;
            while (end < rows.Count && IsRow(rows[end]) && (end == i || IsUnder(rows[end - 1], rows[end]))) end++;
            if (end - i >= MinRows && HasValues(rows.GetRange(i, end - i)) && HasSteadyColumns(rows.GetRange(i, end - i)))
            {
                List<TableChunk> all = [.. rows.GetRange(i, end - i).SelectMany(r => r)];
                regions.Add(new TableRegion(frame, all.Min(c => c.Left) - 1, all.Min(c => c.Line.Bottom), all.Max(c => c.Right) + 1, all.Max(c => c.Line.Top)));
            }

            i = Math.Max(end, i + 1);
        }

        return regions;
    }

    private static bool IsRow(List<TableChunk> row) => row.Count >= MinColumns && row.TrueForAll(c => c.Words.Sum(w => w.Text.Length) <= MaxCharacters);

    private static bool IsUnder(List<TableChunk> above, List<TableChunk> row) =>
        above[0].Base - row[0].Base < 2.4 * row[0].Line.Size && Math.Abs(above.Count - row.Count) <= 1
        && row.Count(c => above.Count(a => a.Left < c.Right && a.Right > c.Left) == 1) * 5 >= row.Count * 4;

    private static bool HasValues(List<List<TableChunk>> rows)
    {
        int values = rows.Sum(r => r.Skip(1).Count(c => c.IsNumber)), all = rows.Sum(r => r.Count - 1);
        return values >= MinValues * all;
    }

    private static bool HasSteadyColumns(List<List<TableChunk>> rows) =>
        rows.GroupBy(r => r.Count).Max(g => g.Count()) * 10 >= rows.Count * 7;
}
