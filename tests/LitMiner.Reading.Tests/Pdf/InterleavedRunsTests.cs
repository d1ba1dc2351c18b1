using LitMiner.Core.Documents;
using LitMiner.Reading.Pdf;
using LitMiner.Text;

namespace LitMiner.Reading.Tests.Pdf;

public class InterleavedRunsTests
{
    [Fact]
    public void Part_PointDrawnBeforeItsDigits_PartsTheRunAroundThem()
    {
        TextRun signs = MadePdf.Run(100, ("=", 100, 106), (".", 113, 115)), whole = MadePdf.Run(100, ("0", 108, 113)), rest = MadePdf.Run(100, ("1", 115, 120), ("7", 120, 125));
        Assert.Equal(["=", ".", "0", "17"], InterleavedRuns.Part([signs, whole, rest]).Select(Text));
    }

    [Fact]
    public void Part_TextsOverOneAnother_LeavesBothWhole()
    {
        TextRun one = MadePdf.Run(100, ("a", 100, 105), ("b", 108, 113), ("c", 113, 118)), other = MadePdf.Run(101, ("d", 105.2, 107.8), ("e", 108, 113));
        Assert.Equal(["abc", "de"], InterleavedRuns.Part([one, other]).Select(Text));
    }

    [Fact]
    public void Part_WordsOfALine_LeavesThemTogether()
    {
        TextRun line = MadePdf.Run(100, ("a", 100, 105), ("b", 108, 113)), below = MadePdf.Run(88, ("c", 105, 108));
        Assert.Equal(["ab", "c"], InterleavedRuns.Part([line, below]).Select(Text));
    }

    [Fact]
    public void Read_FormulaDrawnSignBySign_ReadsAsPrinted()
    {
        ParsedDocument document = MadePdf.Read(page =>
        {
            // First all signs, then letters and digits where the signs leave room, then the script.
            double x = page.Text(60, 700, "The invented ratios were found to be ");
            double after = page.Text(x + 20, 700, "=") + 7.6;
            page.Text(after, 700, ".");
            page.Text(x, 700, "[");
            page.Text(x + 3.4, 700, "R");
            page.Text(x + 13, 700, "]");
            page.Text(after - 5, 700, "0");
            page.Text(after + 2.5, 700, "117");
            page.Text(x + 10, 698, "h", 6);
            page.Text(after + 20, 700, "in all of the films.");
            page.Text(60, 688, "A second line of text follows so that the page has something to read at all.");
        });
        Assert.Contains("found to be [Rh] = 0.117 in all of the films.", document.Text);
        Assert.Equal(ScriptLevel.Subscript, document.ScriptedText().LevelAt(document.Text.IndexOf("h] =", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_FormulaDrawnBehindABlank_KeepsTheBlank()
    {
        ParsedDocument document = MadePdf.Read(page =>
        {
            // The equals sign is drawn first, so that the blank behind "and" comes right before it.
            double x = page.Text(60, 700, "We calculated it at low pressure and ");
            page.Text(x + 9, 700, "=");
            page.Text(x - 1.5, 700, "T");
            page.Text(x + 17, 700, "5");
            page.Text(x + 24.5, 700, "K was the result of all that.");
            page.Text(60, 688, "A second line of text follows so that the page has something to read at all.");
        });
        Assert.Contains("low pressure and T = 5 K was the result", document.Text);
    }

    private static string Text(TextRun run) => string.Concat(run.Glyphs.Select(g => g.Text));
}
