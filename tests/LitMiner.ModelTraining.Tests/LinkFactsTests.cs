using System.Collections.Immutable;
using LitMiner.Annotation;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.ModelTraining.Data;
using LitMiner.TestSupport;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Tests;

/// <summary>What a person says on a sheet comes back to the same mentions, without the paper's text in between.</summary>
public class LinkFactsTests
{
    private const string Text =
        "The band gap of ZnO films was found to be 3.27 eV at 300 K, whereas TiO2 films, which were annealed at 450 °C for one hour in air, showed a band gap of 3.19 eV in the same setup.";

    [Fact]
    public void Read_AnswersOfASheet_ComeBackToTheirMentions()
    {
        (AnnotatedDocument annotated, Dictionary<int, Passage> passages) = Annotated();
        Passage passage = passages[0];
        string sheet = Assert.Single(LinkSheet.Write(annotated, passages, 5));
        Assert.Contains("<M0 ZnO>", sheet, StringComparison.Ordinal);
        string key = sheet.Split(' ')[1];
        int gap = Array.FindIndex([.. passage.Values], v => v.Span.Of(Text).Contains("3.19", StringComparison.Ordinal));
        int second = passage.Properties.Length - 1;

        using TemporaryFolder folder = new();
        LinkFacts.Write(folder.Path, "paper.txt", LinkSheet.Read(annotated, passages, [$"{key}\t{gap}\tR\t0,{second}\t1", $"{key}\t0\tN\t-\t-"]));
        Assert.DoesNotContain("ZnO", File.ReadAllText(folder.File("paper.txt.jsonl")), StringComparison.Ordinal);

        PassageLetters letters = new(Text);
        Dictionary<int, LinkTruth> truths = PaperTruths.Of(passage, 0, letters, LinkFacts.Read(folder.Path, "elsewhere/paper.txt")[letters.Key]);
        Assert.Equal([0, gap], truths.Keys.Order());
        Assert.Equal(1, truths[gap].Role);
        Assert.Equal([0, second], truths[gap].Properties!.Order());
        Assert.Equal([1], truths[gap].Materials!);
        Assert.Equal(0, truths[0].Role);
        Assert.Empty(truths[0].Materials!);
    }

    [Fact]
    public void Of_MentionThatIsNoLongerFound_SaysNothingOfTheSlot()
    {
        (_, Dictionary<int, Passage> passages) = Annotated();
        PassageLetters letters = new(Text);
        TextSpan value = letters.ToLetters(passages[0].Values[0].Span), verb = letters.ToLetters(TextSpan.OfLength(Text.IndexOf("found", StringComparison.Ordinal), 5));
        LinkFact fact = new(letters.Key, [value.Start, value.End], "result") { Materials = [[verb.Start, verb.End]] };
        LinkTruth truth = PaperTruths.Of(passages[0], 0, letters, [fact])[0];
        Assert.Null(truth.Materials);
        Assert.Empty(truth.Properties!);
    }

    [Theory]
    [InlineData("0\tR\t0\t99")]
    [InlineData("99\tR\t0\t0")]
    [InlineData("0\tX\t0\t0")]
    [InlineData("0\tR\t0")]
    public void Read_AnswerThatDoesNotFit_IsRefused(string answer)
    {
        (AnnotatedDocument annotated, Dictionary<int, Passage> passages) = Annotated();
        string key = new PassageLetters(Text).Key;
        Assert.Throws<InvalidDataException>(() => LinkSheet.Read(annotated, passages, [$"{key}\t{answer}"]).ToArray());
    }

    [Fact]
    public void Read_DamagedFile_NamesTheLine()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("paper.pdf.jsonl"), "{\"passage\":\"a\",\"value\":[1,2],\"role\":\"none\"}\n{\"passage\":\"a\",\"value\":[2,1],\"role\":\"none\"}\n");
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => LinkFacts.Read(folder.Path, "paper.pdf"));
        Assert.Contains("line 2", exception.Message, StringComparison.Ordinal);
    }

    private static (AnnotatedDocument Annotated, Dictionary<int, Passage> Passages) Annotated()
    {
        ParsedDocument document = new()
        {
            Path = "paper.txt",
            Sha256 = new string('0', 64),
            Format = DocumentFormat.PlainText,
            Text = Text,
            Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, Text.Length), null, null)],
            Tables = [],
            Metadata = new DocumentMetadata(),
        };
        AnnotatedDocument annotated = new DocumentAnnotator(new AnnotationOptions { Recogniser = RecogniserMode.Rules }, null).Annotate(document, CancellationToken.None).Result!;
        return (annotated, new PassageReader(PropertyCatalogue.Default).Read(annotated));
    }
}
