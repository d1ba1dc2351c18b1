using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf.Tables;

/// <summary>
/// Finds rows, columns, spans and heads of a table from the words in its region: columns are the connected components of the
/// chunks that do not span (bottom-up, after Kieninger's T-Recs), rows are printed lines, joined where a cell goes on.
/// </summary>
internal sealed class TableStructure(LineWriter writer)
{
    private const double ChunkGap = 0.75;

    /// <summary>Cells of the region, or null if it is no table.</summary>
    public DraftTable? Read(TableRegion region, List<TextLine> lines)
    {
        (region, lines) = TypedRules.Take(region, lines);
        List<List<TableChunk>> rows = Rows(region, lines);
        if (rows.Count < 2) return null;
        ColumnRivers.Part(rows);
        List<(double Left, double Right)> columns = Columns(region, rows);
        if (columns.Count < 2) return null;
        foreach (TableChunk chunk in rows.SelectMany(r => r)) Place(chunk, columns);
        rows = rows.ConvertAll(MergeInColumn);
        int heads = HeadRows(region, rows);
        columns = JoinHeadOnly(rows, heads, columns);
        HeadSpans.Widen(region, rows, heads, columns);
        List<List<List<TableChunk>>> logical = RowJoiner.Join(region, rows, ref heads);
        if (logical.Count < 2 && columns.Count < 3) return null;
        Dictionary<TableChunk, int> rowSpans = RowLabels.Lift(region, logical, heads);
        return Build(region, logical, columns.Count, heads, rowSpans);
    }

    /// <summary>How much a region looks like a table: the share of rows with several chunks.</summary>
    public static double Regularity(TableRegion region, List<TextLine> lines)
    {
        List<List<TableChunk>> rows = Rows(region, lines);
        if (region.Rules.Count > 4 && region.Verticals.Count > 2)
        {
            // Lines of a grid that run through the words are those of a chart, whose ticks they carry.
            if (rows.Count(r => region.Rules.Any(y => y > r[0].Base + (0.08 * r[0].Line.Size) && y < r[0].Base + (0.6 * r[0].Line.Size))) * 4 > rows.Count) return 0;

            // Cells over several lines: what counts is how many lie side by side between two rules.
            List<List<TableChunk>> strips = [];
            for (int i = 0; i < rows.Count; i++)
            {
                if (i == 0 || RowJoiner.Ruled(region, rows[i - 1], rows[i])) strips.Add([]);
                strips[^1].AddRange(rows[i]);
            }

            return strips.Count(s => s.Exists(c => c.Left > s[0].Right || c.Right < s[0].Left)) / (double)strips.Count;
        }

        return rows.Count == 0 ? 0 : rows.Count(r => r.Count >= 2) / (double)rows.Count;
    }

    internal static List<TableChunk> Chunks(TextLine line, IReadOnlyList<double> verticals)
    {
        List<TableChunk> chunks = [];
        List<PdfWord> current = [];
        foreach (PdfWord word in line.Words)
        {
            if (current.Count > 0)
            {
                double gap = word.Left - current[^1].Right;
                double from = current[^1].Right - 1, to = word.Left + 1;
                if (gap > (IsBullet(current) ? 2 : ChunkGap) * line.Size || verticals.Any(v => v > from && v < to))
                {
                    chunks.Add(new TableChunk(line, current));
                    current = [];
                }
            }

            current.Add(word);
        }

        if (current.Count > 0) chunks.Add(new TableChunk(line, current));
        return chunks;
    }

    private static bool IsBullet(List<PdfWord> words) => words is [{ Text: "•" or "●" or "▪" }];

    private static List<List<TableChunk>> Rows(TableRegion region, List<TextLine> lines)
    {
        List<List<TableChunk>> rows = [];
        double last = double.MaxValue;
        foreach (TextLine line in lines.OrderByDescending(l => l.Base).ThenBy(l => l.Left))
        {
            bool isNew = rows.Count == 0 || last - line.Base > 0.42 * line.Size || region.Rules.Any(y => y < last && y > line.Base);
            if (isNew)
            {
                rows.Add([]);
                last = line.Base;
            }

            rows[^1].AddRange(Chunks(line, region.Verticals));
        }

        foreach (List<TableChunk> row in rows) row.Sort((a, b) => a.Left.CompareTo(b.Left));
        return rows;
    }

    private static List<(double Left, double Right)> Columns(TableRegion region, List<List<TableChunk>> rows)
    {
        // A vertical rule parts columns where most lines leave it free; what crosses such a rule spans.
        List<double> parting = [.. region.Verticals.Where(v => rows.Count(r => r.Exists(c => Crosses(c, v))) * 4 < rows.Count)];
        List<TableChunk> plain = [.. rows.SelectMany(r => r).Where(c => !Spans(c, rows) && !parting.Exists(v => Crosses(c, v)))];
        plain.Sort((a, b) => a.Left.CompareTo(b.Left));
        List<(double Left, double Right)> columns = [];
        foreach (TableChunk chunk in plain)
        {
            if (columns.Count > 0 && chunk.Left < columns[^1].Right - 0.3) columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, chunk.Right));
            else columns.Add((chunk.Left, chunk.Right));
        }

        return columns;
    }

    private static bool Crosses(TableChunk chunk, double vertical) => vertical > chunk.Left + 2 && vertical < chunk.Right - 2;

    /// <summary>Whether a chunk lies over two chunks of some other row.</summary>
    private static bool Spans(TableChunk chunk, List<List<TableChunk>> rows)
    {
        int witnesses = 0;
        foreach (List<TableChunk> row in rows)
        {
            if (row.Count < 2 || row.Contains(chunk)) continue;
            int under = 0;
            foreach (TableChunk other in row)
            {
                double shared = Math.Min(chunk.Right, other.Right) - Math.Max(chunk.Left, other.Left);
                if (shared > Math.Min(3, 0.5 * (other.Right - other.Left))) under++;
            }

            if (under >= 2) witnesses++;
        }

        return witnesses >= Math.Max(1, rows.Count / 8);
    }

    private static void Place(TableChunk chunk, List<(double Left, double Right)> columns)
    {
        int first = -1, last = -1;
        for (int i = 0; i < columns.Count; i++)
        {
            double shared = Math.Min(chunk.Right, columns[i].Right) - Math.Max(chunk.Left, columns[i].Left);
            double width = Math.Min(chunk.Right - chunk.Left, columns[i].Right - columns[i].Left);
            if (shared < 0.25 * width || shared <= 0) continue;
            if (first < 0) first = i;
            last = i;
        }

        if (first < 0)
        {
            double middle = (chunk.Left + chunk.Right) / 2;
            first = last = Enumerable.Range(0, columns.Count).MinBy(i => Math.Abs(((columns[i].Left + columns[i].Right) / 2) - middle));
        }

        chunk.Column = first;
        chunk.LastColumn = last;
    }

    /// <summary>A column with a head and nothing below it, whose head stands close to that of the next column, is a part of that one.</summary>
    private static List<(double Left, double Right)> JoinHeadOnly(List<List<TableChunk>> rows, int heads, List<(double Left, double Right)> columns)
    {
        for (int i = columns.Count - 2; i >= 0; i--)
        {
            int first = i;
            bool Empty(int column) => !rows.Skip(heads).Any(r => r.Exists(c => c.Column <= column && c.LastColumn >= column));
            if (rows.Count <= heads || !Empty(i) && !Empty(i + 1)) continue;
            List<double> gaps = [];
            foreach (List<TableChunk> row in rows.Take(heads))
            {
                TableChunk? left = row.Find(c => c.Column == first), right = row.Find(c => c.Column == first + 1);
                if (left is not null && right is not null) gaps.Add((right.Left - left.Right) / left.Line.Size);
            }

            if (gaps.Count == 0 || gaps.Max() > 1.2) continue;
            columns = [.. columns.Take(i), (columns[i].Left, columns[i + 1].Right), .. columns.Skip(i + 2)];
            foreach (TableChunk chunk in rows.SelectMany(r => r))
            {
                if (chunk.Column > i) chunk.Column--;
                if (chunk.LastColumn > i) chunk.LastColumn--;
            }

            for (int r = 0; r < rows.Count; r++) rows[r] = MergeInColumn(rows[r]);
        }

        return columns;
    }

    /// <summary>Joins chunks of one printed line that fell into the same column.</summary>
    private static List<TableChunk> MergeInColumn(List<TableChunk> row)
    {
        List<TableChunk> result = [];
        foreach (TableChunk chunk in row)
        {
            if (result.Count > 0 && chunk.Column <= result[^1].LastColumn)
            {
                TableChunk before = result[^1];
                result[^1] = new TableChunk(before.Line, [.. before.Words, .. chunk.Words]) { Column = before.Column, LastColumn = Math.Max(before.LastColumn, chunk.LastColumn) };
            }
            else result.Add(chunk);
        }

        return result;
    }

    /// <summary>Number of printed lines in the head: those above the first inner rule, else those before the first line of numbers.</summary>
    private static int HeadRows(TableRegion region, List<List<TableChunk>> rows)
    {
        if (region.Rules.Count >= 3 || region.Rules.Count == 2 && region.Rules[0] > rows[0][0].Base)
        {
            double first = region.Rules.FirstOrDefault(y => rows.Exists(r => r[0].Base > y) && rows.Exists(r => r[0].Base < y));
            int above = rows.Count(r => r[0].Base > first);
            if (first > 0 && above <= Math.Max(5, rows.Count / 2)) return Math.Max(1, above);
        }

        for (int i = 0; i < Math.Min(rows.Count, 5); i++)
        {
            int numbers = rows[i].Count(c => c.Column > 0 && c.IsNumber), others = rows[i].Count(c => c.Column > 0);
            if (others > 0 && numbers * 2 > others) return Math.Max(i, 0);
        }

        return 1;
    }

    private DraftTable Build(TableRegion region, List<List<List<TableChunk>>> rows, int columns, int heads, Dictionary<TableChunk, int> rowSpans)
    {
        List<DraftCell> cells = [];
        for (int r = 0; r < rows.Count; r++)
        {
            List<TableChunk> chunks = [.. rows[r].SelectMany(l => l)];
            foreach (IGrouping<int, TableChunk> group in chunks.GroupBy(c => c.Column).OrderBy(g => g.Key))
            {
                RichText text = new();
                double left = double.MaxValue, right = double.MinValue, bottom = double.MaxValue, top = double.MinValue;
                int last = group.Key;
                foreach (TableChunk chunk in group)
                {
                    writer.Append(text, chunk.Words, region.Frame, takeCitations: false, joinHyphen: true);
                    last = Math.Max(last, chunk.LastColumn);
                    left = Math.Min(left, chunk.Left);
                    right = Math.Max(right, chunk.Right);
                    bottom = Math.Min(bottom, chunk.Words.Min(w => w.Bottom));
                    top = Math.Max(top, chunk.Words.Max(w => w.Top));
                }

                bool alone = rows[r].Sum(l => l.Count) == 1 && chunks.Count == 1;
                cells.Add(new DraftCell(r, group.Key, text)
                {
                    ColumnSpan = Math.Clamp(last - group.Key + 1, 1, columns - group.Key),
                    RowSpan = group.Max(c => rowSpans.GetValueOrDefault(c, 1)),
                    IsColumnHeader = r < heads,
                    IsRowHeader = r >= heads && (group.Key == 0 || alone),
                    Place = new PageBox(region.Frame.Page, region.Frame.ToPage(left, bottom, right, top)),
                });
            }
        }

        return new DraftTable(NoOverlap(cells)) { Places = [new PageBox(region.Frame.Page, region.Frame.ToPage(region.Left, region.Bottom, region.Right, region.Top))] };
    }

    /// <summary>Cuts spans that reach into the next cell.</summary>
    private static List<DraftCell> NoOverlap(List<DraftCell> cells)
    {
        for (int i = 0; i + 1 < cells.Count; i++)
        {
            if (cells[i].Row == cells[i + 1].Row && cells[i].Column + cells[i].ColumnSpan > cells[i + 1].Column)
                cells[i] = cells[i] with { ColumnSpan = Math.Max(1, cells[i + 1].Column - cells[i].Column) };
        }

        return cells;
    }
}
