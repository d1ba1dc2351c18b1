using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Tests.Fuzz;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>Prints the memory that long documents take, and holds the page limit.</summary>
[Collection(AloneCollection.Name)]
public class LongDocumentMeasure(ITestOutputHelper output)
{
    /// <summary>About as many letters as a dense page of a journal.</summary>
    private const int LinesPerPage = 50;

    [Fact]
    public void Read_LongDocuments_PrintsMemory()
    {
        List<double> sizes = [];
        foreach (int pages in (int[])[100, 400, 1000])
        {
            byte[] file = Document(pages);
            GC.Collect();
            long before = GC.GetTotalMemory(true), most = 0;
            using (Timer sampling = new(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 20))
            {
                StageOutcome<ParsedDocument> outcome = DocumentReader.Create(ReadingOptions.Default with { MaxPages = 5000, MaxLetters = 100_000_000 }).Read(SourceDocument.Create("long.pdf", file), CancellationToken.None);
                Assert.False(outcome.IsRejected || outcome.IsPartial);
                Assert.Equal(pages, outcome.Result!.PageCount);
                Assert.Contains($"on page {pages} ", outcome.Result.Text, StringComparison.Ordinal);
                long kept = GC.GetTotalMemory(true) - before;
                GC.KeepAlive(outcome);
                output.WriteLine($"{pages} pages: file {file.Length >> 20} MiB, {outcome.Result.Text.Length} characters; at most {(most - before) >> 20} MiB managed while reading, {kept >> 20} MiB kept; process at most {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
                sizes.Add((most - before) / (double)pages);
            }
        }

        Assert.True(sizes[2] < 4 * sizes[0], "memory grows faster than the document");
    }

    [Fact]
    public void Read_PastThePageLimit_IsPartial()
    {
        StageOutcome<ParsedDocument> outcome = DocumentReader.Create(ReadingOptions.Default with { MaxPages = 4 }).Read(SourceDocument.Create("long.pdf", Document(6)), CancellationToken.None);
        Assert.True(outcome.IsPartial);
        Assert.Contains(outcome.Diagnostics, d => d.Code == "pdf.too-many-pages");
        Assert.Equal(6, outcome.Result!.PageCount);
        Assert.Contains("on page 4 ", outcome.Result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("on page 5 ", outcome.Result.Text, StringComparison.Ordinal);
    }

    private static byte[] Document(int pages)
    {
        PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (int page = 1; page <= pages; page++)
        {
            PdfPageBuilder sheet = builder.AddPage(595, 842);
            for (int line = 0; line < LinesPerPage; line++)
                sheet.AddText($"Invented sample {(page * 37) + line} melts at {300 + (((page * 13) + line) % 900)} K as told in line {line} on page {page} of this long book.", 10, new PdfPoint(60, 780 - (14 * line)), font);
        }

        return builder.Build();
    }
}
