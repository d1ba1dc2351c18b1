namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Lifts a label that stands in the middle beside the rows of a group, which rules or spacing part from the others, to the group's first row.</summary>
internal static class RowLabels
{
    /// <summary>Moves such labels; the result says how many rows they cover. Rows that only held a label are taken out.</summary>
    public static Dictionary<TableChunk, int> Lift(TableRegion region, List<List<List<TableChunk>>> rows, int heads)
    {
        Dictionary<TableChunk, int> spans = [];
        List<double> gaps = [];
        for (int i = heads + 1; i < rows.Count; i++) gaps.Add(Gap(rows, i));
        gaps.Sort();
        double usual = gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
        int start = heads;
        for (int i = heads + 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && !RowJoiner.Ruled(region, rows[i - 1][^1], rows[i][0]) && Gap(rows, i) < 1.35 * usual) continue;

            // A whole table without parts is no group.
            int taken = start == heads && i == rows.Count ? 0 : LiftIn(rows, start, i, spans);
            i -= taken;
            start = i;
        }

        return spans;
    }

    private static double Gap(List<List<List<TableChunk>>> rows, int i) => rows[i - 1][^1][0].Base - rows[i][0][0].Base;

    private static int LiftIn(List<List<List<TableChunk>>> rows, int start, int end, Dictionary<TableChunk, int> spans)
    {
        TableChunk? label = null;
        int at = -1;
        for (int i = start; i < end; i++)
        {
            if (rows[i].Count != 1) return 0;
            foreach (TableChunk chunk in rows[i][0])
            {
                if (chunk.Column > 0) continue;
                if (label is not null || chunk.LastColumn > 0) return 0;
                (label, at) = (chunk, i);
            }
        }

        if (label is null || at == start || end - start < 2) return 0;
        double middle = (rows[start][0][0].Base + rows[end - 1][0][0].Base) / 2;
        if (Math.Abs(label.Base - middle) > 0.6 * label.Line.Size) return 0;
        bool alone = rows[at][0].Count == 1;
        rows[at][0].Remove(label);
        rows[start][0].Insert(0, label);
        spans[label] = end - start - (alone ? 1 : 0);
        if (alone) rows.RemoveAt(at);
        return alone ? 1 : 0;
    }
}
