using Xunit;

namespace LitMiner.TestSupport;

/// <summary>Where the repository is, and the development data beside it.</summary>
public static class Repository
{
    /// <summary>The folder with LitMiner.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path inside the development data; the test is skipped, visibly, where these are absent.</summary>
    public static string Shared(params string[] parts)
    {
        string path = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. parts]);
        if (!Path.Exists(path)) Assert.Skip($"development data not present: {Path.Combine(parts)}");
        return path;
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(Path.Combine(folder, "LitMiner.sln"))) return folder;
        }

        throw new InvalidOperationException("the tests run outside the repository");
    }
}
