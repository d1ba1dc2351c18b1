using System.CommandLine;
using System.Text;
using LitMiner.TestSupport;

namespace LitMiner.Cli.Tests;

/// <summary>What the README and the documents tell people to type is understood by the program.</summary>
public class ReadmeTests
{
    private static readonly string[] Documents = ["README.md", "docs/accuracy.md", "docs/prediction.md"];

    public static TheoryData<string> Commands =>
        [.. Documents.SelectMany(f => Lines(Repository.File(f))).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_AreUnderstood(string command)
    {
        ParseResult parsed = CommandLine.Create().Parse(Split(command)[1..]);
        Assert.Empty(parsed.Errors.Select(e => e.Message));
    }

    [Fact]
    public void Readme_HasTheTwoCommands()
    {
        string readme = File.ReadAllText(Repository.File("README.md"));
        Assert.Contains("dotnet run -c Release --project src/LitMiner.Cli -- mine corpora/sample", readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test --solution LitMiner.sln", readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test --solution LitMiner.sln", File.ReadAllText(Repository.File(".ci", "run")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(file).Where(l => l.StartsWith("litminer ", StringComparison.Ordinal) && !l.Contains('|', StringComparison.Ordinal));

    private static string[] Split(string command)
    {
        List<string> words = [];
        StringBuilder word = new();
        bool quoted = false;
        foreach (char c in command)
        {
            if (c == '#' && !quoted) break;
            if (c == '"') quoted = !quoted;
            else if (c == ' ' && !quoted)
            {
                if (word.Length > 0) words.Add(word.ToString());
                word.Clear();
            }
            else word.Append(c);
        }

        if (word.Length > 0) words.Add(word.ToString());
        return [.. words];
    }
}
