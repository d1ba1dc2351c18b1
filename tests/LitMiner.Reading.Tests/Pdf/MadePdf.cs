using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Pdf;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace LitMiner.Reading.Tests.Pdf;

/// <summary>A page made for a test, in Times.</summary>
internal sealed class MadePdf(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font)
{
    public PdfPageBuilder Page { get; } = page;

    /// <summary>Reads a document of pages that a test draws.</summary>
    public static ParsedDocument Read(params Action<MadePdf>[] pages)
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (Action<MadePdf> draw in pages) draw(new MadePdf(builder.AddPage(PageSize.A4), font));
        StageOutcome<ParsedDocument> outcome = DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.pdf", builder.Build()), CancellationToken.None);
        Assert.True(outcome.Result is not null, outcome.Diagnostics.LastOrDefault()?.Message);
        DocumentInvariants.Check(outcome.Result!);
        return outcome.Result!;
    }

    /// <summary>Prints a text; where it ends.</summary>
    public double Text(double x, double y, string text, double size = 10) => Page.AddText(text, size, new PdfPoint(x, y), font)[^1].EndBaseLine.X;

    /// <summary>Prints lines under one another.</summary>
    public void Lines(double x, double y, double leading, params string[] lines)
    {
        for (int i = 0; i < lines.Length; i++) Text(x, y - (i * leading), lines[i]);
    }

    /// <summary>Prints a row of short texts.</summary>
    public void Row(double y, double size, params (double X, string Text)[] cells)
    {
        foreach ((double x, string text) in cells) Text(x, y, text, size);
    }

    /// <summary>A run of glyphs as the reader takes them from a page.</summary>
    public static TextRun Run(double height, params (string Text, double Left, double Right)[] glyphs) =>
        TextRun.Of([.. glyphs.Select(g => new Glyph(g.Text, g.Left, g.Right, height, 10, 0, double.NaN, BlankAfter: false))], height, 10);
}
