using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests;

public class CorpusSweepTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("pdf", 0.5)]
    [InlineData("xml_html", 0.95)]
    [InlineData("nasty", 0)]
    [InlineData("gold/icdar2013_tables", 0)]
    public void Read_EveryFile_GivesAnOutcomeThatHolds(string part, double leastRead)
    {
        DocumentReader reader = DocumentReader.Create(ReadingOptions.Default);
        int read = 0, count = 0;
        foreach (string path in SharedPapers.Files(part))
        {
            SourceDocument source = SharedPapers.Load(path);
            StageOutcome<ParsedDocument> outcome = reader.Read(source, TestContext.Current.CancellationToken);
            count++;
            if (outcome.Result is not { } document)
            {
                Assert.Contains(outcome.Diagnostics, d => d.Severity == DiagnosticSeverity.Error && d.Message.Length > 5);
                continue;
            }

            read++;
            DocumentInvariants.Check(document);

            // Every fifth document twice: the same bytes give the same text, tables and diagnostics.
            if (count % 5 != 0) continue;
            ParsedDocument again = reader.Read(source, TestContext.Current.CancellationToken).Result!;
            Assert.Equal(document.Text, again.Text);
            Assert.Equal(document.Places.AsEnumerable(), again.Places.AsEnumerable());
            Assert.Equal(document.Scripts.AsEnumerable(), again.Scripts.AsEnumerable());
        }

        output.WriteLine($"{part}: {read} of {count} files read");
        Assert.True(read >= leastRead * count, $"{read} of {count} files of {part} were read");
    }
}
