using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using CsCheck;
using LitMiner.Annotation.Sentences;
using LitMiner.TestSupport;
using LitMiner.Text;

namespace LitMiner.Annotation.Tests;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("The gap is 3.3 eV. It was measured at 300 K. The film is thin.", 3)]
    [InlineData("As shown in Fig. 3, ZnO (cf. Ref. 12) has 2 at. % Al. We used it.", 2)]
    [InlineData("Smith et al. reported 3.2 eV. J. Smith agrees.", 2)]
    [InlineData("Values i.e. those of Table 2 are given, e.g. 5 nm. α-Fe2O3 was used.", 2)]
    [InlineData("It was quenched between 200 °C and 650 °C. Tempering at 550 °C helps.", 2)]
    [InlineData("One sentence without an end", 1)]
    [InlineData("", 0)]
    public void Split_ScientificProse_FindsSentences(string text, int count) => Assert.Equal(count, SentenceSplitter.Split(text).Length);

    [Fact]
    public void Split_AnyText_CoversEveryLetterOnce()
    {
        Gen.String[Gen.Char["abc. ?!()[]A1\n\t\"’"], 0, 80].Sample(text =>
        {
            ImmutableArray<TextSpan> sentences = SentenceSplitter.Split(text);
            int last = 0;
            foreach (TextSpan s in sentences)
            {
                if (s.Start < last || s.IsEmpty || text[last..s.Start].Any(c => !char.IsWhiteSpace(c))) return false;
                last = s.End;
            }

            return text[last..].All(char.IsWhiteSpace);
        });
    }

    [Fact]
    public void Split_DevelopmentPassages_MatchesMarkedSentences()
    {
        int right = 0, found = 0, gold = 0;
        foreach (string name in (string[])["mulms", "polyie", "measeval"])
        {
            using StreamReader reader = new(new GZipStream(File.OpenRead(Repository.Shared("data", "ie", "dev", name + ".jsonl.gz")), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using JsonDocument passage = JsonDocument.Parse(line);
                string text = passage.RootElement.GetProperty("text").GetString()!;
                HashSet<int> wanted = [.. passage.RootElement.GetProperty("sentences").EnumerateArray().Select(s => text[..s[1].GetInt32()].TrimEnd().Length)];
                HashSet<int> ends = [.. SentenceSplitter.Split(text).Select(s => s.End)];
                right += wanted.Intersect(ends).Count();
                found += ends.Count;
                gold += wanted.Count;
            }
        }

        double f1 = 2.0 * right / (found + gold);
        TestContext.Current.SendDiagnosticMessage($"sentence ends: P {(double)right / found:0.000} R {(double)right / gold:0.000} F1 {f1:0.000}");
        Assert.True(f1 > 0.9, $"F1 {f1:0.000}");
    }
}
