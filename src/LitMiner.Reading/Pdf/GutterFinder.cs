namespace LitMiner.Reading.Pdf;

/// <summary>
/// Finds column gutters: tall white rectangles with running text on both sides, on a coarse raster of the page (after the
/// whitespace cover of T. M. Breuel, "Two geometric algorithms for layout analysis", 2002).
/// </summary>
internal sealed class GutterFinder
{
    private const int RowHeight = 3;
    private const int MinWidth = 7;
    private const double MinHeight = 55;
    private const double MinHintedHeight = 18;
    private const double MinCharactersPerLine = 17;
    private readonly List<double> _hints = [];

    /// <summary>The raster, used again for each page: big arrays that live for a page make the collector go through all memory.</summary>
    private bool[] _ink = [];

    /// <summary>Gutters of a page; what earlier pages showed lowers the bar.</summary>
    public List<Gutter> Find(PageFrame frame, List<TextRun> runs)
    {
        int width = (int)Math.Ceiling(Math.Min(frame.Width, 4000)) + 1, rows = (int)Math.Ceiling(Math.Min(frame.Height, 6000) / RowHeight) + 1;
        if (runs.Count < 4) return [];
        bool[] ink = BlankRaster(width * rows);
        double minX = double.MaxValue, maxX = 0;
        foreach (TextRun run in runs)
        {
            int x0 = Math.Clamp((int)Math.Floor(run.Left + 0.3), 0, width - 1), x1 = Math.Clamp((int)Math.Ceiling(run.Right - 0.3), x0 + 1, width);
            int y0 = Math.Clamp((int)((run.Base - (0.1 * run.Size)) / RowHeight), 0, rows - 1), y1 = Math.Clamp((int)((run.Base + (0.55 * run.Size)) / RowHeight), y0, rows - 1);
            for (int y = y0; y <= y1; y++) Array.Fill(ink, true, (y * width) + x0, x1 - x0);
            minX = Math.Min(minX, run.Left);
            maxX = Math.Max(maxX, run.Right);
        }

        List<Gutter> candidates = Candidates(ink, width, rows, (int)minX, (int)maxX);
        List<Gutter> chosen = [];
        foreach (Gutter gutter in candidates.OrderByDescending(g => g.Top - g.Bottom).ThenBy(g => g.Left))
        {
            if (chosen.Exists(c => c.Left - 12 < gutter.Right && gutter.Left < c.Right + 12 && c.Bottom < gutter.Top && gutter.Bottom < c.Top)) continue;
            bool hinted = _hints.Count(h => Math.Abs(h - gutter.Middle) < 8 || (h > gutter.Left && h < gutter.Right)) >= 2;
            double least = hinted ? MinHintedHeight : MinHeight;
            if (gutter.Top - gutter.Bottom < least) continue;
            if (HasTextOnBothSides(gutter, runs, hinted)) chosen.Add(gutter);
            else chosen.AddRange(Parts(gutter, runs).Where(p => p.Top - p.Bottom >= least && HasTextOnBothSides(p, runs, hinted)));
            if (chosen.Count > 12) break;
        }

        if (frame.Turn == 0)
            foreach (Gutter gutter in chosen)
                if (gutter.Top - gutter.Bottom > 150) _hints.Add(gutter.Middle);
        return chosen;
    }

    private bool[] BlankRaster(int size)
    {
        if (_ink.Length < size) _ink = new bool[size];
        else Array.Clear(_ink, 0, size);
        return _ink;
    }

    /// <summary>A gutter cut where white runs across the page, as between a table that leaves it free and the columns below.</summary>
    private static List<Gutter> Parts(Gutter gutter, List<TextRun> runs)
    {
        const double reach = 260, least = 14;
        List<TextRun> near = [.. runs.Where(r => r.Base > gutter.Bottom && r.Base < gutter.Top && r.Right > gutter.Left - reach && r.Left < gutter.Right + reach).OrderByDescending(r => r.Top)];
        List<Gutter> parts = [];
        double top = gutter.Top, bottom = gutter.Top;
        foreach (TextRun run in near)
        {
            if (bottom - run.Top > least && bottom < gutter.Top)
            {
                parts.Add(gutter with { Top = top, Bottom = bottom });
                top = run.Top;
            }

            bottom = Math.Min(bottom, run.Bottom);
        }

        parts.Add(gutter with { Top = top });
        return parts.Count > 1 ? parts : [];
    }

    private static List<Gutter> Candidates(bool[] ink, int width, int rows, int minX, int maxX)
    {
        // whiteSince[x]: first row from which [x, x + MinWidth) has been white without break.
        List<Gutter> found = [];
        int[] since = new int[width];
        Array.Fill(since, -1);
        int[] white = new int[width];
        int least = (int)(MinHintedHeight / RowHeight);
        for (int y = 0; y <= rows; y++)
        {
            int run = 0;
            for (int x = width - 1; x >= 0; x--)
            {
                run = y < rows && !ink[(y * width) + x] ? run + 1 : 0;
                white[x] = run;
            }

            int x0 = Math.Max(0, minX);
            while (x0 < Math.Min(width, maxX))
            {
                bool open = white[x0] >= MinWidth;
                if (open)
                {
                    if (since[x0] < 0) since[x0] = y;
                    x0++;
                    continue;
                }

                if (since[x0] < 0)
                {
                    x0++;
                    continue;
                }

                // Neighbours that opened together and close together are one strip.
                int from = x0, start = since[x0];
                while (x0 < width && since[x0] >= 0 && Math.Abs(since[x0] - start) <= 1 && white[x0] < MinWidth)
                {
                    since[x0] = -1;
                    x0++;
                }

                if (y - start >= least) found.Add(new Gutter(from, start * RowHeight, x0 - 1 + MinWidth, y * RowHeight));
            }
        }

        return found;
    }

    private static bool HasTextOnBothSides(Gutter gutter, List<TextRun> runs, bool hinted)
    {
        Side left = new(), right = new();
        foreach (TextRun run in runs)
        {
            if (run.Base < gutter.Bottom || run.Base > gutter.Top || run.Anchor is not null) continue;
            if (run.Right <= gutter.Middle && run.Right > gutter.Left - 260) left.Add(run);
            else if (run.Left >= gutter.Middle && run.Left < gutter.Right + 260) right.Add(run);
        }

        int lines = hinted ? 1 : 4;
        double characters = hinted ? 10 : MinCharactersPerLine;
        return left.Rows >= lines && right.Rows >= lines && left.PerRow >= characters && right.PerRow >= characters;
    }

    private sealed class Side
    {
        private readonly Dictionary<int, int> _rows = [];

        public int Rows => _rows.Count;

        /// <summary>Median number of characters on a line.</summary>
        public double PerRow
        {
            get
            {
                List<int> counts = [.. _rows.Values];
                counts.Sort();
                return counts.Count == 0 ? 0 : counts[counts.Count / 2];
            }
        }

        public void Add(TextRun run)
        {
            int row = (int)Math.Round(run.Base / 4);
            _rows[row] = _rows.GetValueOrDefault(row) + run.Glyphs.Count;
        }
    }
}
