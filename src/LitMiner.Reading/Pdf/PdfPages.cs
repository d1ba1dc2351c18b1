using System.Collections.Immutable;
using LitMiner.Core.Diagnostics;
using LitMiner.Reading.Drafts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace LitMiner.Reading.Pdf;

/// <summary>Reads the pages of a file, one after the other, and keeps of each its words, packed. One a document.</summary>
internal sealed class PdfPages(ReadingOptions options, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>A file with fewer letters has nothing to mine.</summary>
    private const int MinLetters = 50;
    private List<PageText> _pages = [];
    private int _letters, _failed, _scanned, _unreadable, _slanted, _offPage;

    /// <summary>Pages of the file, those left out included.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a limit, a damaged or a scanned page left something out.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>The pages that were read, in order.</summary>
    public IReadOnlyList<PageText> All => _pages;

    /// <summary>Hands the pages over: the taker alone holds them from then on.</summary>
    public List<PageText> Take()
    {
        List<PageText> pages = _pages;
        _pages = [];
        return pages;
    }

    /// <summary>Reads all pages that the limits allow; why there is nothing to go on with, or null.</summary>
    public PdfFault? Read(PdfDocument pdf, CancellationToken token)
    {
        Count = pdf.NumberOfPages;
        if (Count == 0) return new PdfFault("pdf.no-pages", "The file has no pages.");
        FontTable fonts = new();
        GlyphExtractor extractor = new(fonts, options.MaxLettersPerPage);
        PageAnalyser analyser = new(fonts);
        for (int number = 1; number <= Count; number++)
        {
            token.ThrowIfCancellationRequested();
            if (number > options.MaxPages || _letters > options.MaxLetters)
            {
                IsPartial = true;
                Warn(number > options.MaxPages ? "pdf.too-many-pages" : "pdf.too-many-letters", $"Only the first {number - 1} of {Count} pages were read.", number);
                break;
            }

            try
            {
                Read(pdf.GetPage(number), number, extractor, analyser, token);
            }
#pragma warning disable CA1031 // One damaged page must not cost the others.
            catch (Exception fault) when (fault is not OutOfMemoryException && !(fault is OperationCanceledException && token.IsCancellationRequested))
#pragma warning restore CA1031
            {
                _failed++;
                Warn("pdf.damaged-page", $"The page can not be read: {fault.GetType().Name}: {RichText.Of(fault.Message)}", number);
                if (_failed > 20 && _letters == 0) break;
            }
        }

        analyser.Close();
        if (_letters < MinLetters) return WithoutText();
        if (_unreadable * 4 > _letters) return new PdfFault("pdf.garbled", "The fonts do not say which characters their glyphs are.");
        if (_unreadable * 100 > _letters)
            diagnostics.Add(new Diagnostic("pdf.unknown-characters", DiagnosticSeverity.Warning, $"{_unreadable} of {_letters} glyphs have no known character."));
        IsPartial |= _failed > 0 || _scanned > 0;
        return null;
    }

    private void Read(Page page, int number, GlyphExtractor extractor, PageAnalyser analyser, CancellationToken token)
    {
        GlyphExtractor.PageGlyphs glyphs = extractor.Extract(page, token);
        _letters += glyphs.Letters;
        _unreadable += glyphs.Unreadable;
        _slanted += glyphs.Slanted;
        _offPage += glyphs.OffPage;
        if (glyphs.Letters < 20 && glyphs.Images > 0 && glyphs.Slanted < MinLetters)
        {
            _scanned++;
            Warn("pdf.scanned-page", "The page is a picture without text.", number);
        }

        if (glyphs.Cut)
        {
            IsPartial = true;
            Warn("pdf.page-too-dense", $"Only the first {options.MaxLettersPerPage} letters of the page were read.", number);
        }

        _pages.Add(analyser.Analyse(number, page.Width, page.Height, glyphs.Frames, token));
    }

    private void Warn(string code, string message, int page) => diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Warning, message, page));

    /// <summary>Says why there is nothing to read.</summary>
    private PdfFault WithoutText()
    {
        if (_failed > 0) return new PdfFault("pdf.damaged", _failed == Count ? $"None of the {Count} pages could be read." : $"{_failed} of {Count} pages can not be read, and the others hold no text.");
        if (_slanted >= MinLetters) return new PdfFault("pdf.slanted", $"The text runs at a slant: {_slanted} letters.");
        if (_scanned > 0) return new PdfFault("pdf.scanned", "The pages are pictures without text.");
        if (_offPage >= MinLetters) return new PdfFault("pdf.off-page", $"The text stands outside the visible pages: {_offPage} letters.");
        return _letters == 0 ? new PdfFault("pdf.no-text", "The file holds no text.") : new PdfFault("pdf.little-text", $"The file holds only {_letters} letters.");
    }
}
