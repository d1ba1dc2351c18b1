using System.Buffers.Binary;
using System.IO.Compression;
using LitMiner.Cli.Pictures;
using LitMiner.TestSupport;

namespace LitMiner.Cli.Tests;

/// <summary><c>litminer read --picture</c>.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Read_Picture_DrawsEachPageThatWasAskedFor()
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "pdftoppm"))), "pdftoppm is not here");
        var (code, output, error) = LitMinerProgram.Run(folder.Path, "read", Repository.File("corpora", "sample", "azo-films.pdf"), "--picture", "pictures", "--pages", "1-9");
        Assert.True(code == 0, error);
        string[] names = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("azo-films-p001.png", Path.GetFileName(Assert.Single(names)));
        byte[] png = File.ReadAllBytes(folder.File("pictures", "azo-films-p001.png"));
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), 600, 2000);
    }

    [Theory]
    [InlineData("azo-films.pdf", "x-1")]
    [InlineData("azo-films.pdf", "900")]
    [InlineData("oer-catalyst.html", "1")]
    public void Read_PictureOfNoPage_IsAUsageError(string file, string pages)
    {
        var (code, _, error) = LitMinerProgram.Run(folder.Path, "read", Repository.File("corpora", "sample", file), "--picture", "pictures", "--pages", pages);
        Assert.Equal(2, code);
        Assert.StartsWith("litminer: ", error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 3, new[] { 1, 2, 3 })]
    [InlineData("2", 3, new[] { 2 })]
    [InlineData("5,1-3,2", 9, new[] { 1, 2, 3, 5 })]
    [InlineData("2-2000000000", 3, new[] { 2, 3 })]
    public void PageRange_Parse_GivesPagesOfTheDocument(string? text, int count, int[] pages) => Assert.Equal(pages, PageRange.Parse(text, count));

    [Theory]
    [InlineData("0")]
    [InlineData("3-1")]
    [InlineData("1-2-3")]
    [InlineData("")]
    public void PageRange_Nonsense_IsRefused(string text) => Assert.Throws<UsageException>(() => PageRange.Parse(text, 9));

    [Fact]
    public void PngWriter_Write_GivesThePixelsBack()
    {
        RasterImage image = RasterImage.ReadPixmap(new MemoryStream([.. "P6\n5 4\n255\n"u8, .. new byte[60]]), 100);
        image.Fill(1, 1, 9, 2, 0x102030, 1);
        using MemoryStream png = new();
        PngWriter.Write(image, png);
        byte[] bytes = png.ToArray();
        int length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(33));
        using ZLibStream data = new(new MemoryStream(bytes, 41, length), CompressionMode.Decompress);
        byte[] rows = new byte[4 * 16];
        data.ReadExactly(rows);
        for (int y = 0; y < 4; y++)
        {
            Assert.Equal(2, rows[y * 16]);
            for (int x = 1; x < 16; x++)
            {
                if (y > 0) rows[(y * 16) + x] += rows[((y - 1) * 16) + x];
                Assert.Equal(image.Pixels[(y * 15) + x - 1], rows[(y * 16) + x]);
            }
        }

        Assert.Equal(0x102030, image[4, 2]);
        Assert.Equal(0, image[0, 0]);

        // The checksum of an empty IEND chunk is the same in every file.
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], bytes[^4..]);
    }

    [Theory]
    [InlineData("P6 900 900 255 ")]
    [InlineData("P6 4 4 255 abc")]
    [InlineData("P5 4 4 255 ")]
    [InlineData("")]
    public void ReadPixmap_Nonsense_IsInvalidData(string text) =>
        Assert.Throws<InvalidDataException>(() => RasterImage.ReadPixmap(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text)), 10_000));

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
