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
        int heat = Array.FindIndex([.. passage.Values], v => v.Span.Of(Text).Contains("450", StringComparison.Ordinal));
        Assert.Contains($"⟦V{heat} {passage.Values[heat].Span.Of(Text)}⟧", sheet, StringComparison.Ordinal);
        string key = sheet.Split(' ')[1];
        int gap = Array.FindIndex([.. passage.Values], v => v.Span.Of(Text).Contains("3.19", StringComparison.Ordinal));
        var answers = LinkSheet.Answers([$"### {key} | paper", "M: ZnO | TiO2", "P: band gap", $"V{gap} R | band gap | TiO2", $"V{heat} C | - | TiO2"]);
        (PassageMentions mentions, ImmutableArray<LinkFact> facts) = Assert.Single(LinkSheet.Read(annotated, passages, answers));

        using TemporaryFolder folder = new();
        LinkFacts.Write(folder.Path, "paper.txt", facts);
        PassageMentions.Write(folder.File("mentions"), "paper.txt", [mentions]);
        Assert.DoesNotContain("ZnO", File.ReadAllText(folder.File("paper.txt.jsonl")) + File.ReadAllText(Path.Combine(folder.File("mentions"), "paper.txt.jsonl")), StringComparison.Ordinal);

        PassageLetters letters = new(Text);
        ILookup<string, LinkFact> read = LinkFacts.Read(folder.Path, "elsewhere/paper.txt");
        Dictionary<int, LinkTruth> truths = PaperTruths.Of(passage, 0, letters, read[letters.Key]);
        Assert.Equal(passage.Values.Count(v => v.Exclusion is null), truths.Count);
        Assert.Equal(1, truths[gap].Role);
        Assert.Equal([0, passage.Properties.Length - 1], truths[gap].Properties!.Order());
        Assert.Equal([1], truths[gap].Materials!);
        Assert.Equal(2, truths[heat].Role);
        LinkTruth unsaid = truths.First(t => t.Key != gap && t.Key != heat).Value;
        Assert.Equal(0, unsaid.Role);
        Assert.Empty(unsaid.Materials!);

        PassageMentions marked = PassageMentions.Read(folder.File("mentions"), "paper.txt")[letters.Key];
        CorpusPassage corpus = PaperMarks.Of(Text, letters, marked, read[letters.Key], [.. passage.Values.Select(v => v.Span)]);
        Assert.Equal(["ZnO", "TiO2"], corpus.Entities.Where(e => e.Label == "MATERIAL").Select(e => e.Span.Of(Text)));
        Assert.Equal(2, corpus.Entities.Count(e => e.Label == "PROPERTY"));
        Assert.Contains(passage.Values[heat].Span.Of(Text), corpus.Entities.Where(e => e.Label == "VALUE").Select(e => e.Span.Of(Text)));
    }

    [Theory]
    [InlineData("poly(NIPAM) was cast at 20 °C", "poly(NIPAM)")]
    [InlineData("a film of (Bi,Sb)2Te3 at 20 °C", "(Bi,Sb)2Te3")]
    [InlineData("the film (ZnO) at 20 °C", "ZnO")]
    public void Of_MaterialWithBrackets_IsMarkedWhole(string text, string material)
    {
        PassageLetters letters = new(text);
        TextSpan span = letters.ToLetters(TextSpan.OfLength(text.IndexOf(material, StringComparison.Ordinal), material.Length));
        PassageMentions mentions = new(letters.Key) { Materials = [[span.Start, span.End]] };
        Assert.Equal(material, Assert.Single(PaperMarks.Of(text, letters, mentions, [], []).Entities).Span.Of(text));
    }

    [Fact]
    public void Parse_PaperOfOurOwn_GivesItsTextAndWhatIsSaidOfIt()
    {
        MarkedPaper paper = MarkedPaper.Parse(
        [
            "# On films", "## Results", "The gap of BaTiO3/PVDF is ⟦V1 3.2 eV⟧, that of BaTiO3 ⟦V2 3.4 eV⟧ (Eg, Egypt).", "M: BaTiO3 | BaTiO3/PVDF", "P: gap | Eg",
            "V1 R | gap ; Eg | BaTiO3/PVDF", "V2 R | gap | BaTiO3", "", "Nothing else is said of BaTiO3 and ⟦V1 5⟧ others.", "M: BaTiO3@1", "P: -",
        ]);
        Assert.StartsWith("On films\n\n1. Results\n\nThe gap of BaTiO3/PVDF is 3.2 eV,", paper.Text, StringComparison.Ordinal);
        string text = paper.Text.Split("\n\n")[2];
        PassageLetters letters = new(text);
        Assert.Equal(["BaTiO3/PVDF", "BaTiO3"], paper.Mentions[letters.Key].Materials.Select(Words));
        Assert.Equal(["gap", "Eg"], paper.Mentions[letters.Key].Properties.Select(Words));
        LinkFact[] facts = [.. paper.Facts[letters.Key]];
        Assert.Equal(["BaTiO3/PVDF", "BaTiO3"], facts.Select(f => Words(f.Materials.Single())));
        Assert.Equal(2, facts[0].Properties.Length);
        Assert.Equal("none", Assert.Single(paper.Facts[new PassageLetters(paper.Text.Split("\n\n")[3]).Key]).Role);

        string Words(ImmutableArray<int> span) => letters.ToText(new TextSpan(span[0], span[1]))!.Value.Of(text);
    }

    [Theory]
    [InlineData("M: CuO")]
    [InlineData("V7 R | - | -")]
    [InlineData("V1 R | hardness | -")]
    [InlineData("V1 X | - | -")]
    public void Parse_AnswerThatDoesNotFit_IsRefused(string answer) =>
        Assert.Throws<InvalidDataException>(() => MarkedPaper.Parse(["# On films", "The gap of ZnO is ⟦V1 3.3 eV⟧.", answer]));

    [Fact]
    public void Parse_PapersThatAreHere_FitTheirAnswers()
    {
        string[] files = Directory.GetFiles(Repository.File("corpora", "training", "written"), "*.txt");
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.NotEmpty(MarkedPaper.Parse(File.ReadLines(f)).Facts));
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
    [InlineData("M: CuO")]
    [InlineData("V99 R | - | -")]
    [InlineData("V1 R | band gap")]
    public void Read_AnswerThatDoesNotFit_IsRefused(string answer)
    {
        (AnnotatedDocument annotated, Dictionary<int, Passage> passages) = Annotated();
        string key = new PassageLetters(Text).Key;
        Assert.Throws<InvalidDataException>(() => LinkSheet.Read(annotated, passages, LinkSheet.Answers([$"### {key}", answer])).ToArray());
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
