namespace LitMiner.Core.Documents;

/// <summary>A rectangle on a page, in points (1/72 inch) from the page's lower left corner as a viewer shows the page.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Right">Right edge, not left of <paramref name="Left"/>.</param>
/// <param name="Top">Upper edge, not below <paramref name="Bottom"/>.</param>
public readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    /// <summary>Width in points.</summary>
    public double Width => Right - Left;

    /// <summary>Height in points.</summary>
    public double Height => Top - Bottom;

    /// <summary>The smallest box around both.</summary>
    public static Box Cover(Box one, Box other) => new(
        Math.Min(one.Left, other.Left), Math.Min(one.Bottom, other.Bottom), Math.Max(one.Right, other.Right), Math.Max(one.Top, other.Top));
}
