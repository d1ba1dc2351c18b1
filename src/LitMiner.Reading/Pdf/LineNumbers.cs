using System.Globalization;

namespace LitMiner.Reading.Pdf;

/// <summary>
/// Takes out numbers of lines (5, 10, 15, …) that stand in the gutter of a patent or at the margin of a manuscript: they fill the white by which
/// columns are told apart and end up in the middle of sentences. A table's first column may hold the same numbers, but not five lines apart.
/// </summary>
internal static class LineNumbers
{
    private const int Step = 5;
    private const int MinNumbers = 4;

    /// <summary>Limits of the distance of two neighbouring numbers, in steps and sizes of the text.</summary>
    private const double MinLeading = 0.6, MaxLeading = 2.4;

    /// <summary>The glyphs of a page without them; the same list if there are none.</summary>
    public static List<Glyph> Remove(List<Glyph> glyphs, List<TextRun> runs)
    {
        List<(int Value, TextRun Run)> candidates = [];
        foreach (TextRun run in runs)
            if (Value(run) is { } value) candidates.Add((value, run));
        if (candidates.Count < MinNumbers) return glyphs;
        double text = MedianSize(runs);
        foreach (IGrouping<int, (int Value, TextRun Run)> band in candidates.GroupBy(c => (int)Math.Round((c.Run.Left + c.Run.Right) / 16)))
        {
            double middle = band.Average(c => (c.Run.Left + c.Run.Right) / 2);
            List<(int Value, TextRun Run)> series = [.. candidates.Where(c => Math.Abs(((c.Run.Left + c.Run.Right) / 2) - middle) < 6).OrderByDescending(c => c.Run.Base)];
            if (runs.Count(r => IsCount(r) && Math.Abs(((r.Left + r.Right) / 2) - middle) < 8 && Value(r) is null) * 2 >= series.Count || Line(series, text) is not { } line) continue;
            double left = series.Min(c => c.Run.Left) - 1.5, right = series.Max(c => c.Run.Right) + 1.5;
            glyphs = Without(glyphs, left, right, line.Top, line.Leading, text);
        }

        return glyphs;
    }

    /// <summary>A number of up to three digits that stands alone. Where others than those of every fifth line stand, the rows of a table are counted.</summary>
    private static bool IsCount(TextRun run) => run.Glyphs.Count <= 3 && run.Glyphs.TrueForAll(g => g.Text.Length == 1 && char.IsAsciiDigit(g.Text[0]));

    private static int? Value(TextRun run)
    {
        if (!IsCount(run)) return null;
        int value = int.Parse(string.Concat(run.Glyphs.Select(g => g.Text)), CultureInfo.InvariantCulture);
        return value is > 0 and < 200 && value % Step == 0 ? value : null;
    }

    /// <summary>The height of line 0 and the distance of lines by which numbers that grow downwards stand; null if they do not stand evenly.</summary>
    private static (double Top, double Leading)? Line(List<(int Value, TextRun Run)> series, double text)
    {
        if (series.Count < MinNumbers) return null;
        List<double> leadings = [];
        for (int i = 1; i < series.Count; i++)
            if (series[i].Value > series[i - 1].Value) leadings.Add((series[i - 1].Run.Base - series[i].Run.Base) / (series[i].Value - series[i - 1].Value));
        if (leadings.Count < MinNumbers - 1) return null;
        leadings.Sort();
        double leading = leadings[leadings.Count / 2];
        if (leading < MinLeading * text || leading > MaxLeading * text) return null;
        List<double> tops = [.. series.Select(s => s.Run.Base + (s.Value * leading))];
        tops.Sort();
        double top = tops[tops.Count / 2];
        int even = series.Count(s => Math.Abs(s.Run.Base + (s.Value * leading) - top) < text);
        return even >= MinNumbers && even * 4 >= series.Count * 3 ? (top, leading) : null;
    }

    /// <summary>Leaves out numbers in the band at the heights of their lines, those too that the file draws on with the text beside them.</summary>
    private static List<Glyph> Without(List<Glyph> glyphs, double left, double right, double top, double leading, double text)
    {
        List<Glyph> kept = new(glyphs.Count);
        for (int i = 0; i < glyphs.Count;)
        {
            int end = i;
            while (end < glyphs.Count && end - i < 4 && IsIn(glyphs[end], left, right) && Math.Abs(glyphs[end].Base - glyphs[i].Base) < 1) end++;
            bool isNumber = end > i && end - i < 4 && (end == glyphs.Count || !Touches(glyphs[end - 1], glyphs[end])) && (i == 0 || !Touches(glyphs[i - 1], glyphs[i]))
                && int.TryParse(string.Concat(glyphs.GetRange(i, end - i).Select(g => g.Text)), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                && value % Step == 0 && Math.Abs(glyphs[i].Base + (value * leading) - top) < 1.2 * text;
            if (isNumber) i = end;
            else
            {
                end = Math.Max(end, i + 1);
                kept.AddRange(glyphs.GetRange(i, end - i));
                i = end;
            }
        }

        return kept;
    }

    private static bool IsIn(Glyph glyph, double left, double right) =>
        glyph.Left >= left && glyph.Right <= right && glyph.Text.Length == 1 && char.IsAsciiDigit(glyph.Text[0]);

    private static bool Touches(Glyph before, Glyph after) =>
        Math.Abs(before.Base - after.Base) < 0.3 * before.Size && Math.Abs(after.Left - before.Right) < 0.12 * before.Size && Math.Abs(after.Size - before.Size) < 0.1 * before.Size;

    private static double MedianSize(List<TextRun> runs)
    {
        List<double> sizes = [.. runs.Where(r => r.Glyphs.Count > 8).Select(r => r.Size)];
        sizes.Sort();
        return sizes.Count == 0 ? 10 : sizes[sizes.Count / 2];
    }
}
