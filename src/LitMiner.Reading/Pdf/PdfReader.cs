using System.Collections.Immutable;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace LitMiner.Reading.Pdf;

/// <summary>Reads a PDF page by page with PdfPig and puts its text in order.</summary>
internal sealed class PdfReader(ReadingOptions options)
{
    /// <summary>PdfPig walks some structures by recursion; its own thread has room for what the depth limit lets through.</summary>
    private const int StackBytes = 64 << 20;

    /// <summary>A file with fewer letters has nothing to mine.</summary>
    private const int MinLetters = 50;

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
        PdfDocument pdf;
        try
        {
            pdf = PdfDocument.Open(source.Content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, MaxStackDepth = 128 });
        }
        catch (PdfDocumentEncryptedException)
        {
            return Rejected("pdf.encrypted", "The file is encrypted and needs a password.");
        }
#pragma warning disable CA1031 // PdfPig throws whatever it likes at damaged files.
        catch (Exception fault) when (fault is not OutOfMemoryException and not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Rejected("pdf.damaged", $"The file can not be opened: {fault.GetType().Name}: {RichText.Of(fault.Message)}");
        }

        using (pdf) return ReadOpen(source, pdf, token);
    }

    private StageOutcome<ParsedDocument> ReadOpen(SourceDocument source, PdfDocument pdf, CancellationToken token)
    {
        int count = pdf.NumberOfPages;
        if (count == 0) return Rejected("pdf.no-pages", "The file has no pages.");
        FontTable fonts = new();
        GlyphExtractor extractor = new(fonts, options.MaxLettersPerPage);
        PageAnalyser analyser = new(fonts);
        List<PageText> pages = [];
        int letters = 0, failed = 0, scanned = 0, unreadable = 0, slanted = 0, offPage = 0;
        bool isPartial = false;
        for (int number = 1; number <= count; number++)
        {
            token.ThrowIfCancellationRequested();
            if (number > options.MaxPages || letters > options.MaxLetters)
            {
                isPartial = true;
                _diagnostics.Add(new Diagnostic(
                    number > options.MaxPages ? "pdf.too-many-pages" : "pdf.too-many-letters", DiagnosticSeverity.Warning, $"Only the first {number - 1} of {count} pages were read.", number));
                break;
            }

            try
            {
                Page page = pdf.GetPage(number);
                GlyphExtractor.PageGlyphs glyphs = extractor.Extract(page, token);
                letters += glyphs.Letters;
                unreadable += glyphs.Unreadable;
                slanted += glyphs.Slanted;
                offPage += glyphs.OffPage;
                if (glyphs.Letters < 20 && glyphs.Images > 0 && glyphs.Slanted < MinLetters)
                {
                    scanned++;
                    _diagnostics.Add(new Diagnostic("pdf.scanned-page", DiagnosticSeverity.Warning, "The page is a picture without text.", number));
                }

                if (glyphs.Cut)
                {
                    isPartial = true;
                    _diagnostics.Add(new Diagnostic("pdf.page-too-dense", DiagnosticSeverity.Warning, $"Only the first {options.MaxLettersPerPage} letters of the page were read.", number));
                }

                pages.Add(analyser.Analyse(number, page.Width, page.Height, glyphs.Frames, token));
            }
#pragma warning disable CA1031 // One damaged page must not cost the others.
            catch (Exception fault) when (fault is not OutOfMemoryException && !(fault is OperationCanceledException && token.IsCancellationRequested))
#pragma warning restore CA1031
            {
                failed++;
                _diagnostics.Add(new Diagnostic("pdf.damaged-page", DiagnosticSeverity.Warning, $"The page can not be read: {fault.GetType().Name}: {RichText.Of(fault.Message)}", number));
                if (failed > 20 && letters == 0) break;
            }
        }

        if (letters < MinLetters) return WithoutText(count, letters, failed, scanned, slanted, offPage);
        if (unreadable * 4 > letters)
            return Rejected("pdf.garbled", "The fonts do not say which characters their glyphs are.");
        if (unreadable * 100 > letters)
            _diagnostics.Add(new Diagnostic("pdf.unknown-characters", DiagnosticSeverity.Warning, $"{unreadable} of {letters} glyphs have no known character."));
        isPartial |= failed > 0 || scanned > 0;
        return Compose(source, pdf, pages, count, isPartial, token);
    }

    /// <summary>Says why there is nothing to read.</summary>
    private StageOutcome<ParsedDocument> WithoutText(int pages, int letters, int failed, int scanned, int slanted, int offPage)
    {
        if (failed > 0) return Rejected("pdf.damaged", failed == pages ? $"None of the {pages} pages could be read." : $"{failed} of {pages} pages can not be read, and the others hold no text.");
        if (slanted >= MinLetters) return Rejected("pdf.slanted", $"The text runs at a slant: {slanted} letters.");
        if (scanned > 0) return Rejected("pdf.scanned", "The pages are pictures without text.");
        if (offPage >= MinLetters) return Rejected("pdf.off-page", $"The text stands outside the visible pages: {offPage} letters.");
        return letters == 0
            ? Rejected("pdf.no-text", "The file holds no text.")
            : Rejected("pdf.little-text", $"The file holds only {letters} letters.");
    }

    private StageOutcome<ParsedDocument> Compose(SourceDocument source, PdfDocument pdf, List<PageText> pages, int count, bool isPartial, CancellationToken token)
    {
        FileDescription file = FileDescription.Read(pdf);
        HeadingFonts.Mark(pages);
        HashSet<TextLine> furniture = FurnitureFinder.Find(pages);
        List<Paragraph> paragraphs = [.. pages.SelectMany(p => ParagraphSplitter.Split(p, furniture))];
        token.ThrowIfCancellationRequested();
        ParagraphClassifier classifier = new(paragraphs);
        List<TextLine> lines = [.. paragraphs.SelectMany(p => p.Lines)];
        ParagraphClassifier.ClassifyCaptions(paragraphs);
        CitationPolicy citations = CitationPolicy.Learn(paragraphs.Where(p => p.Kind == BlockKind.Paragraph && p.Text.Length > 150).SelectMany(p => p.Lines).SelectMany(l => l.Words));
        token.ThrowIfCancellationRequested();
        LineWriter writer = new(new Hyphenation(lines), citations);
        new Tables.TableFinder(writer, classifier.BodySize).Find(paragraphs);
        token.ThrowIfCancellationRequested();
        classifier.Classify(paragraphs);
        Tables.TableContinuations.Join(paragraphs);
        paragraphs = RunInHeadings.Part(paragraphs);
        FrontMatter front = FrontMatter.Find(paragraphs, classifier.BodySize);
        List<DraftBlock> blocks = new FlowBuilder(writer, classifier.BodySize).Build(paragraphs, front);
        token.ThrowIfCancellationRequested();
        DocumentMetadata metadata = PdfMetadata.Read(blocks, pages, file);
        ParsedDocument document = DocumentAssembler.Assemble(source, DocumentFormat.Pdf, blocks, metadata, _diagnostics.ToImmutable(), count);
        if (document.Text.Length == 0) return Rejected("pdf.little-text", "The file holds nothing but page heads, labels and the like.");
        if (GarbledText.Is(document.Text)) return Rejected("pdf.garbled", "The fonts give other characters than the page shows.");
        return StageOutcome.Completed(document, document.Diagnostics, isPartial);
    }

    private StageOutcome<ParsedDocument> Rejected(string code, string message) => StageOutcome.Rejected<ParsedDocument>(code, message, _diagnostics.ToImmutable());
}
