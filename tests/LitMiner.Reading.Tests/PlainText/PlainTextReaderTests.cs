using System.Text;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading.Tests.PlainText;

public class PlainTextReaderTests
{
    private const string Paper = "Invented films of titania\n\nAbstract\n\nWe made films of TiO₂ that con-\nduct 10⁻³ S cm⁻¹ at 300 °C.\n\n2.1 Samples\n\nNone were made.\n";

    [Fact]
    public void Read_Text_GivesTitleSectionsAndParagraphs()
    {
        ParsedDocument document = Read(Encoding.UTF8.GetBytes(Paper));
        Assert.Equal("Invented films of titania", document.Metadata.Title);
        Assert.Equal(["Abstract", "2.1 Samples"], document.Sections.Select(s => s.Title));
        Assert.Contains("TiO₂ that conduct 10⁻³ S", document.Text);
        Assert.Equal(ScriptLevel.Subscript, document.ScriptedText().LevelAt(document.Text.IndexOf('₂')));
        DocumentInvariants.Check(document);
    }

    [Fact]
    public void Read_OtherEncodings_GiveTheSameText()
    {
        ParsedDocument utf8 = Read(Encoding.UTF8.GetBytes(Paper));
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Paper)];
        Assert.Equal(utf8.Text, Read(utf16).Text);
        Assert.Contains("300 °C", Read(Encoding.Latin1.GetBytes("Some text at 300 °C.\n")).Text);
    }

    private static ParsedDocument Read(byte[] bytes) =>
        DocumentReader.Create(ReadingOptions.Default).Read(SourceDocument.Create("made-up.txt", bytes), CancellationToken.None).Result!;
}
