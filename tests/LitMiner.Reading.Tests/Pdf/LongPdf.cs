using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace LitMiner.Reading.Tests.Pdf;

/// <summary>Books of dense pages, made for tests of memory.</summary>
internal static class LongPdf
{
    /// <summary>About as many letters as a dense page of a journal.</summary>
    private const int LinesPerPage = 50;

    /// <summary>Options whose limits such a book does not reach.</summary>
    public static ReadingOptions Unlimited { get; } = ReadingOptions.Default with { MaxPages = 5000, MaxLetters = 100_000_000 };

    public static byte[] Make(int pages)
    {
        using PdfDocumentBuilder builder = new();
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
