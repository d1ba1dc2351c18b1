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
}
