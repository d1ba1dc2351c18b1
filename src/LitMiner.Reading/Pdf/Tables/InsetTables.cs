using System.Globalization;

namespace LitMiner.Reading.Pdf.Tables;

/// <summary>
/// Finds small tables without rules and caption that stand among other print, as device parameters inside the plot of a figure: two or
/// more rows of values under a head that names a unit for one of them. Lines are taken together by size and nearness first, since the
/// numbers of axes stand at the same heights.
/// </summary>
internal static class InsetTables
{
    private const int MinRows = 2;
    private const int MinColumns = 3;
    private const int MaxHeads = 3;
    private const int MaxCharacters = 24;

    /// <summary>Only damaged pages have more lines.</summary>
    private const int MaxLines = 3000;

    /// <summary>Largest white between cells and between rows, in sizes.</summary>
    private const double MaxAcross = 7, MaxDown = 2.8;

    /// <summary>Regions of such tables with their lines, from top to bottom.</summary>
    public static List<(TableRegion Region, List<TextLine> Lines)> Find(PageFrame frame, IEnumerable<TextLine> all)
    {
        List<TextLine> lines = [.. all.Where(l => l.Frame == frame && !IsProse(l)).OrderByDescending(l => l.Base).ThenBy(l => l.Left)];
        List<(TableRegion, List<TextLine>)> found = [];
        if (lines.Count > MaxLines || lines.Sum(Numbers) < MinRows * MinColumns) return found;
        foreach (List<TextLine> group in Groups(lines))
        {
            List<List<TableChunk>> rows = Rows(group);
            for (int i = 1; i < rows.Count;)
            {
                int end = i;
                while (end < rows.Count && IsValues(rows[end]) && (end == i || IsUnder(rows[end - 1], rows[end]))) end++;
                int heads = end - i < MinRows || IsScale(rows.GetRange(i, end - i)) ? 0 : Heads(rows, i);
                if (heads > 0) found.Add(Region(frame, rows.GetRange(i - heads, end - i + heads)));
                i = Math.Max(end, i + 1);
            }
        }

        return found;
    }

    private static bool IsProse(TextLine line) => line.Words.Count > 5 && Numbers(line) * 3 < line.Words.Count;

    private static int Numbers(TextLine line)
    {
        int numbers = 0;
        foreach (PdfWord word in line.Words)
            if (TableChunk.BeginsNumber(word.Text)) numbers++;
        return numbers;
    }

    private static (TableRegion, List<TextLine>) Region(PageFrame frame, List<List<TableChunk>> rows)
    {
        List<TextLine> lines = [.. rows.SelectMany(r => r).Select(c => c.Line).Distinct()];
        return (new TableRegion(frame, lines.Min(l => l.Left) - 1, lines.Min(l => l.Bottom), lines.Max(l => l.Right) + 1, lines.Max(l => l.Top)), lines);
    }

    /// <summary>Lines of one size that stand near one another, each group from top to bottom.</summary>
    private static IEnumerable<List<TextLine>> Groups(List<TextLine> lines)
    {
        int[] parent = [.. Enumerable.Range(0, lines.Count)];
        int Root(int i)
        {
            while (parent[i] != i) i = parent[i] = parent[parent[i]];
            return i;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            for (int j = i + 1; j < lines.Count && lines[i].Base - lines[j].Base < MaxDown * lines[i].Size; j++)
            {
                double across = Math.Max(lines[i].Left, lines[j].Left) - Math.Min(lines[i].Right, lines[j].Right);
                bool isBeside = lines[i].Base - lines[j].Base < 0.7 * lines[i].Size;
                if (Math.Abs(lines[i].Size - lines[j].Size) < 0.06 * lines[i].Size && across < (isBeside ? MaxAcross : 0) * lines[i].Size) parent[Root(j)] = Root(i);
            }
        }

        return Enumerable.Range(0, lines.Count).GroupBy(Root).Select(g => g.Select(i => lines[i]).ToList()).Where(g => g.Count > MinRows);
    }

    private static List<List<TableChunk>> Rows(List<TextLine> lines)
    {
        List<List<TableChunk>> rows = [];
        foreach (TextLine line in lines)
        {
            List<TableChunk> chunks = TableStructure.Chunks(line, []);
            if (rows.Count > 0 && rows[^1][0].Base - line.Base < 0.42 * line.Size) rows[^1].AddRange(chunks);
            else rows.Add(chunks);
        }

        foreach (List<TableChunk> row in rows) row.Sort((a, b) => a.Left.CompareTo(b.Left));
        return rows;
    }

    /// <summary>Values in three columns or more, perhaps behind a label.</summary>
    private static bool IsValues(List<TableChunk> row) =>
        row.Count >= MinColumns && row.Skip(row[0].IsNumber ? 0 : 1).All(c => c.IsNumber && c.Words.Count <= 4) && row.Count(c => c.IsNumber) >= MinColumns;

    private static bool IsUnder(List<TableChunk> above, List<TableChunk> row) =>
        above.Count == row.Count && above[0].Base - row[0].Base < MaxDown * row[0].Line.Size && row.Zip(above).All(p => p.First.Left < p.Second.Right && p.First.Right > p.Second.Left);

    /// <summary>How many lines above the values are their head: each piece over a column of its own, none a number, all columns of values named, a unit among them; 0 if there is none.</summary>
    private static int Heads(List<List<TableChunk>> rows, int first)
    {
        List<TableChunk> values = [.. rows[first].Where(c => c.IsNumber)];
        HashSet<int> named = [];
        bool hasUnit = false;
        for (int heads = 1; heads <= Math.Min(MaxHeads, first); heads++)
        {
            List<TableChunk> row = rows[first - heads];
            if (rows[first - heads][0].Base - rows[first - heads + 1][0].Base > MaxDown * row[0].Line.Size) break;
            if (row.Exists(c => c.IsNumber && c.Words[0].Text[0] != '(' || c.Words.Sum(w => w.Text.Length) > MaxCharacters)) break;
            foreach (TableChunk chunk in row)
            {
                int[] over = [.. Enumerable.Range(0, values.Count).Where(v => values[v].Left < chunk.Right && values[v].Right > chunk.Left)];
                if (over.Length > 1 || over.Length == 0 && chunk.Left > values[0].Left) return 0;
                named.UnionWith(over);
                if (over.Length == 1) hasUnit |= NamesUnit(chunk);
            }

            if (named.Count == values.Count && hasUnit && (heads == MaxHeads || heads == first || !GoesOn(rows[first - heads - 1], row, values))) return heads;
        }

        return 0;
    }

    /// <summary>Whether a line further above belongs to the head too: close by, without numbers, over columns of values.</summary>
    private static bool GoesOn(List<TableChunk> above, List<TableChunk> row, List<TableChunk> values) =>
        above[0].Base - row[0].Base < 1.6 * row[0].Line.Size && above.TrueForAll(c => !c.IsNumber && values.Count(v => v.Left < c.Right && v.Right > c.Left) == 1);

    private static bool NamesUnit(TableChunk chunk)
    {
        string text = string.Concat(chunk.Words.Select(w => w.Text));
        int open = text.IndexOfAny(['(', '[']);
        return text.Contains('%') || open >= 0 && text.IndexOfAny([')', ']'], open) > open + 1 || text.IndexOf('/') is > 0 and int at && at < text.Length - 1;
    }

    /// <summary>Whether the numbers of each row rise in equal steps, as those of an axis do.</summary>
    private static bool IsScale(List<List<TableChunk>> rows) => rows.TrueForAll(row =>
    {
        List<double> values = [];
        foreach (TableChunk chunk in row)
            if (double.TryParse(chunk.Words[0].Text.Trim('(', ')'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)) values.Add(value);
        if (values.Count < MinColumns) return false;
        double step = values[1] - values[0];
        for (int i = 2; i < values.Count; i++)
            if (Math.Abs(values[i] - values[i - 1] - step) > 0.01 * Math.Max(1e-9, Math.Abs(step))) return false;
        return true;
    });
}
