namespace LitMiner.Reading.Pdf.Tables;

/// <summary>
/// Parts numbers that stand hardly further apart than words, where nearly all rows leave white what lies between them: a river down the
/// table (the white streams of P. Pyreddy and W. B. Croft, "TINTIN: a system for retrieval in text tables", 1997).
/// </summary>
internal static class ColumnRivers
{
    /// <summary>Rows that must keep a river free on both sides of which they have words.</summary>
    private const int MinRows = 4;

    /// <summary>Smallest gap in a head, in sizes, that a river parts.</summary>
    private const double HeadGap = 0.38;

    public static void Part(List<List<TableChunk>> rows)
    {
        List<Gap> gaps = [];
        for (int r = 0; r < rows.Count; r++)
            foreach (TableChunk chunk in rows[r])
                for (int w = 1; w < chunk.Words.Count; w++)
                    if (PartsNumbers(chunk.Words[w - 1], chunk.Words[w])) gaps.Add(new Gap(r, chunk.Words[w - 1].Right, chunk.Words[w].Left));
        if (gaps.Count == 0) return;
        List<(double From, double To, int FirstRow)> rivers = Rivers(gaps, rows);
        if (rivers.Count == 0) return;
        for (int r = 0; r < rows.Count; r++) rows[r] = [.. rows[r].SelectMany(c => Part(c, r, rivers))];
    }

    /// <summary>Two numbers, neither of which goes on in the other.</summary>
    private static bool PartsNumbers(PdfWord left, PdfWord right)
    {
        if (!TableChunk.BeginsNumber(right.Text) || !left.Text.Any(char.IsAsciiDigit) || !right.Text.Any(char.IsAsciiDigit)) return false;
        if (!(TableChunk.BeginsNumber(left.Text) || left.Text[^1] is '%' or ')') || left.Text[^1] is ',' or ';' or ':' or '/' or '-' or '–' or '×' or '±') return false;
        double gap = (right.Left - left.Right) / right.Size;
        if (right.Text[0] is '±' or '×' or '–' && right.Text.Length > 1 || gap < 0.15) return false;

        // "12 345": blanks may part thousands; "1.2 (3)": an uncertainty stays with its value.
        if (gap < 0.4 && right.Text.Length >= 3 && right.Text.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (right.Text.Length == 3 || !char.IsAsciiDigit(right.Text[3])) && char.IsAsciiDigit(left.Text[^1])) return false;
        return right.Text[0] != '(' || gap >= HeadGap;
    }

    private static List<(double From, double To, int FirstRow)> Rivers(List<Gap> gaps, List<List<TableChunk>> rows)
    {
        gaps.Sort((a, b) => a.From + a.To != b.From + b.To ? (a.From + a.To).CompareTo(b.From + b.To) : a.Row.CompareTo(b.Row));
        List<(double From, double To, int FirstRow)> rivers = [];
        for (int i = 0; i < gaps.Count;)
        {
            (int first, double from, double to) = gaps[i];
            int end = i + 1;
            while (end < gaps.Count && Math.Min(to, gaps[end].To) - Math.Max(from, gaps[end].From) > 0.8)
            {
                (from, to, first) = (Math.Max(from, gaps[end].From), Math.Min(to, gaps[end].To), Math.Min(first, gaps[end].Row));
                end++;
            }

            double x = (from + to) / 2;
            int free = 0, crossing = 0;
            for (int r = first; r < rows.Count; r++)
            {
                if (rows[r].Exists(c => c.Words.Exists(w => w.Left < x - 0.3 && w.Right > x + 0.3))) crossing++;
                else if (rows[r].Exists(c => c.Left < x) && rows[r].Exists(c => c.Right > x)) free++;
            }

            if (free >= MinRows && crossing * 8 <= free) rivers.Add((from, to, first));
            i = end;
        }

        return rivers;
    }

    private static IEnumerable<TableChunk> Part(TableChunk chunk, int row, List<(double From, double To, int FirstRow)> rivers)
    {
        int start = 0;
        for (int w = 1; w < chunk.Words.Count; w++)
        {
            PdfWord left = chunk.Words[w - 1], right = chunk.Words[w];
            double gap = (right.Left - left.Right) / right.Size;
            bool parts = rivers.Exists(r => r.From < right.Left && r.To > left.Right && Math.Min(r.To, right.Left) - Math.Max(r.From, left.Right) > 0.5
                && (row >= r.FirstRow ? PartsNumbers(left, right) || gap > HeadGap : gap > HeadGap));
            if (!parts) continue;
            yield return new TableChunk(chunk.Line, chunk.Words.GetRange(start, w - start));
            start = w;
        }

        yield return start == 0 ? chunk : new TableChunk(chunk.Line, chunk.Words.GetRange(start, chunk.Words.Count - start));
    }

    private readonly record struct Gap(int Row, double From, double To);
}
