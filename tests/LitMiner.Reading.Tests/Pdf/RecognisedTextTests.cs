using LitMiner.Reading.Pdf;

namespace LitMiner.Reading.Tests.Pdf;

public class RecognisedTextTests
{
    [Fact]
    public void Smooth_LinesOfARecognisedPage_HaveOneSize()
    {
        PageFrame frame = new(1, 0, 595, 842) { IsRecognised = true };
        List<TextLine> lines = [.. Enumerable.Range(0, 10).Select(i => Line(frame, 700 - (12 * i), i % 3 == 0 ? 9.6 : 12.3, "words that were recognised from a scan")), Line(frame, 500, 30, "TITLE")];
        List<TextLine> smooth = ScannedSizes.Smooth(frame, lines);
        Assert.All(smooth.Take(10), l => Assert.Equal(12.3, l.Size));
        Assert.Equal(30, smooth[10].Size);
    }

    [Fact]
    public void Smooth_LinesOfAPrintedPage_KeepTheirSizes()
    {
        PageFrame frame = new(1, 0, 595, 842);
        List<TextLine> lines = [.. Enumerable.Range(0, 10).Select(i => Line(frame, 700 - (12 * i), i % 3 == 0 ? 9.6 : 12.3, "words that were printed in two sizes"))];
        Assert.Same(lines, ScannedSizes.Smooth(frame, lines));
    }

    [Fact]
    public void Heals_HalvesOfAKnownWord_AreJoined()
    {
        PageFrame frame = new(1, 0, 595, 842) { IsRecognised = true };
        Hyphenation hyphenation = new([Line(frame, 700, 10, "the situation is one that they know and this situa"), Line(frame, 688, 10, "tion is another of that kind which they know")]);
        Assert.True(hyphenation.Heals("situa", "tion"));
        Assert.False(hyphenation.Heals("that", "they"));
        Assert.False(hyphenation.Heals("this", "situa"));
    }

    private static TextLine Line(PageFrame frame, double height, double size, string text) => new()
    {
        Frame = frame,
        Base = height,
        Size = size,
        Words = [.. text.Split(' ').Select((w, i) => new PdfWord { Text = w, Left = 60 + (30 * i), Right = 87 + (30 * i), Bottom = height - 2, Top = height + 7, Size = size })],
    };
}
