using System.IO.Compression;
using System.Text.Json;

namespace LitMiner.Units.Tests;

/// <summary>Finds the corpora beside the repository; tests that need them skip where they are absent.</summary>
internal static class SharedData
{
    internal static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LitMiner.sln"))) folder = folder.Parent;
        string? shared = folder is null ? null : Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
        if (shared is null || !Directory.Exists(shared)) Assert.Skip("the shared folder beside the repository is absent");
        return shared!;
    }

    internal static IEnumerable<JsonElement> Passages(string split, string corpus)
    {
        string path = Path.Combine(Root(), "data", "ie", split, corpus + ".jsonl.gz");
        if (!File.Exists(path)) Assert.Skip($"{path} is absent");
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return JsonDocument.Parse(line).RootElement;
    }
}
