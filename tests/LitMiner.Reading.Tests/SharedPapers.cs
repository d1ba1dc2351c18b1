using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests;

/// <summary>Finds the shared papers beside the repository; tests that need them are skipped visibly where they are absent.</summary>
internal static class SharedPapers
{
    /// <summary>The folder of papers; skips the calling test if there is none.</summary>
    public static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LitMiner.sln"))) folder = folder.Parent;
        string? papers = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "papers") : null;
        Assert.SkipUnless(papers is not null && Directory.Exists(papers), "../shared/papers is not here");
        return papers!;
    }

    /// <summary>Files below a part of the folder, in an order that does not depend on the file system.</summary>
    public static List<string> Files(string part, string pattern = "*")
    {
        string folder = Path.Combine(Folder(), part);
        Assert.SkipUnless(Directory.Exists(folder), $"../shared/papers/{part} is not here");
        List<string> files = [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)];
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    public static SourceDocument Load(string path, bool named = true) => SourceDocument.Create(path, File.ReadAllBytes(path), named);

    public static ParsedDocument Read(string path) =>
        DocumentReader.Create(ReadingOptions.Default).Read(Load(path), CancellationToken.None).Result ?? throw new InvalidOperationException($"{path} was rejected");
}
