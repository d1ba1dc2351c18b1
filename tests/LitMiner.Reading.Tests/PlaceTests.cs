using LitMiner.Core.Documents;
using LitMiner.Reading.Tests.Measures;

namespace LitMiner.Reading.Tests;

public class PlaceTests(ITestOutputHelper output)
{
    /// <summary>Crops the page at the boxes of sampled words with pdftotext and looks for the words.</summary>
    [Fact]
    public void Read_SampledWords_StandWhereThePagePrintsThem()
    {
        int asked = 0, found = 0;
        foreach (string path in SharedPapers.Files("pdf", "*.pdf").Where((_, i) => i % 6 == 0))
        {
            ParsedDocument document = SharedPapers.Read(path);
            using UglyToad.PdfPig.PdfDocument pdf = UglyToad.PdfPig.PdfDocument.Open(path);
            List<TextPlace> words = [.. document.Places.Where(p => p.Span.Length > 5 && p.Span.Of(document.Text).All(char.IsAsciiLetter))];
            foreach (TextPlace place in words.Where((_, i) => i % Math.Max(1, words.Count / 6) == 0))
            {
                double height = pdf.GetPage(place.Page).Height;
                string word = place.Span.Of(document.Text);
                string crop = PdfToText.Run("-cropbox", "-r", "72", "-f", $"{place.Page}", "-l", $"{place.Page}", "-x", $"{(int)Math.Floor(place.Box.Left) - 2}", "-y", $"{(int)Math.Floor(height - place.Box.Top) - 1}",
                    "-W", $"{(int)Math.Ceiling(place.Box.Width) + 4}", "-H", $"{(int)Math.Ceiling(place.Box.Height) + 3}", path, "-");
                asked++;
                string plain = crop.Replace("ﬁ", "fi").Replace("ﬂ", "fl").Replace("ﬀ", "ff").Replace("\u00ad", "-");
                if (plain.Contains(word, StringComparison.Ordinal)) found++;
                else output.WriteLine($"{Path.GetFileName(path)} p{place.Page} {word} {place.Box}: '{crop.Trim()}'");
            }
        }

        output.WriteLine($"{found} of {asked} words found in their boxes");
        Assert.True(found >= 0.9 * asked, $"{found} of {asked} words found in their boxes");
    }
}
