using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace LitMiner.Reading.Tests.Pdf;

public class PdfReaderTests
{
    [Fact]
    public void Read_TwoColumns_GivesTheLeftOneFirst()
    {
        string[] left = ["Invented crystals grow in the left column of", "this page, where each of the lines is about as", "long as the column is wide, so that the white", "strip between the columns can be found and a", "reader goes down here before anything else is", "read, as people have done for a long time now", "and will go on to do as long as there is some-"];
        string[] right = ["thing left to read at the top of the column on", "the right side, which goes on with the sentence", "that the left column began and could not end,", "as if no space had been between the two, and", "as if the page had only been one narrow strip", "of text from its beginning to its very end, far", "below the place where the eye had set out from."];
        ParsedDocument document = Read((page, font) =>
        {
            for (int i = 0; i < left.Length; i++)
            {
                page.AddText(left[i], 10, new PdfPoint(60, 700 - (12 * i)), font);
                page.AddText(right[i], 10, new PdfPoint(310, 700 - (12 * i)), font);
            }
        });
        Assert.Contains("as long as there is something left to read at the top", document.Text);
        Assert.Contains("Invented crystals grow in the left column of this page", document.Text);
        DocumentInvariants.Check(document);
    }

    [Fact]
    public void Read_RaisedAndLoweredGlyphs_KeepTheirWordsAndLevels()
    {
        ParsedDocument document = Read((page, font) =>
        {
            double x = 60;
            void Put(string text, double size, double rise)
            {
                IReadOnlyList<Letter> letters = page.AddText(text, size, new PdfPoint(x, 700 + rise), font);
                x = letters[^1].EndBaseLine.X;
            }

            Put("Films of TiO", 10, 0);
            Put("2", 7, -1.5);
            Put(" conduct 5.2 x 10", 10, 0);
            Put("-3", 7, 4);
            Put(" S cm", 10, 0);
            Put("-1", 7, 4);
            Put(" at room temperature in air.", 10, 0);
            page.AddText("A second line of text follows so that the page has something to read at all.", 10, new PdfPoint(60, 688), font);
        });
        Assert.Contains("Films of TiO2 conduct 5.2 x 10-3 S cm-1 at room temperature in air.", document.Text);
        ScriptedText text = document.ScriptedText();
        Assert.Equal(ScriptLevel.Subscript, text.LevelAt(document.Text.IndexOf("O2", StringComparison.Ordinal) + 1));
        Assert.Equal(ScriptLevel.Superscript, text.LevelAt(document.Text.IndexOf("-3", StringComparison.Ordinal)));
        Assert.Equal(ScriptLevel.Baseline, text.LevelAt(document.Text.IndexOf("10-3", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_SubscriptHardlyLowered_IsASubscriptAndSmallCapitalsAreNot()
    {
        ParsedDocument document = Read((page, font) =>
        {
            double x = 60;
            void Put(string text, double size, double rise)
            {
                IReadOnlyList<Letter> letters = page.AddText(text, size, new PdfPoint(x, 700 + rise), font);
                x = letters[^1].EndBaseLine.X;
            }

            Put("The value of LC", 12, 0);
            Put("50", 8, -0.4);
            Put(" was found as before by the C", 12, 0);
            Put("ARNOT", 8, 0);
            Put(" method.", 12, 0);
            page.AddText("A second line of text follows so that the page has something to read at all.", 12, new PdfPoint(60, 686), font);
        });
        ScriptedText text = document.ScriptedText();
        Assert.Contains("LC50 was", document.Text);
        Assert.Equal(ScriptLevel.Subscript, text.LevelAt(document.Text.IndexOf("50 was", StringComparison.Ordinal)));
        Assert.Equal(ScriptLevel.Baseline, text.LevelAt(document.Text.IndexOf("ARNOT", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_SecondLayerAcrossTheText_IsLeftOut()
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont own = builder.AddStandard14Font(Standard14Font.TimesRoman), foreign = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (int number = 0; number < 2; number++)
        {
            PdfPageBuilder page = builder.AddPage(PageSize.A4);
            for (int i = 0; i < 9; i++) page.AddText(number == 0 ? $"First comes line {i}, which shows in what font the article is set, as all first pages do." : $"Line {i} tells of invented oxides and of what became of them in the furnace that night.", 10, new PdfPoint(60, 700 - (12 * i)), own);
            if (number == 0) continue;
            for (int i = 0; i < 9; i++) page.AddText($"Draft {i} of the same story, which lies across the page though nobody can see it there.", 10, new PdfPoint(64, 697 - (12 * i)), foreign);
        }

        ParsedDocument document = DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.pdf", builder.Build()), CancellationToken.None).Result!;
        Assert.Contains("Line 8 tells of invented oxides and of what became of them", document.Text);
        Assert.DoesNotContain("Draft", document.Text);
    }

    [Fact]
    public void Read_RunInHeadings_EndAtTheirFirstStop()
    {
        ParsedDocument document = Read((page, font, italic) =>
        {
            string[] body = ["of their kind were taken from a made-up furnace and left to cool in air for a day and", "a night before anybody looked at them, which is a longer time than most would wait for", "a thing that was never there, and yet they waited all the same until the day was over."];
            for (int part = 0; part < 2; part++)
            {
                double y = 700 - (60 * part);
                IReadOnlyList<Letter> head = page.AddText($"2.{part + 1}. Invented Samples. ", 10, new PdfPoint(60, y), italic);
                page.AddText(part == 0 ? "Ten samples of the best" : "Two samples of the rest", 10, new PdfPoint(head[^1].EndBaseLine.X, y), font);
                for (int i = 0; i < body.Length; i++) page.AddText(body[i], 10, new PdfPoint(60, y - (12 * (i + 1))), font);
            }
        });
        Assert.Equal(["2.1. Invented Samples.", "2.2. Invented Samples."], document.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Span.Of(document.Text)));
        Assert.Contains("Two samples of the rest of their kind", document.Text);
    }

    [Fact]
    public void Read_RuledTable_GivesCells()
    {
        ParsedDocument document = Read((page, font) =>
        {
            page.AddText("Some words stand above the table so that the page has running text of its own kind to show,", 10, new PdfPoint(60, 740), font);
            page.AddText("and a second line of them to make the size of the body known to whoever reads the whole page.", 10, new PdfPoint(60, 728), font);
            page.AddText("Table 1. Invented strengths.", 9, new PdfPoint(60, 700), font);
            page.DrawLine(new PdfPoint(60, 692), new PdfPoint(400, 692));
            page.DrawLine(new PdfPoint(60, 676), new PdfPoint(400, 676));
            page.DrawLine(new PdfPoint(60, 640), new PdfPoint(400, 640));
            string[][] rows = [["Sample", "Strength (MPa)", "Strain (%)"], ["A", "510", "12.5"], ["B", "620", "9.1"]];
            for (int r = 0; r < 3; r++)
                for (int c = 0; c < 3; c++) page.AddText(rows[r][c], 9, new PdfPoint(62 + (120 * c), 681 - (16 * r)), font);
        });
        Table table = Assert.Single(document.Tables);
        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("Table 1", table.Label);
        TableCell cell = table.Cells.Single(c => c.Row == 2 && c.Column == 1);
        Assert.Equal("620", cell.Span.Of(document.Text));
        Assert.True(table.Cells[0].IsColumnHeader && !cell.IsColumnHeader);
        Assert.Equal(1, cell.Place!.Value.Page);
        DocumentInvariants.Check(document);
    }

    [Theory]
    [InlineData("%PDF-1.4\nnothing more", "pdf.damaged")]
    [InlineData("%PDF-", "pdf.damaged")]
    public void Read_DamagedFile_IsRejected(string content, string code) =>
        Assert.Equal(code, Outcome(System.Text.Encoding.ASCII.GetBytes(content)).Diagnostics[^1].Code);

    [Fact]
    public void Read_PageLimit_GivesAPartialDocument()
    {
        string[] words = ["first", "second", "third"];
        byte[] bytes = Build(3, (page, font) => page.AddText($"The {words[page.PageNumber - 1]} page holds a few words that are read until the limit of pages comes.", 10, new PdfPoint(60, 500 - (60 * page.PageNumber)), font));
        StageOutcome<ParsedDocument> outcome = DocumentReader.Create(new ReadingOptions { MaxPages = 2 }).Read(SourceDocument.Create("made-up.pdf", bytes), CancellationToken.None);
        Assert.True(outcome.IsPartial);
        Assert.Equal(3, outcome.Result!.PageCount);
        Assert.Contains(outcome.Diagnostics, d => d.Code == "pdf.too-many-pages");
    }

    [Fact]
    public void Read_MutatedFile_NeverThrows()
    {
        byte[] good = Build(1, (page, font) => page.AddText("A page with a few words that are going to be damaged at random places of the file.", 10, new PdfPoint(60, 700), font));
        Random random = new(4711);
        for (int run = 0; run < 150; run++)
        {
            byte[] bad = [.. good];
            for (int i = 0; i < 1 + (run % 9); i++) bad[random.Next(bad.Length)] = (byte)random.Next(256);
            if (run % 3 == 0) bad = bad[..random.Next(5, bad.Length)];
            StageOutcome<ParsedDocument> outcome = Outcome(bad);
            Assert.True(outcome.Result is not null || outcome.Diagnostics.Length > 0);
        }
    }

    private static StageOutcome<ParsedDocument> Outcome(byte[] bytes) =>
        DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.pdf", bytes), CancellationToken.None);

    private static ParsedDocument Read(Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont> draw)
    {
        StageOutcome<ParsedDocument> outcome = Outcome(Build(1, draw));
        Assert.True(outcome.Result is not null, outcome.Diagnostics.LastOrDefault()?.Message);
        return outcome.Result!;
    }

    private static ParsedDocument Read(Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont, PdfDocumentBuilder.AddedFont> draw)
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.TimesRoman), italic = builder.AddStandard14Font(Standard14Font.TimesItalic);
        draw(builder.AddPage(PageSize.A4), font, italic);
        StageOutcome<ParsedDocument> outcome = Outcome(builder.Build());
        Assert.True(outcome.Result is not null, outcome.Diagnostics.LastOrDefault()?.Message);
        return outcome.Result!;
    }

    private static byte[] Build(int pages, Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont> draw)
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (int i = 0; i < pages; i++) draw(builder.AddPage(PageSize.A4), font);
        return builder.Build();
    }
}
