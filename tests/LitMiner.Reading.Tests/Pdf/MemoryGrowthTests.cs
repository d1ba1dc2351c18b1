using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Pdf;
using LitMiner.Reading.Tests.Fuzz;
using UglyToad.PdfPig;

namespace LitMiner.Reading.Tests.Pdf;

/// <summary>
/// Guards what a page more costs in memory that can not be collected: counted in bytes that are alive, from one length to another, so that neither
/// the machine's load nor the collector's moods count. A page of the book has 855 words and 3,900 characters.
/// </summary>
[Collection(AloneCollection.Name)]
public class MemoryGrowthTests(ITestOutputHelper output)
{
    private const int Few = 60, Many = 240;

    [Fact]
    public void Read_LongerBook_PagesThatWaitTakeTwentyFiveKibibytesEach() => Holds(Waiting, 25);

    [Fact]
    public void Read_LongerBook_TextAndPlacesTakeTwentyKibibytesAPage() => Holds(Kept, 20);

    [Fact]
    public void Read_LongerBook_NothingIsHeldTwiceWhileItIsWritten() => Holds(MostWhileWriting, 30);

    private void Holds(Func<int, long> measure, int kibibytes)
    {
        measure(Few);
        long few = measure(Few), many = measure(Many);
        double growth = (many - few) / 1024.0 / (Many - Few);
        output.WriteLine($"{growth:0.0} KiB a page");
        Assert.True(growth < kibibytes, $"a page more takes {growth:0.0} KiB, not {kibibytes}");
    }

    /// <summary>Bytes that are alive when all pages have been taken from the file.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Waiting(int pages)
    {
        byte[] file = LongPdf.Make(pages);
        long before = GC.GetTotalMemory(true);
        PdfPages read = Pages(file);
        long after = GC.GetTotalMemory(true);
        Assert.Equal(pages, read.All.Count);
        GC.KeepAlive(file);
        return after - before;
    }

    /// <summary>Bytes of the document that reading gives.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Kept(int pages)
    {
        SourceDocument source = SourceDocument.Create("book.pdf", LongPdf.Make(pages));
        long before = GC.GetTotalMemory(true);
        StageOutcome<ParsedDocument> outcome = DocumentReader.Create(LongPdf.Unlimited).Read(source, CancellationToken.None);
        long after = GC.GetTotalMemory(true);
        Assert.Equal(pages, outcome.Result!.PageCount);
        GC.KeepAlive(source);
        return after - before;
    }

    /// <summary>The most bytes that are alive while the document is written, looked at twelve times.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long MostWhileWriting(int pages)
    {
        byte[] file = LongPdf.Make(pages);
        long before = GC.GetTotalMemory(true), most = 0;
        ParsedDocument document = DocumentAssembler.Assemble(
            SourceDocument.Create("book.pdf", file), DocumentFormat.Pdf, Watched(Blocks(file), pages / 12, () => most = Math.Max(most, GC.GetTotalMemory(true))), new DocumentMetadata(), [], pages);
        most = Math.Max(most, GC.GetTotalMemory(true));
        Assert.Contains($"on page {pages} ", document.Text, StringComparison.Ordinal);
        return most - before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PdfPages Pages(byte[] file)
    {
        PdfPages pages = new(LongPdf.Unlimited, ImmutableArray.CreateBuilder<Diagnostic>());
        using PdfDocument pdf = PdfDocument.Open(file);
        Assert.Null(pages.Read(pdf, CancellationToken.None));
        return pages;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IEnumerable<DraftBlock> Blocks(byte[] file)
    {
        PdfFlow flow = PdfFlow.Of(Pages(file), CancellationToken.None);
        return new FlowBuilder(flow.Writer, flow.BodySize).Build(flow, CancellationToken.None);
    }

    private static IEnumerable<DraftBlock> Watched(IEnumerable<DraftBlock> blocks, int step, Action look)
    {
        int count = 0;
        foreach (DraftBlock block in blocks)
        {
            if (count++ % step == 0) look();
            yield return block;
        }
    }
}
