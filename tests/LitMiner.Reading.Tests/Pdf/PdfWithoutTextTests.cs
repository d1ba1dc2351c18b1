using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Pdf;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace LitMiner.Reading.Tests.Pdf;

/// <summary>Files with nothing to read say why.</summary>
public class PdfWithoutTextTests
{
    private const string Sentence = "Invented alloys were cast, rolled and annealed for the sake of this very test.";

    [Fact]
    public void Read_EmptyPage_IsNoText() => Assert.Equal("pdf.no-text", CodeOf(_ => { }));

    [Fact]
    public void Read_FewLetters_IsLittleText() => Assert.Equal("pdf.little-text", CodeOf(text => text("Plate 7", 60, 700)));

    [Fact]
    public void Read_TextOutsideThePage_IsOffPage() => Assert.Equal("pdf.off-page", CodeOf(text => text(Sentence, 60, 1700)));

    [Fact]
    public void Read_ShiftedLetters_IsGarbled()
    {
        // Each letter is the one before it in the alphabet, as fonts with a wrong table give them.
        string shifted = string.Concat(Sentence.Select(c => char.IsAsciiLetterLower(c) ? (char)('a' + ((c - 'a' + 25) % 26)) : c));
        Assert.Equal("pdf.garbled", CodeOf(text =>
        {
            for (int i = 0; i < 12; i++) text(shifted, 60, 700 - (14 * i));
        }));
    }

    [Theory]
    [InlineData("Die Proben wurden bei 900 Grad geglüht, gewalzt und danach in Wasser abgeschreckt; ")]
    [InlineData("Próbki wyżarzano w próżni, a następnie chłodzono w powietrzu i badano twardość; ")]
    [InlineData("GGATCCTTAGCATTGGCC ATGCATGC; the primers of the gene are listed in the table below; ")]
    public void Is_ProseOfOtherKinds_IsNotGarbled(string prose) => Assert.False(GarbledText.Is(string.Concat(Enumerable.Repeat(prose, 20))));

    private static string CodeOf(Action<Action<string, double, double>> write)
    {
        PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        PdfPageBuilder page = builder.AddPage(595, 842);
        write((text, x, y) => page.AddText(text, 10, new PdfPoint(x, y), font));
        StageOutcome<ParsedDocument> outcome = DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("a.pdf", builder.Build()), CancellationToken.None);
        return outcome.Result is { } document ? document.Text : outcome.Diagnostics[^1].Code;
    }
}
