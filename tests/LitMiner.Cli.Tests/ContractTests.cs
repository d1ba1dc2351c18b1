using System.Diagnostics;
using System.Text.Json;
using LitMiner.TestSupport;

namespace LitMiner.Cli.Tests;

/// <summary>What others script against: exit codes, streams, formats (docs/contract.md).</summary>
public sealed class ContractTests(SampleStore sample) : IClassFixture<SampleStore>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(2, "mine", "no-such-folder")]
    [InlineData(2, "mine")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "query", "--min", "abc")]
    [InlineData(2, "mine", ".", "--config", "none.json")]
    [InlineData(3, "query", "--db", "none.db")]
    [InlineData(4, "mine", ".", "--model", "none")]
    [InlineData(0, "--help")]
    [InlineData(0, "mine", "--help")]
    [InlineData(0, "properties", "band-gap")]
    public void Run_ExitCode_IsThatOfTheContract(int code, params string[] arguments)
    {
        var (actual, _, error) = LitMinerProgram.Run(folder.Path, arguments);
        if (arguments is ["query", "--min", ..]) Assert.True(actual is 2 or 3, error);
        else Assert.True(code == actual, $"{actual}: {error}");
        if (code != 0) Assert.NotEmpty(error);
        Assert.DoesNotContain("   at LitMiner", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_UnknownId_Is2() => Assert.Equal(2, LitMinerProgram.Run(sample.Folder, "show", "ffffffffffffffff").Code);

    [Fact]
    public void Export_UnwritableFolder_IsAnError() => Assert.Equal(2, LitMinerProgram.Run(sample.Folder, "export", "-o", "none/table.csv").Code);

    [Fact]
    public void Export_FullDisk_Is5()
    {
        if (!File.Exists("/dev/full")) Assert.Skip("no /dev/full here");
        Assert.Equal(5, LitMinerProgram.Shell(sample.Folder, $"'{LitMinerProgram.Executable}' query --format jsonl > /dev/full").Code);
    }

    [Fact]
    public void Query_EmptyResult_Is0()
    {
        var (code, output, _) = LitMinerProgram.Run(sample.Folder, "query", "unobtainium", "--format", "jsonl");
        Assert.Equal((0, ""), (code, output));
    }

    [Fact]
    public void Query_Json_FitsTheSchemaAndGoesToStandardOutputAlone()
    {
        JsonSchema schema = JsonSchema.Load(Repository.File("docs", "contract", "record.schema.json"));
        var (code, output, error) = LitMinerProgram.Run(sample.Folder, "query", "--format", "json", "--limit", "20");
        Assert.Equal((0, ""), (code, error));
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(20, json.RootElement.GetArrayLength());
        Assert.All(json.RootElement.EnumerateArray(), r => Assert.Empty(schema.Check(r)));
    }

    [Fact]
    public void Query_ClosedPipe_EndsQuietly()
    {
        var (code, output) = LitMinerProgram.Shell(sample.Folder, $"set -o pipefail; '{LitMinerProgram.Executable}' query --format jsonl | head -n 1 | wc -l");
        Assert.Equal((0, "1"), (code, output.Trim()));
    }

    [Fact]
    public void Show_Record_QuotesThePaper()
    {
        var (_, output, _) = LitMinerProgram.Run(sample.Folder, "query", "--format", "jsonl", "--limit", "1");
        using JsonDocument record = JsonDocument.Parse(output);
        var (code, shown, _) = LitMinerProgram.Run(sample.Folder, "show", record.RootElement.GetProperty("id").GetString()!);
        Assert.Equal(0, code);
        Assert.Contains("⟦" + record.RootElement.GetProperty("value").GetProperty("text").GetString() + "⟧", shown.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_AllFormats_HaveSheetAndBibliography()
    {
        foreach (string format in (string[])["jsonl", "csv", "parquet"])
        {
            string file = folder.File("table." + format);
            Assert.Equal(0, LitMinerProgram.Run(sample.Folder, "export", "--format", format, "-o", file).Code);
            Assert.True(new FileInfo(file).Length > 1000);
            Assert.True(File.Exists(file + ".datasheet.json"));
            Assert.Contains("@article{", File.ReadAllText(file + ".bib"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rejected_Counts_AddUp()
    {
        var (_, output, _) = LitMinerProgram.Run(sample.Folder, "documents", "--format", "jsonl");
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            int Count(string name) => document.RootElement.GetProperty(name).GetInt32();
            Assert.Equal(Count("quantities"), Count("values") + Count("conditions") + Count("rejected"));
        }

        int rejected = LitMinerProgram.Run(sample.Folder, "rejected", "--format", "jsonl").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.Equal(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(l => JsonDocument.Parse(l).RootElement.GetProperty("rejected").GetInt32()), rejected);
    }

    [Fact]
    public void Annotate_IdsAreOpaque_AndOffsetsCountUtf16()
    {
        const string Text = "The band gap of ZnO is 3.3 eV at 300 K.";
        File.WriteAllText(folder.File("in.jsonl"), JsonSerializer.Serialize(new { id = "mulms:1", text = Text, extra = 5 }) + "\n" + JsonSerializer.Serialize(new { id = "b", text = Text }) + "\n");
        var (code, output, error) = LitMinerProgram.Run(folder.Path, "annotate", "--input", "in.jsonl");
        Assert.True(code == 0, error);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines[0].Replace("mulms:1", "b", StringComparison.Ordinal), lines[1]);
        using JsonDocument first = JsonDocument.Parse(lines[0]);
        JsonElement value = first.RootElement.GetProperty("entities").EnumerateArray().First(e => e.GetProperty("label").GetString() == "VALUE");
        Assert.Equal("3.3 eV", Text[value.GetProperty("start").GetInt32()..value.GetProperty("end").GetInt32()]);
        Assert.NotEmpty(first.RootElement.GetProperty("records").EnumerateArray());
    }

    [Fact]
    public void Annotate_BadLine_Is2()
    {
        File.WriteAllText(folder.File("in.jsonl"), "{\"id\":\"a\"}\n");
        Assert.Equal(2, LitMinerProgram.Run(folder.Path, "annotate", "--recogniser", "rules", "--input", "in.jsonl").Code);
    }

    [Fact]
    public void Evaluate_Sample_PrintsScores() =>
        Assert.Contains("records, relaxed", LitMinerProgram.Run(sample.Folder, "evaluate", "--gold", Repository.File("corpora", "gold")).Out, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();
}
