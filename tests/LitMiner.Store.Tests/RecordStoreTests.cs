using LitMiner.TestSupport;

namespace LitMiner.Store.Tests;

public sealed class RecordStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.File("store.db");

    [Fact]
    public void Replace_SameDocument_LeavesOnlyTheNewRecords()
    {
        using (RecordStoreWriter writer = RecordStoreWriter.Open(Path))
        {
            writer.Replace("/a", Some.Document("d1", 2, rejected: 1), Some.Records("d1", "r1", "r2"), [Some.Rejection("no-property")]);
            writer.Replace("/a", Some.Document("d1", 1), Some.Records("d1", "r3"), []);
            writer.Complete();
        }

        using RecordStoreReader reader = RecordStoreReader.Open(Path);
        Assert.Equal(["r3"], reader.Records().Select(r => r.Id));
        Assert.Empty(reader.Rejections());
    }

    [Fact]
    public void Replace_SourceWithNewContent_RemovesTheOldDocument()
    {
        using (RecordStoreWriter writer = RecordStoreWriter.Open(Path))
        {
            writer.Replace("/a", Some.Document("d1", 1), Some.Records("d1", "r1"), []);
            writer.Replace("/a", Some.Document("d2", 1), Some.Records("d2", "r2"), []);
            writer.Complete();
        }

        using RecordStoreReader reader = RecordStoreReader.Open(Path);
        Assert.Equal(["d2"], reader.Documents().Select(d => d.Reference.Id));
    }

    [Fact]
    public void Open_SecondWriter_IsRefused()
    {
        using RecordStoreWriter first = RecordStoreWriter.Open(Path);
        StoreException refused = Assert.Throws<StoreException>(() => RecordStoreWriter.Open(Path));
        Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Publish_WhileWriting_ReadersSeeWholeStates()
    {
        using RecordStoreWriter writer = RecordStoreWriter.Open(Path);
        writer.Replace("/a", Some.Document("d1", 1), Some.Records("d1", "r1"), []);
        writer.Publish();
        using RecordStoreReader early = RecordStoreReader.Open(Path);
        writer.Replace("/b", Some.Document("d2", 1), Some.Records("d2", "r2"), []);
        using (RecordStoreReader reader = RecordStoreReader.Open(Path)) Assert.Single(reader.Records());
        writer.Publish();
        using (RecordStoreReader reader = RecordStoreReader.Open(Path)) Assert.Equal(2, reader.Records().Count());
        Assert.Single(early.Records());
    }

    [Fact]
    public void Open_AfterLostWriter_GoesOnFromItsWork()
    {
        using (RecordStoreWriter lost = RecordStoreWriter.Open(Path))
            lost.Replace("/a", Some.Document("d1", 1), Some.Records("d1", "r1"), []);
        Assert.False(File.Exists(Path));
        using RecordStoreWriter next = RecordStoreWriter.Open(Path);
        Assert.Equal("k-d1", next.Keys()["d1"]);
        next.Complete();
        Assert.True(File.Exists(Path));
        Assert.Equal(["store.db", "store.db.lock"], Directory.GetFiles(folder.Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("not a store at all")]
    [InlineData("")]
    public void Open_ForeignFile_SaysSo(string content)
    {
        File.WriteAllText(Path, content);
        byte[] before = File.ReadAllBytes(Path);
        Assert.Throws<StoreException>(() => RecordStoreReader.Open(Path));
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Open_MissingFile_SaysSo() => Assert.Contains("there is no store", Assert.Throws<StoreException>(() => RecordStoreReader.Open(Path)).Message, StringComparison.Ordinal);

    [Fact]
    public void Documents_FilesOfOneArticle_ShareTheirWork()
    {
        using (RecordStoreWriter writer = RecordStoreWriter.Open(Path))
        {
            writer.Replace("/a", Some.Document("d1", 0, Some.Reference("d1", "10.5555/X", "A rather long title of a paper", "Ann Author")), [], []);
            writer.Replace("/b", Some.Document("d2", 0, Some.Reference("d2", null, "A Rather Long Title of a Paper", "A. Author")), [], []);
            writer.Replace("/c", Some.Document("d3", 0, Some.Reference("d3", "10.5555/x")), [], []);
            writer.Replace("/d", Some.Document("d4", 0, Some.Reference("d4", null, "Another rather long title", "Bob Author")), [], []);
            writer.Complete();
        }

        using RecordStoreReader reader = RecordStoreReader.Open(Path);
        string[] works = [.. reader.Documents().Select(d => d.Reference.Work)];
        Assert.Equal(works[0], works[1]);
        Assert.Equal(works[0], works[2]);
        Assert.NotEqual(works[0], works[3]);
    }

    public void Dispose() => folder.Dispose();
}
