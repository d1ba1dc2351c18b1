using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace LitMiner.Reading.Tests.Pdf;

public class PdfTableTests
{
    private static readonly string[] s_prose =
    [
        "Some invented words stand above the table so that the page has running text of its own kind to show,",
        "and a second line of them to make the size of the body known to whoever reads the whole of the page,",
        "and a third one that only goes on because a body of three lines is a better body than one of just two.",
    ];

    [Fact]
    public void Read_CloseRowsOfValues_StayRows()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 700, "Table 1. Invented steels.", 9);
            draw.Rules(60, 300, 692, 672, 632);
            draw.Row(678, 9, (62, "Steel"), (150, "C"), (200, "Mn"), (250, "Fe"));
            draw.Row(656, 9, (62, "S1"), (150, "0.35"), (200, "0.66"), (250, "bal."));
            draw.Row(645, 9, (62, "S2"), (150, "0.41"), (200, "0.78"), (250, "bal."));
        });
        Assert.Equal((3, 4), (table.RowCount, table.ColumnCount));
        Assert.Equal("0.41", Text(document, table, 2, 1));
        Assert.Equal("S1", Text(document, table, 1, 0));
    }

    [Fact]
    public void Read_CellThatGoesOn_IsOneCell()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 700, "Table 1. Invented films.", 9);
            draw.Rules(60, 300, 692, 672, 612);
            draw.Row(678, 9, (62, "Film"), (150, "State"), (250, "Gap"));
            draw.Row(660, 9, (62, "F1"), (150, "annealed in"), (250, "3.1"));
            draw.Row(649, 9, (150, "dry argon"));
            draw.Row(638, 9, (62, "F2"), (150, "as grown"), (250, "3.3"));
            draw.Row(627, 9, (62, "F3"), (150, "etched"), (250, "3.4"));
        });
        Assert.Equal(4, table.RowCount);
        Assert.Equal("annealed in dry argon", Text(document, table, 1, 1));
    }

    [Fact]
    public void Read_FigureBelowTheLastRule_IsNotTheTables()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 700, "Table 1. Invented oxides.", 9);
            draw.Rules(60, 300, 692, 672, 632);
            draw.Row(678, 9, (62, "x"), (150, "S"), (250, "ZT"));
            draw.Row(656, 9, (62, "0.1"), (150, "212"), (250, "0.31"));
            draw.Row(640, 9, (62, "0.2"), (150, "187"), (250, "0.24"));
            draw.Row(616, 8, (62, "(ahv)2"), (160, "0 %"), (240, "4 %"));
            draw.Rules(90, 290, 610, 540);
            draw.Row(530, 7, (90, "3.0"), (180, "3.5"), (280, "4.0"));
        });
        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Empty(table.Notes);
        Assert.Equal("0.24", Text(document, table, 2, 2));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_HeadOverThreeColumns_SpansThem(bool ruled)
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 700, "Table 1. Invented ferrites.", 9);
            draw.Rules(60, 400, 692, 656, 610);
            draw.Centred(682, 9, (250, "x"));
            if (ruled) draw.Rules(160, 340, 676);
            draw.Row(663, 9, (62, "Property"));
            draw.Centred(663, 9, (180, "0"), (250, "0.2"), (320, "0.4"));
            draw.Row(640, 9, (62, "Size (nm)"));
            draw.Centred(640, 9, (180, "24"), (250, "21"), (320, "18"));
            draw.Row(622, 9, (62, "Field (Oe)"));
            draw.Centred(622, 9, (180, "1420"), (250, "610"), (320, "145"));
        });
        TableCell head = table.Cells.Single(c => c.Span.Of(document.Text) == "x");
        Assert.Equal((0, 1, 3, true), (head.Row, head.Column, head.ColumnSpan, head.IsColumnHeader));
        Assert.Equal("610", Text(document, table, 3, 2));
    }

    [Fact]
    public void Read_LabelAboveCaptionAndNoteBelow_AreNoRows()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 712, "Table 1", 10);
            draw.Text(60, 700, "Properties of invented garnets. The conductivity was measured at 25 C.", 9);
            draw.Rules(120, 400, 692, 672, 632);
            draw.Row(678, 9, (130, "x"), (200, "a"), (300, "Total"));
            draw.Row(656, 9, (130, "0"), (200, "13.1"), (300, "0.0084"));
            draw.Row(640, 9, (126, "0.25"), (200, "12.9"), (300, "4.2"));
            draw.Text(122, 623, "a", 5);
            draw.Text(126, 620, "Tetragonal; the other axis is 12.671 long.", 7.5);
        });
        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("0.25", Text(document, table, 2, 0));
        Assert.Equal("Table 1 Properties of invented garnets. The conductivity was measured at 25 C.", table.Caption!.Value.Of(document.Text));
        Assert.Equal("a Tetragonal; the other axis is 12.671 long.", Assert.Single(table.Notes).Of(document.Text).Replace("aTetra", "a Tetra", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LabelBesideTheMiddleOfItsRows_SpansThem()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 700, "Table 1. Invented tempering.", 9);
            draw.Rules(60, 300, 692, 672, 632, 592);
            draw.Row(678, 9, (62, "Steel"), (150, "T"), (250, "Strength"));
            for (int i = 0; i < 6; i++)
            {
                double y = 662 - (12 * i) - (i > 2 ? 4 : 0);
                draw.Row(y, 9, (150, $"{200 + (100 * i)}"), (250, $"{1500 - (70 * i)}"));
                if (i % 3 == 1) draw.Row(y, 9, (62, $"S{i}"));
            }
        });
        TableCell first = table.Cells.Single(c => c.Span.Of(document.Text) == "S1"), second = table.Cells.Single(c => c.Span.Of(document.Text) == "S4");
        Assert.Equal((1, 3), (first.Row, first.RowSpan));
        Assert.Equal((4, 3), (second.Row, second.RowSpan));
    }

    [Fact]
    public void Read_BoxedCells_FollowTheRules()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 700, "Table 1. Invented glasses.", 9);
            draw.Rules(60, 300, 692, 658, 640, 610);
            draw.Rules(140, 300, 675);
            draw.Verticals(692, 610, 60, 140, 300);
            draw.Verticals(675, 610, 220);
            draw.Row(680, 9, (150, "Temperature (K)"));
            draw.Row(671, 9, (64, "Glass"));
            draw.Row(663, 9, (144, "Tg"), (224, "Tm"));
            draw.Row(646, 9, (64, "G1"), (144, "612"), (224, "904"));
            draw.Row(629, 9, (64, "G2, cast"), (144, "655"), (224, "918"));
            draw.Row(618, 9, (64, "and milled"));
        });
        Assert.Equal((4, 3), (table.RowCount, table.ColumnCount));
        TableCell glass = table.Cells.Single(c => c.Span.Of(document.Text) == "Glass"), head = table.Cells.Single(c => c.Span.Of(document.Text).StartsWith("Temperature", StringComparison.Ordinal));
        Assert.Equal((0, 2, true), (glass.Row, glass.RowSpan, glass.IsColumnHeader));
        Assert.Equal((1, 2, true), (head.Column, head.ColumnSpan, head.IsColumnHeader));
        Assert.Equal("G2, cast and milled", Text(document, table, 3, 0));
        Assert.Equal("918", Text(document, table, 3, 2));
        Assert.Equal("Table 1", table.Label);
    }

    [Fact]
    public void Read_NumbersHardlyApart_ArePartedByTheRiver()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 700, "Table 1. Invented counts.", 9);
            draw.Rules(60, 300, 692, 672, 600);
            draw.Row(678, 9, (62, "Lot"), (150, "Mass"), (190, "Length"));
            for (int i = 0; i < 5; i++) draw.Row(658 - (12 * i), 9, (62, $"L{i}"), (150, $"{1000 + i}.25"), (186, $"{20 + i}.75"));
        });
        Assert.Equal((6, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal(("1003.25", "23.75"), (Text(document, table, 4, 1), Text(document, table, 4, 2)));
    }

    [Fact]
    public void Read_LeadersAndTypedRules_AreNoCells()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            draw.Text(60, 700, "Table 1. Invented shares.", 9);
            draw.Row(680, 9, (62, "Kind"), (220, "Share"), (280, "Mass"));
            draw.Row(670, 9, (62, "------------------------------------------------------------------------------------------"));
            draw.Row(658, 9, (62, "First ............"), (220, "0.25"), (280, "1.5"));
            draw.Row(646, 9, (62, "Second .........."), (220, "0.35"), (280, "2.5"));
            draw.Row(634, 9, (62, "Third ............"), (220, "0.40"), (280, "3.5"));
        });
        Assert.Equal((4, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("Second", Text(document, table, 2, 0));
        Assert.All(table.Cells, c => Assert.DoesNotContain("..", c.Span.Of(document.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AlignedValuesWithoutRulesAndCaption_AreATable()
    {
        Table table = ReadTable(out ParsedDocument document, draw =>
        {
            for (int i = 0; i < 5; i++) draw.Row(680 - (14 * i), 10, (62, $"Melt {(char)('A' + i)}"), (160, $"{100 + i}"), (240, $"{i}.5"), (320, $"{7 * i}"));
        });
        Assert.Equal((5, 4), (table.RowCount, table.ColumnCount));
        Assert.Equal(("Melt D", "3.5"), (Text(document, table, 3, 0), Text(document, table, 3, 2)));
        Assert.Null(table.Caption);
    }

    [Fact]
    public void Read_TableOverPageEnd_IsOneWithOneHead()
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (int page = 0; page < 2; page++)
        {
            Drawing draw = new(builder.AddPage(PageSize.A4), font);
            if (page == 0) for (int i = 0; i < s_prose.Length; i++) draw.Text(60, 780 - (12 * i), s_prose[i], 10);
            draw.Text(60, 700, page == 0 ? "Table 1. Invented alloys." : "Table 1. Cont.", 9);
            draw.Rules(60, 300, 692, 672, 632);
            draw.Row(678, 9, (62, "Alloy"), (150, "Cr"), (250, "Ni"));
            for (int i = 0; i < 3; i++) draw.Row(660 - (11 * i), 9, (62, $"A{(3 * page) + i}"), (150, $"{10 + i}.{page}"), (250, $"{20 + i}.{page}"));
        }

        ParsedDocument document = DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.pdf", builder.Build()), CancellationToken.None).Result!;
        DocumentInvariants.Check(document);
        Table table = Assert.Single(document.Tables);
        Assert.Equal((7, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal([1, 2], table.Places.Select(p => p.Page));
        Assert.Equal(("A5", "22.1"), (Text(document, table, 6, 0), Text(document, table, 6, 2)));
        Assert.Single(table.Cells, c => c.Span.Of(document.Text) == "Alloy");
    }

    private static string Text(ParsedDocument document, Table table, int row, int column) => table.Cells.Single(c => c.Row == row && c.Column == column).Span.Of(document.Text);

    private static Table ReadTable(out ParsedDocument document, Action<Drawing> draw)
    {
        using PdfDocumentBuilder builder = new();
        Drawing drawing = new(builder.AddPage(PageSize.A4), builder.AddStandard14Font(Standard14Font.TimesRoman));
        for (int i = 0; i < s_prose.Length; i++) drawing.Text(60, 780 - (12 * i), s_prose[i], 10);
        for (int i = 0; i < s_prose.Length; i++) drawing.Text(60, 480 - (12 * i), s_prose[i], 10);
        draw(drawing);
        StageOutcome<ParsedDocument> outcome = DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.pdf", builder.Build()), CancellationToken.None);
        Assert.True(outcome.Result is not null, outcome.Diagnostics.LastOrDefault()?.Message);
        document = outcome.Result!;
        DocumentInvariants.Check(document);
        return Assert.Single(document.Tables);
    }

    private sealed class Drawing(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font)
    {
        public void Text(double x, double y, string text, double size) => page.AddText(text, size, new PdfPoint(x, y), font);

        public void Row(double y, double size, params (double X, string Text)[] cells)
        {
            foreach ((double x, string text) in cells) Text(x, y, text, size);
        }

        public void Centred(double y, double size, params (double Middle, string Text)[] cells)
        {
            foreach ((double middle, string text) in cells)
                Text(middle - (page.MeasureText(text, size, new PdfPoint(0, y), font)[^1].EndBaseLine.X / 2), y, text, size);
        }

        public void Verticals(double top, double bottom, params double[] places)
        {
            foreach (double x in places) page.DrawLine(new PdfPoint(x, bottom), new PdfPoint(x, top));
        }

        public void Rules(double left, double right, params double[] heights)
        {
            foreach (double y in heights) page.DrawLine(new PdfPoint(left, y), new PdfPoint(right, y));
        }
    }
}
