using System.Runtime.CompilerServices;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Tests.Fuzz;
using LitMiner.Reading.Tests.Pdf;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>Prints the memory that long documents take, and holds the page limit.</summary>
[Collection(AloneCollection.Name)]
public class LongDocumentMeasure(ITestOutputHelper output)
{
    /// <summary>What the collector leaves lying about differs from run to run; what is kept is held by <see cref="Pdf.MemoryGrowthTests"/>.</summary>
    private const double MaxGrowth = 80;

    [Fact]
    public void Read_LongDocuments_PrintsMemory()
    {
        Measure(10);
        Dictionary<int, long> most = [];
        foreach (int pages in (int[])[100, 400, 1000]) most[pages] = Measure(pages);
        double growth = (most[1000] - most[100]) / 1024.0 / 900;
        output.WriteLine($"{growth:0} KiB more for each page from 100 to 1,000");
        Assert.True(growth < MaxGrowth, $"{growth:0} KiB a page");
    }

    [Fact]
    public void Read_PastThePageLimit_IsPartial()
    {
        StageOutcome<ParsedDocument> outcome = DocumentReader.Create(ReadingOptions.Default with { MaxPages = 4 }).Read(SourceDocument.Create("long.pdf", LongPdf.Make(6)), CancellationToken.None);
        Assert.True(outcome.IsPartial);
        Assert.Contains(outcome.Diagnostics, d => d.Code == "pdf.too-many-pages");
        Assert.Equal(6, outcome.Result!.PageCount);
        Assert.Contains("on page 4 ", outcome.Result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("on page 5 ", outcome.Result.Text, StringComparison.Ordinal);
    }

    /// <summary>Reads a document; the most managed memory at any time, garbage included, in bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Measure(int pages)
    {
        SourceDocument source = SourceDocument.Create("long.pdf", LongPdf.Make(pages));
        long before = GC.GetTotalMemory(true), most = 0;
        StageOutcome<ParsedDocument> outcome;
        using (Timer sampling = new(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 20))
            outcome = DocumentReader.Create(LongPdf.Unlimited).Read(source, CancellationToken.None);
        Assert.False(outcome.IsRejected || outcome.IsPartial);
        Assert.Equal(pages, outcome.Result!.PageCount);
        Assert.Contains($"on page {pages} ", outcome.Result.Text, StringComparison.Ordinal);
        long kept = GC.GetTotalMemory(true) - before;
        GC.KeepAlive(outcome);
        output.WriteLine($"{pages} pages: file {source.Content.Length >> 10} KiB, {outcome.Result.Text.Length} characters, {outcome.Result.Places.Count} places; at most {(most - before) >> 20} MiB managed while reading, {kept >> 20} MiB kept; process at most {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        return most - before;
    }
}
