namespace LitMiner.Reading.Pdf;

/// <summary>A ruling line: horizontal if it is wider than high. In points of its frame.</summary>
internal readonly record struct RuleLine(double Left, double Bottom, double Right, double Top)
{
    public bool IsHorizontal => Right - Left >= Top - Bottom;

    public double Length => Math.Max(Right - Left, Top - Bottom);

    public double Y => (Bottom + Top) / 2;

    public double X => (Left + Right) / 2;
}
