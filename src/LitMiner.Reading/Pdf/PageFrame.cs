using LitMiner.Core.Documents;

namespace LitMiner.Reading.Pdf;

/// <summary>
/// The glyphs of a page that run in one direction, turned so that they run from left to right. Boxes are turned back with
/// <see cref="ToPage"/>.
/// </summary>
internal sealed class PageFrame(int page, int turn, double pageWidth, double pageHeight)
{
    /// <summary>Page number, from 1.</summary>
    public int Page { get; } = page;

    /// <summary>Direction of the text on the page in quarter turns anticlockwise: 0 to the right, 1 upwards, 2 to the left, 3 downwards.</summary>
    public int Turn { get; } = turn;

    public double Width { get; } = turn % 2 == 0 ? pageWidth : pageHeight;

    public double Height { get; } = turn % 2 == 0 ? pageHeight : pageWidth;

    /// <summary>Its glyphs, until they are let go of.</summary>
    public List<Glyph> Glyphs { get; set; } = [];

    /// <summary>Ruling lines: thin filled or stroked shapes, in the frame.</summary>
    public List<RuleLine> Rules { get; } = [];

    /// <summary>Filled rectangles that are not white, as behind the rows of a table.</summary>
    public List<Shade> Shades { get; } = [];

    /// <summary>Whether its text was recognised from a scan: invisible print that lies under the picture of the page.</summary>
    public bool IsRecognised { get; set; }

    /// <summary>A point of the page in this frame.</summary>
    public (double X, double Y) FromPage(double x, double y) => Turn switch
    {
        1 => (y, pageWidth - x),
        2 => (pageWidth - x, pageHeight - y),
        3 => (pageHeight - y, x),
        _ => (x, y),
    };

    /// <summary>A box of this frame on the page, cut to the page.</summary>
    public Box ToPage(double left, double bottom, double right, double top)
    {
        (double x1, double y1) = Back(left, bottom);
        (double x2, double y2) = Back(right, top);
        return new Box(
            Clamp(Math.Min(x1, x2), pageWidth), Clamp(Math.Min(y1, y2), pageHeight), Clamp(Math.Max(x1, x2), pageWidth), Clamp(Math.Max(y1, y2), pageHeight));
    }

    private static double Clamp(double value, double max) => Math.Round(Math.Clamp(value, 0, max), 2);

    private (double X, double Y) Back(double x, double y) => Turn switch
    {
        1 => (pageWidth - y, x),
        2 => (pageWidth - x, pageHeight - y),
        3 => (y, pageHeight - x),
        _ => (x, y),
    };
}
