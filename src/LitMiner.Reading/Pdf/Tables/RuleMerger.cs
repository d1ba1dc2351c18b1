namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Joins pieces of ruling lines that lie in one line.</summary>
internal static class RuleMerger
{
    private const int MaxRules = 600;

    public static List<RuleLine> Horizontal(IEnumerable<RuleLine> rules, double gap = 9)
    {
        List<RuleLine> result = [];
        foreach (RuleLine rule in rules.Where(r => r.IsHorizontal && r.Right - r.Left > 4).OrderByDescending(r => Math.Round(r.Y)).ThenBy(r => r.Left))
        {
            int at = result.FindLastIndex(r => Math.Abs(r.Y - rule.Y) < 1.6 && rule.Left < r.Right + gap && rule.Right > r.Left - gap);
            if (at >= 0) result[at] = result[at] with { Left = Math.Min(result[at].Left, rule.Left), Right = Math.Max(result[at].Right, rule.Right) };
            else result.Add(rule);
            if (result.Count > MaxRules) break;
        }

        return result;
    }

    public static List<RuleLine> Vertical(IEnumerable<RuleLine> rules, double gap)
    {
        List<RuleLine> result = [];
        foreach (RuleLine rule in rules.Where(r => !r.IsHorizontal).OrderBy(r => Math.Round(r.X)).ThenBy(r => r.Bottom))
        {
            int at = result.FindLastIndex(r => Math.Abs(r.X - rule.X) < 1.6 && rule.Bottom < r.Top + gap && rule.Top > r.Bottom - gap);
            if (at >= 0) result[at] = result[at] with { Bottom = Math.Min(result[at].Bottom, rule.Bottom), Top = Math.Max(result[at].Top, rule.Top) };
            else result.Add(rule);
            if (result.Count > MaxRules) break;
        }

        return result;
    }

    /// <summary>Upper and lower edges of shaded rectangles: rows that are told apart by their grounds need no rules. Grounds of one colour that touch are one.</summary>
    public static List<RuleLine> Edges(IEnumerable<Shade> shades)
    {
        List<Shade> merged = [];
        foreach (Shade shade in shades.OrderByDescending(s => s.Top).ThenBy(s => s.Left))
        {
            int at = merged.FindLastIndex(m => m.Colour == shade.Colour && Math.Abs(m.Left - shade.Left) < 2 && Math.Abs(m.Right - shade.Right) < 2 && shade.Top > m.Bottom - 1.5);
            if (at >= 0) merged[at] = merged[at] with { Bottom = Math.Min(merged[at].Bottom, shade.Bottom) };
            else if (merged.Count < MaxRules) merged.Add(shade);
        }

        return [.. merged.SelectMany(s => (RuleLine[])[new RuleLine(s.Left, s.Top, s.Right, s.Top), new RuleLine(s.Left, s.Bottom, s.Right, s.Bottom)])];
    }
}
