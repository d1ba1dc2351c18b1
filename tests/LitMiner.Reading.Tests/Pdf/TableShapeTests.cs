using LitMiner.Reading.Drafts;
using LitMiner.Reading.Pdf.Tables;

namespace LitMiner.Reading.Tests.Pdf;

public class TableShapeTests
{
    [Fact]
    public void IsAxis_LabelsWithTitleAndSourceBelow_IsOne() =>
        Assert.True(TableShape.IsAxis(Table(["", "2004", "2005", "2006"], ["", "", "Year", ""], ["1. with data", "from all invented countries", "", ""])));

    [Fact]
    public void IsAxis_ValuesBelowTheHead_IsNone() =>
        Assert.False(TableShape.IsAxis(Table(["Film", "Gap (eV)", "Use"], ["F1", "3.1", "window"])));

    [Fact]
    public void IsAxis_LongTableOfWords_IsNone() =>
        Assert.False(TableShape.IsAxis(Table(["Film", "Use"], ["F", "window"], ["G", "mirror"], ["H", "lens"], ["I", "none"])));

    private static DraftTable Table(params string[][] rows) =>
        new([.. rows.SelectMany((row, r) => row.Select((text, c) => (text, c)).Where(p => p.text.Length > 0).Select(p => new DraftCell(r, p.c, RichText.Of(p.text))))]);
}
