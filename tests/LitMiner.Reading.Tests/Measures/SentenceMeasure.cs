using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>
/// Prints how many sentences of the JATS body stand whole in one paragraph of the PDF of the same article, and how many are there but torn over
/// two or more. What lies between counts: a sentence with a caption in its middle is neither.
/// </summary>
public class SentenceMeasure(ITestOutputHelper output)
{
    private const int MinLetters = 25;

    [Fact]
    public void Read_JatsPairs_PrintsTornSentences()
    {
        string folder = SharedPapers.Folder();
        int all = 0, whole = 0, torn = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "gold", "pairs.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            if (!fields[0].StartsWith("pdf_jats", StringComparison.Ordinal)) continue;
            ParsedDocument gold = SharedPapers.Read(Path.Combine(folder, fields[3])), pdf = SharedPapers.Read(Path.Combine(folder, fields[2]));
            List<string> parts = [.. pdf.Blocks.Where(b => b.Kind is not BlockKind.Table).Select(b => Key(b.Span.Of(pdf.Text).ToString())).Where(k => k.Length > 0)];
            List<string> running = [.. pdf.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem).Select(b => Key(b.Span.Of(pdf.Text).ToString()))];
            string together = string.Concat(parts), flow = string.Concat(running);
            List<string> keys = [.. JatsPairMeasure.BodyText(gold).Split(['.', '?', '!', '\n']).Select(Key).Where(k => k.Length >= MinLetters)];
            List<string> missing = [.. keys.Where(k => !parts.Exists(p => p.Contains(k, StringComparison.Ordinal)))];
            List<string> tornHere = [.. missing.Where(k => together.Contains(k, StringComparison.Ordinal) || flow.Contains(k, StringComparison.Ordinal))];
            output.WriteLine($"{fields[1]} sentences whole {keys.Count - missing.Count} of {keys.Count}, torn {tornHere.Count}");
            foreach (string key in tornHere) output.WriteLine($"  torn: {key}");
            (all, whole, torn) = (all + keys.Count, whole + keys.Count - missing.Count, torn + tornHere.Count);
        }

        output.WriteLine($"sentences of the body whole in one paragraph: {whole} of {all} = {whole / (double)all:F4}; torn over several: {torn}");
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
