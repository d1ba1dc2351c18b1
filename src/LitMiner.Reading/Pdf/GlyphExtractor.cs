using LitMiner.Reading.Characters;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace LitMiner.Reading.Pdf;

/// <summary>
/// Takes a page's letters out of PdfPig: drops blanks (their place is noted), letters outside the page, invisible ones (unless
/// all are: text laid under a scan) and second prints of fake bold; folds characters; sorts by direction.
/// The glyphs of a page are good until the next page is taken.
/// </summary>
internal sealed class GlyphExtractor(FontTable fonts, int maxLetters)
{
    private const double MaxSize = 400;

    // Used again for each page: big arrays that live for a page make the collector go through all memory.
    private readonly HashSet<(string, int, int)> _seen = [];
    private readonly List<Glyph>[] _glyphs = [[], [], [], []];

    /// <summary>What a page holds.</summary>
    /// <param name="Frames">Letters by direction.</param>
    /// <param name="Letters">Letters kept.</param>
    /// <param name="Unreadable">Those of them that no one knows the character of.</param>
    /// <param name="Slanted">Letters left out because they run neither along nor across the page.</param>
    /// <param name="OffPage">Letters left out because they stand outside the page.</param>
    /// <param name="Images">Pictures, counted only where there is hardly a letter.</param>
    /// <param name="Cut">Whether the page has more letters than the limit.</param>
    public sealed record PageGlyphs(List<PageFrame> Frames, int Letters, int Unreadable, int Slanted, int OffPage, int Images, bool Cut);

    public PageGlyphs Extract(Page page, CancellationToken token)
    {
        IReadOnlyList<Letter> letters = page.Letters;
        token.ThrowIfCancellationRequested();
        double width = page.Width, height = page.Height;
        PageFrame?[] frames = new PageFrame?[4];
        int visible = 0, total = 0;
        foreach (Letter letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value)) continue;
            total++;
            if (!IsInvisible(letter)) visible++;
        }

        bool dropInvisible = visible > 0 && visible * 2 >= total;
        _seen.Clear();
        foreach (List<Glyph> list in _glyphs) list.Clear();
        double[] blanks = [double.NaN, double.NaN, double.NaN, double.NaN];
        int kept = 0, unreadable = 0, slanted = 0, off = 0;
        foreach (Letter letter in letters)
        {
            int turn = TurnOf(letter);
            if (turn < 0)
            {
                slanted++;
                continue;
            }

            string value = letter.Value ?? "";
            if (value.Length == 0 || (IsBlank(value) && GlyphRepairs.Mend(letter.FontName, value) is null))
            {
                blanks[turn] = NoteBlank(frames[turn], letter, blanks[turn]);
                continue;
            }

            if (dropInvisible && IsInvisible(letter)) continue;
            string text = GlyphRepairs.Mend(letter.FontName, value, value[0] < ' ' && turn == 0 ? ShapeOf(letter) : null) ?? Fold(value);
            if (text.Length == 0) continue;
            if (text[0] == '\ufffd') unreadable++;
            PageFrame frame = frames[turn] ??= new PageFrame(page.Number, turn, width, height) { Glyphs = _glyphs[turn], IsRecognised = !dropInvisible && visible * 2 < total };
            (double x1, double y1) = frame.FromPage(letter.StartBaseLine.X, letter.StartBaseLine.Y);
            (double x2, _) = frame.FromPage(letter.EndBaseLine.X, letter.EndBaseLine.Y);
            double size = SizeOf(letter);
            if (!(size is > 0.5 and < MaxSize) || !double.IsFinite(x1 + x2 + y1)) continue;
            if (x1 < -1 || x1 > frame.Width + 1 || y1 < -2 || y1 > frame.Height + 1)
            {
                off++;
                continue;
            }

            if (x2 < x1) (x1, x2) = (x2, x1);
            if (x2 - x1 > 4 * size * text.Length) x2 = x1 + size * text.Length;
            if (!_seen.Add((text, (int)Math.Round(x1 / Math.Max(0.7, 0.09 * size)), (int)Math.Round(y1 / Math.Max(0.7, 0.09 * size))))) continue;
            int font = fonts.NumberOf(letter.FontName, letter.FontDetails?.IsBold ?? false, letter.FontDetails?.IsItalic ?? false);
            frame.Glyphs.Add(new Glyph(text, x1, x2, y1, size, font, blanks[turn], BlankAfter: false));
            blanks[turn] = double.NaN;
            if (++kept >= maxLetters) break;
        }

        List<PageFrame> used = [.. frames.OfType<PageFrame>().Where(f => f.Glyphs.Count > 0)];
        token.ThrowIfCancellationRequested();
        foreach (PageFrame frame in used) AddRules(page, frame);
        int images = 0;
        if (kept < 50) images = page.NumberOfImages;
        return new PageGlyphs(used, kept, unreadable, slanted, off, images, kept >= maxLetters);
    }

    /// <summary>Where a blank begins. What is drawn next may stand elsewhere, as formulae drawn sign by sign do; so the letter that it stands behind is marked too.</summary>
    private static double NoteBlank(PageFrame? frame, Letter letter, double before)
    {
        const double near = 0.35;
        if (frame is null || frame.Glyphs.Count == 0) return double.IsNaN(before) ? double.MinValue : before;
        (double x, double y) = frame.FromPage(letter.StartBaseLine.X, letter.StartBaseLine.Y);
        Glyph last = frame.Glyphs[^1];
        if (Math.Abs(x - last.Right) < near * last.Size && Math.Abs(y - last.Base) < near * last.Size) frame.Glyphs[^1] = last with { BlankAfter = true };
        if (!double.IsFinite(x)) x = double.MinValue;

        // Of several blanks the last one stands nearest to what follows.
        return double.IsNaN(before) ? x : Math.Max(x, before);
    }

    private static bool IsInvisible(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private static bool IsBlank(string value)
    {
        foreach (char c in value)
            if (!char.IsWhiteSpace(c) && c is not '\u200b' and not '\0') return false;
        return true;
    }

    private static double SizeOf(Letter letter)
    {
        double size = letter.PointSize;
        double high = letter.BoundingBox.Height;
        if (size is > 0.5 and < MaxSize && high < size * 2.5) return size;
        return high > 0 ? high * 1.2 : size;
    }

    private static GlyphShape ShapeOf(Letter letter)
    {
        double size = SizeOf(letter);
        PdfRectangle box = letter.BoundingBox;
        return new GlyphShape(box.Width / size, (box.Bottom - letter.StartBaseLine.Y) / size, (box.Top - letter.StartBaseLine.Y) / size);
    }

    /// <summary>Direction in quarter turns, or -1 for slanted text such as watermarks.</summary>
    private static int TurnOf(Letter letter)
    {
        double dx = letter.EndBaseLine.X - letter.StartBaseLine.X, dy = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        double ax = Math.Abs(dx), ay = Math.Abs(dy);
        if (ax < 1e-6 && ay < 1e-6) return letter.TextOrientation switch
        {
            TextOrientation.Rotate90 => 3,
            TextOrientation.Rotate180 => 2,
            TextOrientation.Rotate270 => 1,
            _ => 0,
        };
        if (ay <= 0.12 * ax) return dx >= 0 ? 0 : 2;
        if (ax <= 0.12 * ay) return dy >= 0 ? 1 : 3;
        return -1;
    }

    private static string Fold(string value)
    {
        if (value.Length == 1)
        {
            char c = value[0];
            if (c is > ' ' and < '\u007f') return value;
            if (c == '\u00ad') return "\u00ad";
            if (c < ' ') return "\ufffd";
            return CharacterFolding.Fold(c);
        }

        Drafts.RichText text = new();
        text.Append(value);
        return text.ToString().Trim();
    }

    /// <summary>The colour that an area is filled with; null for white and patterns.</summary>
    private static int? Colour(PdfPath path)
    {
        if (path.FillColor is null or UglyToad.PdfPig.Graphics.Colors.PatternColor) return null;
        (double r, double g, double b) = path.FillColor.ToRGBValues();
        return Math.Min(r, Math.Min(g, b)) > 0.985 ? null : ((int)(r * 255) << 16) | ((int)(g * 255) << 8) | (int)(b * 255);
    }

    private static void AddRules(Page page, PageFrame frame)
    {
        const int maxRules = 4000;
        foreach (PdfPath path in page.Paths)
        {
            if (path.IsClipping || !(path.IsFilled || path.IsStroked)) continue;
            foreach (PdfSubpath part in path)
            {
                if (frame.Rules.Count >= maxRules) return;
                if (part.Commands.Count > 12 || part.GetBoundingRectangle() is not { } box) continue;
                (double x1, double y1) = frame.FromPage(box.Left, box.Bottom);
                (double x2, double y2) = frame.FromPage(box.Right, box.Top);
                RuleLine line = new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
                double w = line.Right - line.Left, h = line.Top - line.Bottom;
                if (line.Right < 0 || line.Left > frame.Width || line.Top < 0 || line.Bottom > frame.Height) continue;
                if (Math.Min(w, h) <= 2.5 && Math.Max(w, h) >= 8) frame.Rules.Add(line);
                else if (w > 20 && h > 8 && path.IsStroked && w < 0.98 * frame.Width)
                {
                    // The four sides of a stroked box.
                    frame.Rules.Add(line with { Top = line.Bottom });
                    frame.Rules.Add(line with { Bottom = line.Top });
                    frame.Rules.Add(line with { Right = line.Left });
                    frame.Rules.Add(line with { Left = line.Right });
                }
                else if (w > 20 && h > 6 && path.IsFilled && h < 0.9 * frame.Height && part.Commands.Count <= 6 && frame.Shades.Count < maxRules && Colour(path) is { } colour)
                    frame.Shades.Add(new Shade(line.Left, line.Bottom, line.Right, line.Top, colour));
            }
        }
    }
}
