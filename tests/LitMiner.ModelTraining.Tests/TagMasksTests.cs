using LitMiner.Annotation.Tokenisation;
using LitMiner.ModelTraining.Data;
using LitMiner.TestSupport;

namespace LitMiner.ModelTraining.Tests;

public class TagMasksTests
{
    private const int None = 1, BeginMaterial = 1 << 1, InsideMaterial = 1 << 2, BeginValue = 1 << 5, InsideValue = 1 << 6;

    [Fact]
    public void Of_LabelThatIsMarkedThroughout_LeavesUnmarkedPiecesNoChoice()
    {
        int[] masks = Masks(new CorpusPassage("c:d:p", "pure ZnO melts")
        {
            AnnotatedLabels = ["MATERIAL", "PROPERTY", "VALUE", "METHOD", "DESCRIPTOR"],
            Entities = [new CorpusEntity("m", 5, 8, "MATERIAL")],
        });
        Assert.Equal(None, masks[0]);
        Assert.Equal(BeginMaterial, masks[1]);
        Assert.All(masks[2..^1], m => Assert.True(m is InsideMaterial or None));
        Assert.Equal(None, masks[^1]);
    }

    [Fact]
    public void Of_LabelThatIsNotMarkedThroughout_LeavesTheChoiceOpen()
    {
        int[] masks = Masks(new CorpusPassage("c:d:p", "melts at 5 K")
        {
            AnnotatedLabels = ["MATERIAL", "PROPERTY", "METHOD", "DESCRIPTOR"],
        });
        Assert.All(masks, m => Assert.Equal(None | BeginValue | InsideValue, m));
    }

    [Fact]
    public void Of_OptionalEntity_TeachesNothing()
    {
        int[] masks = Masks(new CorpusPassage("c:d:p", "in 1999 it")
        {
            AnnotatedLabels = ["VALUE"],
            Entities = [new CorpusEntity("y", 3, 7, "VALUE") { Optional = true }],
        });
        Assert.Equal(0, masks[1]);
        Assert.NotEqual(0, masks[0]);
    }

    [Fact]
    public void Of_SentenceWithItsOwnLabels_OverridesThePassage()
    {
        int[] masks = Masks(new CorpusPassage("c:d:p", "one two. three four.")
        {
            Sentences = [[0, 9], [9, 20]],
            AnnotatedLabels = [],
            SentenceLabels = [["MATERIAL", "PROPERTY", "VALUE", "METHOD", "DESCRIPTOR"], []],
        });
        Assert.Equal(None, masks[0]);
        Assert.NotEqual(None, masks[^1]);
    }

    private static int[] Masks(CorpusPassage passage)
    {
        using FileStream vocabulary = File.OpenRead(Repository.File("onnx-models", "recogniser", "vocab.txt"));
        return TagMasks.Of(passage, new WordPieceEncoder(vocabulary).Encode(passage.Text));
    }
}
