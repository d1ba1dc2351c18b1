using LitMiner.Core.Documents;

namespace LitMiner.Cli.Pictures;

/// <summary>
/// Draws what the reader made of a page over the page: blocks in the colour of their kind with their number in reading order, arrows from
/// one to the next, tables with their cells (header cells filled). Text without a box was left out of the flow.
/// </summary>
internal static class ReadingPicture
{
    private const int StepColour = 0xB0B0B0;
    private const int JumpColour = 0xD000A0;
    private const int TableColour = 0x00A040;

    /// <summary>Which colour means what, for people.</summary>
    public const string Legend =
        "blue paragraph or list item, red title or heading, violet front matter, orange caption, green table and cells (header cells filled), "
        + "cyan formula, brown footnote, grey reference or back matter; arrows: reading order, pink where it does not go straight down; text without a box is left out";

    /// <summary>Draws.</summary>
    /// <param name="document">What the reader made of the file.</param>
    /// <param name="page">Page, from 1.</param>
    /// <param name="image">The page as rendered.</param>
    /// <param name="resolution">Pixels an inch of the picture.</param>
    public static void Draw(ParsedDocument document, int page, RasterImage image, int resolution)
    {
        double scale = resolution / 72.0;
        List<(int Number, BlockKind Kind, Box Box)> regions = Regions(document, page);
        foreach ((_, BlockKind kind, Box box) in regions) Fill(image, box, scale, ColourOf(kind), 0.10);
        foreach (Table table in document.Tables) DrawTable(image, table, page, scale);
        for (int i = 0; i < regions.Count; i++)
        {
            (int left, int top, int right, int bottom) = Corners(image, regions[i].Box, scale);
            if (regions[i].Kind != BlockKind.Table) image.Frame(left - 1, top - 1, right + 1, bottom + 1, ColourOf(regions[i].Kind), 1);
            if (i == 0) continue;
            (int fromLeft, _, int fromRight, int fromBottom) = Corners(image, regions[i - 1].Box, scale);
            bool isStep = fromBottom <= top + 8 && fromLeft < right && left < fromRight;
            image.Arrow((fromLeft + fromRight) / 2, fromBottom, (left + right) / 2, top, isStep ? StepColour : JumpColour);
        }

        foreach ((int number, BlockKind kind, Box box) in regions)
        {
            (int left, int top, _, _) = Corners(image, box, scale);
            image.Number(number, Math.Max(0, left - 26), Math.Max(0, top - 2), ColourOf(kind));
        }
    }

    /// <summary>The parts of blocks on a page in reading order: lines below one another are one part, so a block over two columns has two.</summary>
    private static List<(int Number, BlockKind Kind, Box Box)> Regions(ParsedDocument document, int page)
    {
        List<(int, BlockKind, Box)> regions = [];
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            Block block = document.Blocks[i];
            Box? region = null;
            foreach (PageBox line in document.BoxesOf(block.Span))
            {
                if (line.Page != page) continue;
                if (region is { } open && (block.Kind == BlockKind.Table || Continues(open, line.Box))) region = Box.Cover(open, line.Box);
                else
                {
                    if (region is { } done) regions.Add((i + 1, block.Kind, done));
                    region = line.Box;
                }
            }

            if (region is { } last) regions.Add((i + 1, block.Kind, last));
        }

        return regions;
    }

    private static bool Continues(Box region, Box line)
    {
        double shared = Math.Min(region.Right, line.Right) - Math.Max(region.Left, line.Left);
        double rise = line.Top - region.Top, gap = region.Bottom - line.Top;
        bool beside = line.Bottom >= region.Bottom - line.Height && shared > -line.Height;
        return rise < line.Height && gap < 3 * line.Height && (shared > 0 || beside);
    }

    private static void DrawTable(RasterImage image, Table table, int page, double scale)
    {
        foreach (PageBox place in table.Places.Where(p => p.Page == page))
        {
            (int left, int top, int right, int bottom) = Corners(image, place.Box, scale);
            image.Frame(left - 3, top - 3, right + 3, bottom + 3, TableColour, 2);
        }

        foreach (TableCell cell in table.Cells)
        {
            if (cell.Place is not { } place || place.Page != page) continue;
            (int left, int top, int right, int bottom) = Corners(image, place.Box, scale);
            if (cell.IsColumnHeader || cell.IsRowHeader) image.Fill(left, top, right, bottom, TableColour, 0.25);
            image.Frame(left, top, right, bottom, TableColour, 1);
        }
    }

    private static void Fill(RasterImage image, Box box, double scale, int colour, double cover)
    {
        (int left, int top, int right, int bottom) = Corners(image, box, scale);
        image.Fill(left, top, right, bottom, colour, cover);
    }

    private static (int Left, int Top, int Right, int Bottom) Corners(RasterImage image, Box box, double scale) => (
        (int)Math.Floor(box.Left * scale), (int)Math.Floor(image.Height - (box.Top * scale)), (int)Math.Ceiling(box.Right * scale), (int)Math.Ceiling(image.Height - (box.Bottom * scale)));

    private static int ColourOf(BlockKind kind) => kind switch
    {
        BlockKind.Paragraph or BlockKind.ListItem => 0x2060E0,
        BlockKind.Title or BlockKind.Heading => 0xE02020,
        BlockKind.FrontMatter => 0x9030C0,
        BlockKind.FigureCaption or BlockKind.TableCaption => 0xF08000,
        BlockKind.Table => TableColour,
        BlockKind.Formula => 0x00A0C0,
        BlockKind.Footnote => 0x906030,
        _ => 0x707070,
    };
}
