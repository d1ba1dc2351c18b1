using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests.Pdf;

public class WrappedRowTests
{
    private const double Within = 9, Between = 14;

    [Fact]
    public void Read_RowsSetApartByALittleWhite_AreToldFromLinesOfCells()
    {
        Table table = Read(out ParsedDocument document, [
            ["Growth", "from an invented vapour in", "in a sealed tube of invented"], ["", "a sealed tube", "glass"],
            null!,
            ["Anneal", "none", "in dry argon, for as long as"], ["", "", "it took"],
            null!,
            ["Colour", "pale", "dark"],
            null!,
            ["Use", "as a window for light of", "as a mirror"], ["", "all colours", ""],
            null!,
            ["Price", "not given", "not given by anybody who"], ["", "", "sold it"],
        ]);
        Assert.Equal((6, 3), (table.RowCount, table.ColumnCount));
        Assert.Contains(table.Cells, c => c.Row == 1 && c.Column == 1 && c.Span.Of(document.Text) is "from an invented vapour in a sealed tube");
        Assert.Contains(table.Cells, c => c.Row == 2 && c.Column == 2 && c.Span.Of(document.Text) is "in dry argon, for as long as it took");
    }

    [Fact]
    public void Read_GroupsOfRowsOfValues_StayRows()
    {
        Table table = Read(out _, [
            ["F1", "0.11", "12"], ["F2", "0.12", "13"], ["F3", "0.13", "15"],
            null!,
            ["G1", "0.21", "22"], ["G2", "0.22", "23"],
            null!,
            ["H1", "0.31", "32"], ["H2", "0.32", "33"],
            null!,
            ["I1", "0.41", "42"], ["I2", "0.42", "43"],
        ]);
        Assert.Equal(10, table.RowCount);
    }

    private static Table Read(out ParsedDocument document, string[][] rows)
    {
        document = MadePdf.Read(page =>
        {
            page.Lines(60, 790, 12, "Some invented words stand above the table so that the page has running text of its own kind to show,", "and a second line of them to make the size of the body known to whoever reads the whole of the page.");
            page.Text(60, 740, "Table 1. Invented crystals.", 9);
            page.Page.DrawLine(new(60, 734), new(400, 734), 0.5);
            page.Page.DrawLine(new(60, 718), new(400, 718), 0.5);
            page.Row(723, 8, (62, "Kind"), (150, "First"), (280, "Second"));
            double at = 708;
            foreach (string[]? row in rows)
            {
                if (row is null) at -= Between - Within;
                else
                {
                    for (int i = 0; i < row.Length; i++)
                        if (row[i].Length > 0) page.Text(i == 0 ? 62 : i == 1 ? 150 : 280, at, row[i], 8);
                    at -= Within;
                }
            }

            page.Page.DrawLine(new(60, at), new(400, at), 0.5);
        });
        return Assert.Single(document.Tables);
    }
}
