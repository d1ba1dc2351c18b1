using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using LitMiner.TestSupport;

namespace LitMiner.Pipeline.Tests;

public class ReadingProcessTests
{
    private static readonly SourceFile File = new("/tmp/none.pdf", "none.pdf", true);

    [Theory]
    [InlineData("/bin/sleep", "60", "reading.timeout")]
    [InlineData("/bin/false", "", "reading.crashed")]
    public async Task Read_LostProcess_IsARejection(string program, string argument, string code)
    {
        using ReadingProcess process = new(new ReadingCommand(program, argument.Length > 0 ? [argument] : []), TimeSpan.FromMilliseconds(500));
        StageOutcome<ParsedDocument> outcome = await process.ReadAsync(File, null, CancellationToken.None);
        Assert.True(outcome.IsRejected);
        Assert.Equal(code, outcome.Diagnostics[^1].Code);
    }

    [Fact]
    public void Json_ReadDocument_RoundTrips()
    {
        StageOutcome<ParsedDocument> outcome = InProcessReader.Read(
            new SourceFile(Repository.File("corpora", "sample", "garnet-electrolyte.pdf"), "g.pdf", true), null, CancellationToken.None);
        string json = System.Text.Json.JsonSerializer.Serialize(outcome.Result, DocumentJson.Compact);
        ParsedDocument back = System.Text.Json.JsonSerializer.Deserialize<ParsedDocument>(json, DocumentJson.Compact)!;
        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(back, DocumentJson.Compact));
        Assert.Equal(outcome.Result!.Text, back.Text);
        Assert.Equal(outcome.Result.Scripts.AsEnumerable(), back.Scripts.AsEnumerable());
    }
}
