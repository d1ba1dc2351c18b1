using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests.Pdf;

public class InsetTableTests
{
    private static readonly string[] s_prose =
    [
        "Some invented words stand above the figure so that the page has running text of its own kind to show,",
        "and a second line of them to make the size of the body known to whoever reads the whole of the page,",
        "and a third one that only goes on because a body of three lines is a better body than one of just two.",
    ];

    [Fact]
    public void Read_ValuesUnderUnitsInsideAPlot_AreATable()
    {
        ParsedDocument document = MadePdf.Read(page =>
        {
            page.Lines(60, 780, 12, s_prose);
            Axes(page);
            page.Row(640, 4, (120, "J"), (150, "V"), (180, "FF"), (210, "PCE"));
            page.Row(635, 4, (116, "(mA/cm2)"), (150, "(V)"), (209, "(%)"));
            page.Row(627, 4, (118, "21.3"), (148, "1.01"), (178, "0.71"), (208, "15.3"));
            page.Row(622, 4, (117, "(21.1)"), (147, "(1.00)"), (177, "(0.69)"), (207, "(14.6)"));
            page.Row(614, 4, (118, "22.9"), (148, "1.08"), (178, "0.75"), (208, "18.5"));
            page.Text(60, 540, "Figure 1. Invented curves of invented cells.");
        });
        Table table = Assert.Single(document.Tables);
        Assert.Equal(4, table.ColumnCount);
        Assert.Contains(table.Cells, c => c.Span.Of(document.Text) is "V (V)");
        Assert.Contains(table.Cells, c => c.Span.Of(document.Text) is "1.08");
    }

    [Fact]
    public void Read_NumbersOfAxes_AreNone()
    {
        ParsedDocument document = MadePdf.Read(page =>
        {
            page.Lines(60, 780, 12, s_prose);
            Axes(page);
            page.Row(640, 5, (120, "Voltage (V)"), (170, "Time (s)"), (220, "Gain (%)"));
            page.Row(630, 5, (130, "0.2"), (180, "0.4"), (230, "0.6"));
            page.Row(622, 5, (130, "10"), (180, "20"), (230, "30"));
            page.Text(60, 540, "Figure 1. Invented curves of invented cells.");
        });
        Assert.Empty(document.Tables);
    }

    [Fact]
    public void Read_ValuesWithoutUnit_AreNone()
    {
        ParsedDocument document = MadePdf.Read(page =>
        {
            page.Lines(60, 780, 12, s_prose);
            page.Row(640, 5, (120, "Invented"), (170, "Cells"), (220, "Three"));
            page.Row(630, 5, (130, "0.2"), (180, "0.9"), (230, "0.6"));
            page.Row(622, 5, (130, "10"), (180, "25"), (230, "30"));
            page.Text(60, 540, "Figure 1. Invented curves of invented cells.");
        });
        Assert.Empty(document.Tables);
    }

    private static void Axes(MadePdf page)
    {
        for (int i = 0; i < 6; i++)
        {
            page.Text(90, 650 - (14 * i), $"{25 - (5 * i)}", 6);
            page.Text(100 + (25 * i), 570, $"0.{2 * i}", 6);
            page.Text(300, 648 - (15 * i), $"{30 - (5 * i)}", 6);
        }
    }
}
