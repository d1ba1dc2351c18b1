namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Where a table's body stands in a frame, with the rules in it.</summary>
internal sealed record TableRegion(PageFrame Frame, double Left, double Bottom, double Right, double Top)
{
    /// <summary>Heights of full-width rules from top to bottom, first and last included.</summary>
    public IReadOnlyList<double> Rules { get; init; } = [];

    /// <summary>Horizontal rules that cover a part of the width, as under heads over several columns.</summary>
    public IReadOnlyList<RuleLine> Partials { get; init; } = [];

    /// <summary>Positions of vertical rules.</summary>
    public IReadOnlyList<double> Verticals { get; init; } = [];

    public bool Holds(TextLine line) => line.Frame == Frame && line.Base > Bottom - 1 && line.Base < Top + 1 && line.Right > Left - 6 && line.Left < Right + 6
        && (line.Left + line.Right) / 2 > Left - 4 && (line.Left + line.Right) / 2 < Right + 4;

    /// <summary>A region with the rules that a page has in it.</summary>
    public static TableRegion Of(PageFrame frame, List<RuleLine> rules, double left, double bottom, double right, double top)
    {
        List<double> inner = [];
        foreach (RuleLine rule in rules.Where(r => r.Y <= top + 1 && r.Y >= bottom - 1 && r.Left >= left - 15 && r.Right <= right + 15 && r.Right - r.Left > 0.75 * (right - left)).OrderByDescending(r => r.Y))
            if (inner.Count == 0 || inner[^1] - rule.Y > 3) inner.Add(rule.Y);
        List<double> verticals = [];
        foreach (RuleLine rule in frame.Rules.Where(r => !r.IsHorizontal && r.Top > bottom && r.Bottom < top && r.X > left - 4 && r.X < right + 4 && Math.Min(r.Top, top) - Math.Max(r.Bottom, bottom) > 8).OrderBy(r => r.X))
            if (verticals.Count == 0 || rule.X - verticals[^1] > 3) verticals.Add(rule.X);
        return new TableRegion(frame, left, bottom, right, top) { Rules = inner, Verticals = verticals, Partials = PartialsIn(frame, left, bottom, right, top) };
    }

    private static List<RuleLine> PartialsIn(PageFrame frame, double left, double bottom, double right, double top)
    {
        List<RuleLine> rules = RuleMerger.Horizontal(frame.Rules.Where(r => r.Y < top && r.Y > bottom && r.Left > left - 4 && r.Right < right + 4), 1.5);
        return [.. rules.Where(r => r.Right - r.Left < 0.9 * (right - left) && r.Right - r.Left > 8)];
    }
}
