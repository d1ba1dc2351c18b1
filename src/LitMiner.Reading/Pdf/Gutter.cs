namespace LitMiner.Reading.Pdf;

/// <summary>A white strip between two columns of text.</summary>
internal readonly record struct Gutter(double Left, double Bottom, double Right, double Top)
{
    public double Middle => (Left + Right) / 2;

    /// <summary>Whether it lies between two x positions at a height.</summary>
    public bool Parts(double left, double right, double y) => y >= Bottom && y <= Top && Math.Min(right, Right) - Math.Max(left, Left) > 3;
}
