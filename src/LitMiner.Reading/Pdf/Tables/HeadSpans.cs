namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Finds how many columns a head covers where its words are shorter than they: by the rule under it, or by standing in their middle.</summary>
internal static class HeadSpans
{
    public static void Widen(TableRegion region, List<List<TableChunk>> rows, int heads, List<(double Left, double Right)> columns)
    {
        for (int i = 0; i + 1 < Math.Min(heads, rows.Count); i++)
        {
            List<TableChunk> row = rows[i];
            for (int c = 0; c < row.Count; c++)
            {
                int from = c == 0 ? 0 : row[c - 1].LastColumn + 1, to = c + 1 < row.Count ? row[c + 1].Column - 1 : columns.Count - 1;
                if (from > row[c].Column || to < row[c].LastColumn) continue;
                if (!ByRule(region, row[c], rows[i + 1], columns, from, to) && !RowJoiner.Ruled(region, row, rows[i + 1])) ByMiddle(row[c], rows[i + 1], columns, from, to);
            }
        }
    }

    /// <summary>A short rule right under the head, over the columns that it covers.</summary>
    private static bool ByRule(TableRegion region, TableChunk head, List<TableChunk> next, List<(double Left, double Right)> columns, int from, int to)
    {
        double middle = (head.Left + head.Right) / 2;
        foreach (RuleLine rule in region.Partials)
        {
            if (rule.Y > head.Base || rule.Y < next[0].Base || middle < rule.Left || middle > rule.Right || Math.Abs(((rule.Left + rule.Right) / 2) - middle) > 0.25 * (rule.Right - rule.Left)) continue;
            int first = from, last = to;
            while (first < head.Column && !Covers(rule, columns[first])) first++;
            while (last > head.LastColumn && !Covers(rule, columns[last])) last--;
            (head.Column, head.LastColumn) = (first, last);
            return true;
        }

        return false;
    }

    private static bool Covers(RuleLine rule, (double Left, double Right) column)
    {
        double middle = (column.Left + column.Right) / 2;
        return middle > rule.Left - 1 && middle < rule.Right + 1;
    }

    /// <summary>A head in the middle over two or more columns with heads of their own, beside which it stands alone.</summary>
    private static void ByMiddle(TableChunk head, List<TableChunk> next, List<(double Left, double Right)> columns, int from, int to)
    {
        double middle = (head.Left + head.Right) / 2, limit = 0.35 * head.Line.Size;
        (int First, int Last) best = (head.Column, head.LastColumn);
        for (int first = Math.Max(1, from); first <= head.Column; first++)
        {
            for (int last = Math.Max(head.LastColumn, first + 1); last <= to; last++)
            {
                TableChunk? left = next.Find(c => c.Column == first && c.LastColumn == first), right = next.Find(c => c.Column == last && c.LastColumn == last);
                if (left is null || right is null || last - first <= best.Last - best.First) continue;
                double center = (left.Left + right.Right) / 2, byColumns = (columns[first].Left + columns[last].Right) / 2;
                if (Math.Abs(center - middle) > limit && Math.Abs(byColumns - middle) > limit) continue;
                if (Enumerable.Range(first, last - first + 1).All(n => next.Exists(c => c.Column == n))) best = (first, last);
            }
        }

        (head.Column, head.LastColumn) = best;
    }
}
