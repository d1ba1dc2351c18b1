using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>Puts runs together into lines that no gutter parts, scripts beside the runs that they belong to.</summary>
internal static class LineBuilder
{
    /// <summary>A gap wider than this (in sizes) ends a line.</summary>
    private const double MaxGap = 1.5;

    public static List<TextLine> Build(PageFrame frame, List<TextRun> runs, List<Gutter> gutters, FontTable fonts, WordStore store)
    {
        Dictionary<TextRun, List<TextRun>> scripts = [];
        List<TextRun> bases = [];
        foreach (TextRun run in runs)
        {
            if (run.Anchor is null) bases.Add(run);
            else if (scripts.TryGetValue(run.Anchor, out List<TextRun>? list)) list.Add(run);
            else scripts[run.Anchor] = [run];
        }

        bases.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : b.Base.CompareTo(a.Base));
        List<Draft> drafts = [];
        Dictionary<int, List<Draft>> rows = [];
        foreach (TextRun run in bases)
        {
            double right = run.Right;
            if (scripts.TryGetValue(run, out List<TextRun>? own)) foreach (TextRun script in own) right = Math.Max(right, script.Right);
            Draft? draft = FindLine(rows, run, gutters);
            if (draft is null)
            {
                draft = new Draft(run.Base, run.Size);
                drafts.Add(draft);
                int row = Row(run.Base);
                if (!rows.TryGetValue(row, out List<Draft>? list)) rows[row] = list = [];
                list.Add(draft);
            }

            draft.Runs.Add(run);
            if (own is not null) draft.Runs.AddRange(own);
            draft.Right = Math.Max(draft.Right, right);
        }

        List<TextLine> lines = new(drafts.Count);
        bool blanks = HasBlanks(runs);
        foreach (Draft draft in drafts)
            if (WordBuilder.Build(frame, draft.Runs, blanks, fonts, store) is { } line) lines.Add(line);
        return lines;
    }

    private static Draft? FindLine(Dictionary<int, List<Draft>> rows, TextRun run, List<Gutter> gutters)
    {
        Draft? best = null;
        double bestGap = double.MaxValue;
        int row = Row(run.Base);
        for (int r = row - 1; r <= row + 1; r++)
        {
            if (!rows.TryGetValue(r, out List<Draft>? list)) continue;
            foreach (Draft draft in list)
            {
                double size = Math.Max(draft.Size, run.Size);
                if (Math.Abs(draft.Base - run.Base) > 0.18 * Math.Min(draft.Size, run.Size)) continue;
                double gap = run.Left - draft.Right;
                if (gap > MaxGap * size || gap < -size || Math.Abs(gap) >= bestGap) continue;
                if (gap > 0 && gutters.Exists(g => g.Parts(draft.Right, run.Left, run.Base))) continue;
                best = draft;
                bestGap = Math.Abs(gap);
            }
        }

        return best;
    }

    private static int Row(double y) => (int)Math.Floor(y / 4);

    /// <summary>Whether the file parts words by blanks, so that gaps alone mean less.</summary>
    private static bool HasBlanks(List<TextRun> runs) => runs.Sum(r => r.Glyphs.Count(g => g.SpaceBefore)) * 14 > runs.Sum(r => r.Glyphs.Count);

    private sealed class Draft(double baseLine, double size)
    {
        public double Base { get; } = baseLine;

        public double Size { get; } = size;

        public double Right { get; set; } = double.MinValue;

        public List<TextRun> Runs { get; } = [];
    }
}
