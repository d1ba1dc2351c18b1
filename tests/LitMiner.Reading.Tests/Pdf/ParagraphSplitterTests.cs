using LitMiner.Core.Documents;
using LitMiner.Reading.Pdf;

namespace LitMiner.Reading.Tests.Pdf;

public class ParagraphSplitterTests
{
    private static readonly PageFrame s_frame = new(1, 0, 595, 842);

    [Fact]
    public void Split_GlyphsWidenTheLeadingInMidSentence_KeepsTheParagraph()
    {
        List<Paragraph> paragraphs = Split(
            (700, 300, "The invented films were grown on glass at a rate that"),
            (688, 300, "was held at the same value for all of them and with the"),
            (670, 300, "same fraction of oxygen in the gas that was let into it"),
            (658, 300, "for the time that they needed to grow."));
        Assert.Single(paragraphs);
    }

    [Fact]
    public void Split_GapBehindASentence_BeginsAParagraph()
    {
        List<Paragraph> paragraphs = Split(
            (700, 300, "The invented films were grown on glass at a rate that"),
            (688, 300, "was held at the same value for all of them, each alike."),
            (670, 300, "same fraction of oxygen in the gas that was let into it"),
            (658, 300, "for the time that they needed to grow."));
        Assert.Equal(2, paragraphs.Count);
    }

    [Fact]
    public void Split_WiderLinesElsewhereOnThePage_DoNotWidenTheColumn()
    {
        List<TextLine> lines = [Line(700, 300, "The invented films of this kind are thin and clear as"), Line(688, 300, "those that were made before them by a method of the"), Line(676, 300, "Institute that nobody has ever seen, and they are the"), Line(664, 300, "Finest of all of them.")];
        List<TextBlock> blocks = [Block(lines)];
        for (int i = 0; i < 8; i++) blocks.Add(Block([Line(600 - (30 * i), 545, "A caption across both columns of the page that is invented as well")]));
        List<Paragraph> paragraphs = ParagraphSplitter.Split(new PageText(1, 595, 842, blocks), []);
        Assert.Equal(4, paragraphs[0].Lines.Count);
        Assert.Equal(300, paragraphs[0].ColumnRight);
    }

    [Fact]
    public void Read_LabelsOfAFigureInMidSentence_LeaveTheSentenceWhole()
    {
        string[] first = ["Invented crystals of the first kind are heated in argon until the", "colour of all of them has changed for good, and the layers of the", "second kind are laid upon them by the method that was shown by", "those who had found it before, which takes a day, and after that"];
        string[] second = ["they are cooled in the same gas for as long as it takes to bring", "them back to the temperature of the room in which they are kept,", "dry and dark, until the day on which somebody measures them."];
        ParsedDocument document = MadePdf.Read(page =>
        {
            page.Lines(60, 760, 12, first);
            page.Text(70, 690, "Anode of invention", 7);
            page.Text(200, 690, "Cathode of invention", 7);
            page.Lines(60, 640, 12, second);
        });
        Assert.Contains("and after that they are cooled in the same gas", document.Text);
    }

    private static List<Paragraph> Split(params (double Base, double Right, string Text)[] lines) =>
        ParagraphSplitter.Split(new PageText(1, 595, 842, [Block([.. lines.Select(l => Line(l.Base, l.Right, l.Text))])]), []);

    private static TextBlock Block(List<TextLine> lines)
    {
        TextBlock block = new(lines[0]);
        foreach (TextLine line in lines.Skip(1)) block.Add(line);
        return block;
    }

    private static TextLine Line(double height, double right, string text)
    {
        string[] words = text.Split(' ');
        double width = (right - 60) / words.Length;
        return new TextLine
        {
            Frame = s_frame,
            Base = height,
            Size = 10,
            Words = [.. words.Select((w, i) => new PdfWord { Text = w, Left = 60 + (i * width), Right = 60 + ((i + 1) * width) - (i < words.Length - 1 ? 3 : 0), Bottom = height - 2, Top = height + 7, Size = 10 })],
        };
    }
}
