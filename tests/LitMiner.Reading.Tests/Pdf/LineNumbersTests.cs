using LitMiner.Core.Documents;
using LitMiner.Reading.Pdf;

namespace LitMiner.Reading.Tests.Pdf;

public class LineNumbersTests
{
    [Fact]
    public void Remove_NumbersOfEveryFifthLine_TakesThemOut()
    {
        List<TextRun> runs = Text(30, 12);
        for (int value = 5; value <= 30; value += 5) runs.Add(Number(value, 300, 700 - (12 * value)));
        List<Glyph> glyphs = [.. runs.SelectMany(r => r.Glyphs)];
        Assert.DoesNotContain(LineNumbers.Remove(glyphs, runs), g => char.IsAsciiDigit(g.Text[0]));
    }

    [Fact]
    public void Remove_CountedRowsOfATable_LeavesThem()
    {
        List<TextRun> runs = Text(30, 12);
        for (int value = 1; value <= 30; value++) runs.Add(Number(value, 300, 700 - (12 * value)));
        List<Glyph> glyphs = [.. runs.SelectMany(r => r.Glyphs)];
        Assert.Same(glyphs, LineNumbers.Remove(glyphs, runs));
    }

    [Fact]
    public void Remove_ValuesInRowsOfATable_LeavesThem()
    {
        List<TextRun> runs = Text(30, 12);
        for (int value = 5; value <= 30; value += 5) runs.Add(Number(value, 300, 700 - (2.4 * value)));
        List<Glyph> glyphs = [.. runs.SelectMany(r => r.Glyphs)];
        Assert.Same(glyphs, LineNumbers.Remove(glyphs, runs));
    }

    [Fact]
    public void Read_NumbersInANarrowGutter_LeaveTheColumnsApart()
    {
        ParsedDocument document = MadePdf.Read(page =>
        {
            for (int i = 1; i <= 32; i++)
            {
                page.Text(78, 760 - (12 * i), $"the left column of line {i} is said to go on and on at");
                page.Text(311, 760 - (12 * i), $"the right column of line {i} has other things to say of");
                if (i % 5 == 0) page.Text(297, 760 - (12 * i), $"{i}", 7);
            }
        });
        Assert.Contains("line 5 is said to go on and on at the left column of line 6", document.Text);
        Assert.DoesNotContain("10 the", document.Text);
    }

    private static List<TextRun> Text(int lines, double leading) =>
        [.. Enumerable.Range(1, lines).Select(i => MadePdf.Run(700 - (leading * i), [.. "invented words".Replace(" ", "", StringComparison.Ordinal).Select((c, n) => (c.ToString(), 100.0 + (5 * n), 105.0 + (5 * n)))]))];

    private static TextRun Number(int value, double right, double height)
    {
        string text = $"{value}";
        return MadePdf.Run(height, [.. text.Select((c, i) => (c.ToString(), right - (5 * (text.Length - i)), right - (5 * (text.Length - i - 1))))]);
    }
}
