using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Store.Exporting;
using Parquet;

namespace LitMiner.Store.Tests;

public class ExportTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("−40 °C", "−40 °C")]
    [InlineData("a\u001b[31mred\u0007", "a[31mred")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("ab\u202Ecd", "abcd")]
    public void Cell_ForeignText_IsDisarmed(string text, string safe) => Assert.Equal(safe, SafeText.Cell(text));

    [Fact]
    public void WriteCsv_QuotesAndHeads()
    {
        using StringWriter writer = new();
        TableWriter.WriteCsv(writer, RecordTable.Columns, [Some.Record("r1", material: "a \"quoted\", name")]);
        string[] lines = writer.ToString().Split('\n');
        Assert.StartsWith("id,material,formula,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("r1,\"a \"\"quoted\"\", name\",", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteParquet_ReadsBack()
    {
        using MemoryStream stream = new();
        await TableWriter.WriteParquetAsync(stream, RecordTable.Columns, [Some.Record("r1"), Some.Record("r2", value: 1.5)], TestContext.Current.CancellationToken);
        stream.Position = 0;
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(RecordTable.Columns.Length, reader.Schema.DataFields.Length);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        Assert.Equal(2, group.RowCount);
    }

    [Fact]
    public void Of_Wide_GivesMediansByMaterialAndProperty()
    {
        WideTable wide = WideTable.Of([Some.Record("a", value: 3), Some.Record("b", value: 4), Some.Record("c", material: "TiO2", value: 2)], PropertyCatalogue.Default);
        Assert.Equal(["TiO2", "ZnO"], wide.Rows.Select(r => r.Material));
        Assert.Equal((3.5, 2), wide.Rows[1].Cells["band-gap"]);
    }

    [Fact]
    public void Write_Bibliography_EscapesAndKeepsKeysApart()
    {
        string text = Bibliography.Write([
            Some.Document("d1", 1, Some.Reference("d1", "10.5555/a", "Gaps & {gaps}", "Ann Author")),
            Some.Document("d2", 1, Some.Reference("d2", "10.5555/b", "More", "Bea Author")),
        ]);
        Assert.Contains("@article{author2020,", text, StringComparison.Ordinal);
        Assert.Contains("@article{author2020a,", text, StringComparison.Ordinal);
        Assert.Contains("Gaps \\& \\{gaps\\}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_DataSheet_CountsSourcesAndLicences() =>
        Assert.Contains("\"records\": 2", DataSheet.Write([Some.Record("a"), Some.Record("b")], ""), StringComparison.Ordinal);
}
