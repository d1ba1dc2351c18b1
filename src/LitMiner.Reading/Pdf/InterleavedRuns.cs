namespace LitMiner.Reading.Pdf;

/// <summary>
/// Cuts runs in whose gaps other runs stand. Formulae set in a line are often drawn sign by sign ("=" and "." first, then the digits
/// between them): the gap between two glyphs that are drawn one after the other then holds what is drawn later.
/// </summary>
internal static class InterleavedRuns
{
    /// <summary>Smallest gap, in sizes, that can hold a glyph.</summary>
    private const double MinGap = 0.12;

    /// <summary>Largest distance of base lines, in sizes, at which a run stands in the gap of another: scripts and what they are tied to included.</summary>
    private const double MaxDrop = 0.5;

    /// <summary>Share of a glyph's width that must lie in the gap.</summary>
    private const double MinInside = 0.6;

    /// <summary>Share of the narrower of two glyphs that may lie under the other.</summary>
    private const double MaxShared = 0.5;

    /// <summary>Runs of one height that are compared; only damaged pages have more.</summary>
    private const int MaxPerRow = 300;
    private const double Bucket = 12;

    public static List<TextRun> Part(List<TextRun> runs)
    {
        Dictionary<TextRun, SortedSet<int>> cuts = [];
        foreach ((TextRun one, TextRun other) in Overlapping(runs))
        {
            if (Collide(one, other)) continue;
            Mark(one, other, cuts);
            Mark(other, one, cuts);
        }

        if (cuts.Count == 0) return runs;
        List<TextRun> parts = new(runs.Count + cuts.Count);
        foreach (TextRun run in runs)
        {
            if (!cuts.TryGetValue(run, out SortedSet<int>? at))
            {
                parts.Add(run);
                continue;
            }

            int start = 0;
            foreach (int end in at.Append(run.Glyphs.Count))
            {
                parts.Add(TextRun.Of(run.Glyphs.GetRange(start, end - start), run.Base, run.Size));
                start = end;
            }
        }

        return parts;
    }

    /// <summary>Notes where glyphs of one run stand in the gaps of another. Both run from left to right, so one walk along them suffices.</summary>
    private static void Mark(TextRun run, TextRun other, Dictionary<TextRun, SortedSet<int>> cuts)
    {
        int next = 0;
        for (int i = 1; i < run.Glyphs.Count; i++)
        {
            double from = run.Glyphs[i - 1].Right, to = run.Glyphs[i].Left;
            if (to - from < MinGap * run.Size) continue;
            while (next < other.Glyphs.Count && Middle(other.Glyphs[next]) < from) next++;
            if (next == other.Glyphs.Count) return;
            Glyph glyph = other.Glyphs[next];
            if (Shared(glyph, from, to) <= MinInside * Math.Max(glyph.Right - glyph.Left, 0.1)) continue;
            if (!cuts.TryGetValue(run, out SortedSet<int>? at)) cuts[run] = at = [];
            at.Add(i);
        }
    }

    /// <summary>Whether glyphs of both lie over one another: then neither is a part of the other's line.</summary>
    private static bool Collide(TextRun one, TextRun other)
    {
        int next = 0;
        foreach (Glyph glyph in one.Glyphs)
        {
            while (next < other.Glyphs.Count && other.Glyphs[next].Right < glyph.Left) next++;
            if (next == other.Glyphs.Count) return false;
            Glyph near = other.Glyphs[next];
            if (Shared(glyph, near.Left, near.Right) > MaxShared * Math.Max(0.1, Math.Min(glyph.Right - glyph.Left, near.Right - near.Left))) return true;
        }

        return false;
    }

    private static double Middle(Glyph glyph) => (glyph.Left + glyph.Right) / 2;

    private static double Shared(Glyph glyph, double from, double to) => Math.Min(glyph.Right, to) - Math.Max(glyph.Left, from);

    private static IEnumerable<(TextRun One, TextRun Other)> Overlapping(List<TextRun> runs)
    {
        Dictionary<int, List<TextRun>> rows = [];
        foreach (TextRun run in runs)
        {
            int row = (int)Math.Floor(run.Base / Bucket);
            for (int r = row - 1; r <= row + 1; r++)
            {
                if (!rows.TryGetValue(r, out List<TextRun>? near)) continue;
                foreach (TextRun other in near)
                {
                    bool overlap = other.Left < run.Right && run.Left < other.Right && (other.Glyphs.Count > 1 || run.Glyphs.Count > 1);
                    if (overlap && Math.Abs(other.Base - run.Base) < MaxDrop * Math.Max(other.Size, run.Size)) yield return (other, run);
                }
            }

            if (!rows.TryGetValue(row, out List<TextRun>? own)) rows[row] = own = [];
            if (own.Count < MaxPerRow) own.Add(run);
        }
    }
}
