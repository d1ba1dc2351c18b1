using System.Collections.Immutable;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace LitMiner.Reading.Pdf;

/// <summary>Reads a PDF page by page with PdfPig and puts its text in order.</summary>
internal sealed class PdfReader(ReadingOptions options)
{
    /// <summary>PdfPig walks some structures by recursion; its own thread has room for what the depth limit lets through.</summary>
    private const int StackBytes = 64 << 20;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public StageOutcome<ParsedDocument> Read(SourceDocument source, CancellationToken token)
    {
        StageOutcome<ParsedDocument>? outcome = null;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? fault = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    outcome = ReadHere(source, token);
                }
#pragma warning disable CA1031 // Carried over to the caller's thread.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    fault = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
                }
            },
            StackBytes);
        thread.IsBackground = true;
        thread.Start();
        thread.Join();
        fault?.Throw();
        return outcome!;
    }

    private StageOutcome<ParsedDocument> ReadHere(SourceDocument source, CancellationToken token)
    {
        PdfPages pages = new(options, _diagnostics);
        (FileDescription? file, PdfFault? fault) = Load(source, pages, token);
        return file is null ? Rejected(fault!.Code, fault.Message) : Compose(source, file, pages, token);
    }

    /// <summary>Reads the pages and the file's description, or says why there is nothing to read. What PdfPig holds of the file is let go of here, before the text is composed.</summary>
    private static (FileDescription? File, PdfFault? Fault) Load(SourceDocument source, PdfPages pages, CancellationToken token)
    {
        PdfDocument pdf;
        try
        {
            pdf = PdfDocument.Open(source.Content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, MaxStackDepth = 128 });
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, new PdfFault("pdf.encrypted", "The file is encrypted and needs a password."));
        }
#pragma warning disable CA1031 // PdfPig throws whatever it likes at damaged files.
        catch (Exception fault) when (fault is not OutOfMemoryException and not OperationCanceledException)
#pragma warning restore CA1031
        {
            return (null, new PdfFault("pdf.damaged", $"The file can not be opened: {fault.GetType().Name}: {RichText.Of(fault.Message)}"));
        }

        using (pdf)
        {
            return pages.Read(pdf, token) is { } fault ? (null, fault) : (FileDescription.Read(pdf), null);
        }
    }

    private StageOutcome<ParsedDocument> Compose(SourceDocument source, FileDescription file, PdfPages read, CancellationToken token)
    {
        OuterPages outer = OuterPages.Of(read.All);
        PdfFlow flow = PdfFlow.Of(read, token);
        FlowBuilder builder = new(flow.Writer, flow.BodySize);
        List<DraftBlock> opening = builder.Opening(flow.Front);
        DocumentMetadata metadata = PdfMetadata.Read(opening, outer, file);
        ParsedDocument document = DocumentAssembler.Assemble(source, DocumentFormat.Pdf, opening.Concat(builder.Build(flow, token)), metadata, _diagnostics.ToImmutable(), read.Count);
        if (document.Text.Length == 0) return Rejected("pdf.little-text", "The file holds nothing but page heads, labels and the like.");
        if (GarbledText.Is(document.Text)) return Rejected("pdf.garbled", "The fonts give other characters than the page shows.");
        return StageOutcome.Completed(document, document.Diagnostics, read.IsPartial);
    }

    private StageOutcome<ParsedDocument> Rejected(string code, string message) => StageOutcome.Rejected<ParsedDocument>(code, message, _diagnostics.ToImmutable());
}
