using LitMiner.Pipeline.Sources;
using LitMiner.TestSupport;

namespace LitMiner.Pipeline.Tests;

public sealed class SourceFinderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SourceFinderTests()
    {
        Directory.CreateDirectory(folder.File("sub", "deep"));
        foreach (string name in (string[])["b.pdf", "a.pdf", "sub/c.pdf", "sub/deep/d.xml", "litminer.db", ".hidden"]) File.WriteAllText(folder.File(name), "x");
    }

    [Fact]
    public void Find_Folder_GivesRelativePathsInOrderWithoutStores() =>
        Assert.Equal(["a.pdf", "b.pdf", "sub/c.pdf", "sub/deep/d.xml"], SourceFinder.Find([folder.Path]).Select(f => f.Path));

    [Fact]
    public void Find_Pattern_Matches()
    {
        Assert.Equal(["a.pdf", "b.pdf"], SourceFinder.Find([folder.File("*.pdf")]).Select(f => f.Path));
        Assert.Equal(3, SourceFinder.Find([folder.File("**/*.pdf")]).Count);
    }

    [Fact]
    public void Find_SameFileTwice_IsOne() => Assert.Single(SourceFinder.Find([folder.File("a.pdf"), folder.File("a.pdf")]));

    [Fact]
    public void Find_Missing_Throws()
    {
        Assert.Throws<MissingPathException>(() => SourceFinder.Find([folder.File("none.pdf")]));
        Assert.Throws<MissingPathException>(() => SourceFinder.Find([folder.File("*.none")]));
    }

    public void Dispose() => folder.Dispose();
}
