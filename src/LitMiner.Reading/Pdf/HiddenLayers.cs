namespace LitMiner.Reading.Pdf;

/// <summary>
/// Takes out text that lies across the article's own, such as the manuscript's page around a figure that was placed with a cropping
/// path: it is in the file, but nobody sees it. A stretch of the drawing order without any of the fonts of the first page goes,
/// if several of its runs lie across runs of others. One a document: it learns the fonts.
/// </summary>
internal sealed class HiddenLayers
{
    /// <summary>Runs of a stretch that must lie across others.</summary>
    private const int MinCrossings = 5;

    /// <summary>Shorter runs (accents, signs) may lie over others in any text.</summary>
    private const int MinGlyphs = 3;

    /// <summary>Glyphs that a page must have for its fonts to be taken for the article's.</summary>
    private const int MinPage = 400;

    /// <summary>Largest share of a page's glyphs that can be hidden.</summary>
    private const double MaxShare = 0.75;
    private const double Bucket = 12;
    private readonly HashSet<int> _core = [];

    public List<TextRun> Remove(List<TextRun> runs)
    {
        if (_core.Count > 0) return Without(runs);
        if (runs.Sum(r => r.Glyphs.Count) >= MinPage) _core.UnionWith(runs.SelectMany(r => r.Glyphs).Select(g => g.Font));
        return runs;
    }

    private List<TextRun> Without(List<TextRun> runs)
    {
        int[] stretch = new int[runs.Count];
        bool isOpen = false;
        int last = 0;
        for (int i = 0; i < runs.Count; i++)
        {
            bool isForeign = runs[i].Glyphs.TrueForAll(g => !_core.Contains(g.Font));
            if (isForeign) stretch[i] = isOpen ? last : ++last;
            isOpen = isForeign;
        }

        if (last == 0) return runs;
        HashSet<int>[] crossing = new HashSet<int>[last + 1];
        for (int i = 0; i <= last; i++) crossing[i] = [];
        foreach ((int one, int other) in Crossings(runs))
        {
            if (stretch[one] == stretch[other]) continue;
            crossing[stretch[one]].Add(one);
            crossing[stretch[other]].Add(other);
        }

        bool Hides(int number) => number > 0 && crossing[number].Count >= MinCrossings;
        if (!Enumerable.Range(1, last).Any(Hides)) return runs;
        List<TextRun> kept = [.. runs.Where((_, i) => !Hides(stretch[i]))];
        return kept.Sum(r => r.Glyphs.Count) < (1 - MaxShare) * runs.Sum(r => r.Glyphs.Count) ? runs : kept;
    }

    private static IEnumerable<(int One, int Other)> Crossings(List<TextRun> runs)
    {
        Dictionary<int, List<int>> rows = [];
        for (int i = 0; i < runs.Count; i++)
        {
            if (runs[i].Glyphs.Count < MinGlyphs) continue;
            int row = (int)Math.Floor(runs[i].Base / Bucket);
            for (int r = row - 1; r <= row + 1; r++)
            {
                if (!rows.TryGetValue(r, out List<int>? near)) continue;
                foreach (int j in near)
                    if (Cross(runs[j], runs[i])) yield return (j, i);
            }

            if (!rows.TryGetValue(row, out List<int>? own)) rows[row] = own = [];
            own.Add(i);
        }
    }

    private static bool Cross(TextRun a, TextRun b)
    {
        double size = Math.Min(a.Size, b.Size);
        return Math.Abs(a.Base - b.Base) < 0.55 * size && Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) > Math.Max(size, 0.5 * Math.Min(a.Right - a.Left, b.Right - b.Left));
    }
}
