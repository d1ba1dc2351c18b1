namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Joins the printed lines of a table into its rows: a row goes on where a line only holds the rest of cells above it.</summary>
internal static class RowJoiner
{
    /// <summary>Rows as lists of printed lines; <paramref name="heads"/> is turned from printed lines into rows.</summary>
    public static List<List<List<TableChunk>>> Join(TableRegion region, List<List<TableChunk>> rows, ref int heads)
    {
        List<double> gaps = [];
        for (int i = heads + 1; i < rows.Count; i++) gaps.Add(rows[i - 1][0].Base - rows[i][0].Base);
        gaps.Sort();
        double usual = gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
        bool grid = IsGrid(region, rows, heads);
        double within = grid ? 0 : LeadingInCells(region, rows, heads);
        List<List<List<TableChunk>>> result = [];
        int newHeads = 0, printed = heads;
        for (int i = 0; i < rows.Count; i++)
        {
            bool joins = i > 0 && (i < printed ? JoinsHead(rows[i - 1], rows[i], region) : i != printed && (grid ? !Ruled(region, rows[i - 1], rows[i]) : within > 0 ? JoinsWithin(region, rows, i, printed, within) : JoinsBody(region, rows[i - 1], rows[i], usual)));
            if (joins) result[^1].Add(rows[i]);
            else
            {
                result.Add([rows[i]]);
                if (i < printed) newHeads++;
            }
        }

        heads = newHeads;
        return result;
    }

    /// <summary>Whether a full rule stands between two printed lines.</summary>
    public static bool Ruled(TableRegion region, List<TableChunk> above, List<TableChunk> below) => region.Rules.Any(y => y < above[0].Base && y > below[0].Base);

    /// <summary>
    /// The largest distance of lines inside one cell, where rows are set apart by a wider one: lines then stand at two distances with nothing between,
    /// and what follows at the narrow one only goes on in cells of the row. 0 if the distances do not tell.
    /// </summary>
    private static double LeadingInCells(TableRegion region, List<List<TableChunk>> rows, int heads)
    {
        const int least = 3;
        const double step = 1.25, spread = 1.15;
        List<double> gaps = [];
        for (int i = heads + 1; i < rows.Count; i++)
            if (!Ruled(region, rows[i - 1], rows[i])) gaps.Add(Drop(rows, i, heads));
        gaps.Sort();
        int at = 0;
        for (int i = least; at == 0 && i + least <= gaps.Count; i++)
        {
            bool isSteady = gaps.Take(i).Count(g => g > gaps[i - 1] / spread) * 10 >= 9 * i;
            if (gaps[i] > step * gaps[i - 1] && isSteady) at = i;
        }

        if (at == 0) return 0;
        double limit = gaps[at - 1] + (0.3 * (gaps[at] - gaps[at - 1]));
        int all = 0, shorter = 0, under = 0, start = heads;
        for (int i = heads + 1; i < rows.Count; i++)
        {
            if (!JoinsWithin(region, rows, i, heads, limit))
            {
                start = i;
                continue;
            }

            if (HasOwnValues(rows[i - 1], rows[i])) return 0;
            all++;
            if (rows[i].Count < rows[start].Count) shorter++;
            if (rows[i].TrueForAll(c => rows[start].Exists(a => a.Column <= c.Column && a.LastColumn >= c.Column))) under++;
        }

        return shorter * 5 >= all * 3 && under * 5 >= all * 4 ? limit : 0;
    }

    private static bool JoinsWithin(TableRegion region, List<List<TableChunk>> rows, int i, int heads, double within) =>
        !Ruled(region, rows[i - 1], rows[i]) && Drop(rows, i, heads) <= within;

    /// <summary>How far a line stands below the one before; lines of the first column alone are passed over, since a label beside several rows breaks as it likes.</summary>
    private static double Drop(List<List<TableChunk>> rows, int i, int heads)
    {
        int before = i - 1;
        if (rows[i].Exists(c => c.Column > 0))
            while (before > heads && rows[before].TrueForAll(c => c.LastColumn == 0)) before--;
        return rows[before][0].Base - rows[i][0].Base;
    }

    /// <summary>Whether rules part all rows: three strips or more, none of which holds two lines of values.</summary>
    private static bool IsGrid(TableRegion region, List<List<TableChunk>> rows, int heads)
    {
        int strips = 1, single = 0, length = 1;
        for (int i = heads + 1; i <= rows.Count; i++)
        {
            if (i == rows.Count || Ruled(region, rows[i - 1], rows[i]))
            {
                if (length == 1) single++;
                if (i < rows.Count) strips++;
                length = 1;
                continue;
            }

            if (HasOwnValues(rows[i - 1], rows[i]) || rows[i - 1].Count > 1 && rows[i].Count > 1 && rows[i - 1].Exists(c => c.Column > 0 && c.IsNumber) && rows[i].Exists(c => c.Column > 0 && c.IsNumber)) return false;
            length++;
        }

        return strips >= 3 && (region.Verticals.Count >= 3 || single * 2 > strips);
    }

    private static bool JoinsHead(List<TableChunk> above, List<TableChunk> below, TableRegion region) =>
        !Ruled(region, above, below) && above.TrueForAll(c => c.Column == c.LastColumn) && below.TrueForAll(c => c.Column == c.LastColumn)
        && above[0].Base - below[0].Base < 1.6 * above[0].Line.Size;

    private static bool JoinsBody(TableRegion region, List<TableChunk> above, List<TableChunk> below, double usual)
    {
        if (Ruled(region, above, below)) return false;
        double gap = above[0].Base - below[0].Base;
        if (gap > 1.55 * below[0].Line.Size || HasOwnValues(above, below)) return false;
        if (usual > 0 && gap < 0.8 * usual) return true;
        bool firstEmpty = below[0].Column > 0;
        bool allUnder = below.TrueForAll(c => above.Exists(a => a.Column <= c.Column && a.LastColumn >= c.Column));
        if (region.Rules.Count > 4 && region.Verticals.Count > 2 && allUnder && below.Count < above.Count) return true;
        return firstEmpty && allUnder && below.Count * 2 <= above.Count && !below.TrueForAll(c => c.IsNumber);
    }

    /// <summary>Whether the lower line has values of its own below values of the upper one in two columns.</summary>
    private static bool HasOwnValues(List<TableChunk> above, List<TableChunk> below) =>
        below.Count(c => c.Column > 0 && c.IsNumber && above.Exists(a => a.Column == c.Column && a.IsNumber)) >= 2;
}
