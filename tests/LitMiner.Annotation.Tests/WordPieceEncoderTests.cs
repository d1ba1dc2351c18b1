using CsCheck;
using LitMiner.Annotation.Tokenisation;
using LitMiner.TestSupport;
using LitMiner.Text;

namespace LitMiner.Annotation.Tests;

public class WordPieceEncoderTests
{
    private static readonly WordPieceEncoder Encoder = new(File.OpenRead(Repository.File("onnx-models", "recogniser", "vocab.txt")));

    [Theory]
    [InlineData("5.2×10−3 S cm−1", "5|.|2|×|10|−|3|S|cm|−|1")]
    [InlineData("Li₂MnO₃ at ½ °C ± 2", "Li|₂|M|n|O|₃|at|½|°|C|±|2")]
    public void Encode_Signs_KeepsEveryOneWithItsPlace(string text, string pieces)
    {
        TokenSequence tokens = Encoder.Encode(text);
        Assert.Equal(pieces.Replace("|", ""), string.Concat(tokens.Spans.Distinct().Select(s => s.Of(text))).Replace(" ", ""));
        Assert.All(tokens.Spans, s => Assert.False(s.IsEmpty));
    }

    [Fact]
    public void Encode_AnyText_SpansAreOrderedInsideAndCoverAllLetters()
    {
        Gen.String[Gen.Char["abcXYZ019 \t\n.,±×−₂²½℃αΩé\u0301ﬁ\uD835\uDF0E\u200B()[]漢"], 0, 60].Sample(text =>
        {
            TokenSequence tokens = Encoder.Encode(text);
            int last = 0;
            for (int i = 0; i < tokens.Count; i++)
            {
                TextSpan span = tokens.Spans[i];
                if (span.Start < 0 || span.End > text.Length || span.IsEmpty || !tokens.Words[i].Contains(span)) return false;
                if (span.Start < last && !tokens.Words[i].Contains(last - 1)) return false;
                last = span.End;
            }

            return Enumerable.Range(0, text.Length).Where(i => char.IsAsciiLetterOrDigit(text[i])).All(i => tokens.Spans.Any(s => s.Contains(i)));
        });
    }

    [Fact]
    public void Encode_MegabyteWithoutBlank_Ends()
    {
        string text = new('a', 1 << 20);
        TokenSequence tokens = Encoder.Encode(text);
        Assert.Equal(1, tokens.Count);
        Assert.Equal(text.Length, tokens.Spans[0].End);
    }

    [Fact]
    public void Encode_LoneSurrogates_DoNotThrow() => Assert.NotEmpty(Encoder.Encode("a\uD835 b \uDF0E").Spans);
}
