using System.Globalization;

namespace LitMiner.Cli.Pictures;

/// <summary>
/// A picture in memory to draw a few lines, boxes and numbers on. Enough for pages with boxes on them; a drawing library would
/// add ten megabytes of native code to the program for it.
/// </summary>
internal sealed class RasterImage(int width, int height, byte[] pixels)
{
    /// <summary>Digits of 3 × 5 dots, rows from the top, three bits each.</summary>
    private static readonly int[] Digits =
    [
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111, 0b101_101_111_001_001,
        0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010, 0b111_101_111_101_111, 0b111_101_111_001_111,
    ];

    /// <summary>Width in pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Height in pixels.</summary>
    public int Height { get; } = height;

    /// <summary>Red, green and blue of every pixel, rows from the top.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>Colour of a pixel, as 0xRRGGBB.</summary>
    public int this[int x, int y]
    {
        get
        {
            int at = ((y * Width) + x) * 3;
            return (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
        }
    }

    /// <summary>Reads a binary portable pixmap (P6, one byte a sample).</summary>
    /// <exception cref="InvalidDataException">It is none, or has more than <paramref name="maxPixels"/> pixels.</exception>
    public static RasterImage ReadPixmap(Stream stream, int maxPixels)
    {
        string[] head = new string[4];
        for (int i = 0; i < head.Length; i++) head[i] = Token(stream);
        if (head[0] != "P6" || head[3] != "255" || !int.TryParse(head[1], NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            || !int.TryParse(head[2], NumberStyles.None, CultureInfo.InvariantCulture, out int height) || width == 0 || height == 0)
            throw new InvalidDataException("it is no picture");
        if ((long)width * height > maxPixels) throw new InvalidDataException($"the page is too large to draw ({width} × {height} pixels)");
        byte[] pixels = new byte[width * height * 3];
        if (stream.ReadAtLeast(pixels, pixels.Length, throwOnEndOfStream: false) < pixels.Length) throw new InvalidDataException("the picture is cut off");
        return new RasterImage(width, height, pixels);
    }

    /// <summary>Lays a colour over a pixel; pixels outside the picture are left alone.</summary>
    /// <param name="x">Column, from the left.</param>
    /// <param name="y">Row, from the top.</param>
    /// <param name="colour">0xRRGGBB.</param>
    /// <param name="cover">How much of the page it hides, 0 to 1.</param>
    public void Dot(int x, int y, int colour, double cover = 1)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height) return;
        int at = ((y * Width) + x) * 3;
        for (int i = 0; i < 3; i++)
        {
            int part = (colour >> (16 - (8 * i))) & 255;
            pixels[at + i] = (byte)Math.Round((pixels[at + i] * (1 - cover)) + (part * cover));
        }
    }

    /// <summary>Fills a box; sides in pixels, inclusive.</summary>
    public void Fill(int left, int top, int right, int bottom, int colour, double cover)
    {
        for (int y = Math.Max(0, top); y <= Math.Min(Height - 1, bottom); y++)
            for (int x = Math.Max(0, left); x <= Math.Min(Width - 1, right); x++) Dot(x, y, colour, cover);
    }

    /// <summary>Draws the sides of a box, <paramref name="thickness"/> pixels wide, inwards.</summary>
    public void Frame(int left, int top, int right, int bottom, int colour, int thickness)
    {
        for (int i = 0; i < thickness; i++)
        {
            Fill(left, top + i, right, top + i, colour, 1);
            Fill(left, bottom - i, right, bottom - i, colour, 1);
            Fill(left + i, top, left + i, bottom, colour, 1);
            Fill(right - i, top, right - i, bottom, colour, 1);
        }
    }

    /// <summary>Draws an arrow; its head is at the second point.</summary>
    public void Arrow(int x1, int y1, int x2, int y2, int colour)
    {
        Line(x1, y1, x2, y2, colour);
        Line(x1 + 1, y1, x2 + 1, y2, colour);
        double angle = Math.Atan2(y2 - y1, x2 - x1);
        const double Wing = 9;
        foreach (double side in (double[])[-0.45, 0.45])
            Line(x2, y2, x2 - (int)Math.Round(Wing * Math.Cos(angle + side)), y2 - (int)Math.Round(Wing * Math.Sin(angle + side)), colour);
    }

    /// <summary>Writes a number in white on a ground of the colour, its upper left corner at the point.</summary>
    public void Number(int number, int x, int y, int colour, int scale = 2)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        Fill(x, y, x + (text.Length * 4 * scale), y + (7 * scale) - 1, colour, 1);
        for (int i = 0; i < text.Length; i++)
        {
            for (int dot = 0; dot < 15; dot++)
            {
                if (((Digits[text[i] - '0'] >> (14 - dot)) & 1) == 0) continue;
                int left = x + scale + (((i * 4) + (dot % 3)) * scale), top = y + scale + (dot / 3 * scale);
                Fill(left, top, left + scale - 1, top + scale - 1, 0xFFFFFF, 1);
            }
        }
    }

    private void Line(int x1, int y1, int x2, int y2, int colour)
    {
        int steps = Math.Max(1, Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1)));
        for (int i = 0; i <= steps; i++)
            Dot(x1 + (int)Math.Round((x2 - x1) * (double)i / steps), y1 + (int)Math.Round((y2 - y1) * (double)i / steps), colour);
    }

    private static string Token(Stream stream)
    {
        string token = "";
        while (token.Length < 16)
        {
            int next = stream.ReadByte();
            if (next < 0) break;
            if (!char.IsWhiteSpace((char)next)) token += (char)next;
            else if (token.Length > 0) break;
        }

        return token;
    }
}
