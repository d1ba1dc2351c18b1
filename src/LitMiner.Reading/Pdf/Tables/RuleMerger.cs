namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Joins pieces of ruling lines that lie in one line.</summary>
internal static class RuleMerger
{
    public static List<RuleLine> Horizontal(IEnumerable<RuleLine> rules, double gap = 9)
    {
        List<RuleLine> result = [];
        foreach (RuleLine rule in rules.Where(r => r.IsHorizontal && r.Right - r.Left > 4).OrderByDescending(r => Math.Round(r.Y)).ThenBy(r => r.Left))
        {
            int at = result.FindLastIndex(r => Math.Abs(r.Y - rule.Y) < 1.6 && rule.Left < r.Right + gap && rule.Right > r.Left - gap);
            if (at >= 0) result[at] = result[at] with { Left = Math.Min(result[at].Left, rule.Left), Right = Math.Max(result[at].Right, rule.Right) };
            else result.Add(rule);
            if (result.Count > 600) break;
        }

        return result;
    }
}
