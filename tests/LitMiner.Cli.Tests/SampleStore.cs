using LitMiner.TestSupport;

namespace LitMiner.Cli.Tests;

/// <summary>The sample corpus, mined once by the real program.</summary>
public sealed class SampleStore : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SampleStore()
    {
        var (code, output, error) = LitMinerProgram.Run(Folder, "mine", Repository.File("corpora", "sample"));
        if (code != 0) throw new InvalidOperationException($"mining the sample failed with {code}: {error}");
        Output = output;
    }

    public string Folder => folder.Path;

    public string Output { get; }

    public void Dispose() => folder.Dispose();
}
