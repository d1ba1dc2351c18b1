using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>
/// Ties small raised and lowered runs to the run whose script they are, by size, base line and neighbourhood. Chains
/// ("10", "−", "3") take the level of the script before them.
/// </summary>
internal static class ScriptAttacher
{
    private const double MaxGap = 0.4;
    private const double SmallRatio = 0.86;

    public static void Attach(List<TextRun> runs)
    {
        RunGrid grid = new(runs);
        List<TextRun> order = [.. runs];
        order.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : b.Size.CompareTo(a.Size));
        foreach (TextRun run in order)
        {
            if (run.Glyphs.Count > 40) continue;
            TextRun? best = null;
            ScriptLevel level = ScriptLevel.Baseline;
            double bestGap = double.MaxValue;
            foreach (TextRun near in grid.Near(run))
            {
                if (near == run) continue;
                TextRun anchor = near.Anchor ?? near;
                if (anchor == run || anchor.Left > run.Left + (0.3 * run.Size)) continue;
                double gap = run.Left - near.Right;
                if (gap > MaxGap * anchor.Size || gap < -1.2 * anchor.Size && near.Right > run.Right + 0.3 * anchor.Size) continue;
                double cost = Math.Abs(gap) + (near.Anchor is null ? 0 : 0.01) + Math.Abs(run.Base - anchor.Base) * 0.1;
                if (cost >= bestGap) continue;
                if (near.Anchor is not null && Math.Abs(near.Base - run.Base) <= 0.08 * anchor.Size && Math.Abs(near.Size - run.Size) <= 0.12 * anchor.Size)
                {
                    best = anchor;
                    level = near.Level;
                    bestGap = cost;
                    continue;
                }

                if (Level(run, anchor, gap, near.Anchor is not null) is { } found)
                {
                    best = anchor;
                    level = found;
                    bestGap = cost;
                }
            }

            if (best is null && run.Glyphs.Count <= 8) (best, level) = LeadingScript(run, grid);
            if (best is null) continue;
            run.Anchor = best;
            run.Level = level;
        }

        foreach (TextRun run in runs)
        {
            // An anchor that became a script itself passes its own anchor on.
            for (int i = 0; i < 4 && run.Anchor?.Anchor is { } next && next != run; i++) run.Anchor = next;
            if (run.Anchor?.Anchor is not null) run.Anchor = null;
        }
    }

    private static ScriptLevel? Level(TextRun run, TextRun anchor, double gap, bool afterScript)
    {
        double ratio = run.Size / anchor.Size, rise = (run.Base - anchor.Base) / anchor.Size;
        if (ratio is < 0.35 or > 1.03) return null;
        if (ratio <= SmallRatio)
        {
            if (rise is > 0.13 and < 0.85) return ScriptLevel.Superscript;
            if (rise is < -0.05 and > -0.55) return ScriptLevel.Subscript;

            // Word processors lower a subscript by as little as a fiftieth of the size; small capitals stand on the line.
            return rise is <= -0.05 or > -0.02 || ratio > 0.78 || gap > 0.15 * anchor.Size ? null : ScriptLevel.Subscript;
        }

        // Moved without being made smaller: only short pieces that touch the word.
        if (run.Glyphs.Count > 6 || gap > 0.15 * anchor.Size || (afterScript && Math.Abs(rise) < 0.1)) return null;
        if (rise is > 0.2 and < 0.65) return ScriptLevel.Superscript;
        if (rise is < -0.12 and > -0.5) return ScriptLevel.Subscript;
        return null;
    }

    /// <summary>A script before its base, such as the mass number of an isotope or the mark before an affiliation.</summary>
    private static (TextRun? Anchor, ScriptLevel Level) LeadingScript(TextRun run, RunGrid grid)
    {
        foreach (TextRun near in grid.Near(run))
        {
            if (near == run || near.Anchor is not null || run.Size > SmallRatio * near.Size) continue;
            double gap = near.Left - run.Right;
            if (gap < -0.2 * near.Size || gap > 0.3 * near.Size) continue;
            double rise = (run.Base - near.Base) / near.Size;
            if (rise is > 0.18 and < 0.8) return (near, ScriptLevel.Superscript);
        }

        return (null, ScriptLevel.Baseline);
    }
}
