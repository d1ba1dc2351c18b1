using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Store.Querying;
using LitMiner.TestSupport;

namespace LitMiner.Store.Tests;

public sealed class RecordFilterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RecordStoreReader store;

    public RecordFilterTests()
    {
        string path = folder.File("s.db");
        using (RecordStoreWriter writer = RecordStoreWriter.Open(path))
        {
            PropertyRecord hot = Some.Record("hot", value: 3.1) with
            {
                Conditions = [new ConditionReference { Property = new PropertyReference { Id = "temperature" }, Text = "500 K", Value = new ValueReference { Text = "500 K", Kind = ValueKind.Point, Low = 500, High = 500, Unit = "K" } }],
                Origin = ValueOrigin.Cited,
            };
            PropertyRecord bound = Some.Record("bound", material: "SrTiO3", property: "thermal-conductivity", unit: "W m⁻¹ K⁻¹") with
            {
                Value = new ValueReference { Text = "< 2", Kind = ValueKind.UpperBound, High = 2, Unit = "W m⁻¹ K⁻¹", Normalized = new UnitInterval(null, 2, null, "W m⁻¹ K⁻¹") },
            };
            writer.Replace("/a", Some.Document("d1", 4), [Some.Record("zno"), hot, Some.Record("titania", material: "titanium dioxide", value: 3.2), bound], []);
            writer.Complete();
        }

        store = RecordStoreReader.Open(path);
    }

    [Fact]
    public void Apply_Formula_MatchesByComposition() => Assert.Equal(["titania"], Ids(new RecordFilter { Material = "TiO2" }));

    [Fact]
    public void Apply_Words_MatchPropertyOrMaterial()
    {
        Assert.Equal(["zno", "hot", "titania"], Ids(new RecordFilter { Words = "band gap" }));
        Assert.Equal(["titania"], Ids(new RecordFilter { Words = "titanium dioxide" }));
        Assert.Equal(["bound"], Ids(new RecordFilter { Words = "SrTiO3 conductivity" }));
    }

    [Fact]
    public void Apply_Range_ConvertsUnitsAndKnowsBounds()
    {
        Assert.Equal(["zno"], Ids(new RecordFilter { Value = NumberRange.Parse("3250..3400"), Unit = RecordFilter.ParseUnit("meV") }));
        Assert.Equal(["bound"], Ids(new RecordFilter { Property = "thermal conductivity", Value = NumberRange.Parse("..1"), Unit = RecordFilter.ParseUnit("W/(m K)") }));
        Assert.Empty(Ids(new RecordFilter { Property = "thermal conductivity", Value = NumberRange.Parse("3.."), Unit = RecordFilter.ParseUnit("W/mK") }));
    }

    [Fact]
    public void Apply_Condition_ConvertsUnits()
    {
        Assert.Equal(["hot"], Ids(new RecordFilter { Conditions = [ConditionFilter.Parse("temperature=220..230 °C", PropertyCatalogue.Default)] }));
        Assert.Empty(Ids(new RecordFilter { Conditions = [ConditionFilter.Parse("temperature=300 K", PropertyCatalogue.Default)] }));
    }

    [Fact]
    public void Apply_Elements_WithAndWithoutOthers()
    {
        Assert.Equal(["bound"], Ids(new RecordFilter { Elements = ["Sr", "*", "O"] }));
        Assert.Equal(["titania"], Ids(new RecordFilter { Elements = ["Ti", "O"] }));
        Assert.Throws<QueryException>(() => Ids(new RecordFilter { Elements = ["Xx"] }));
    }

    [Fact]
    public void Apply_OriginYearConfidenceLimitAndOrder()
    {
        Assert.Equal(["hot"], Ids(new RecordFilter { Origin = ValueOrigin.Cited }));
        Assert.Empty(Ids(new RecordFilter { Year = NumberRange.Parse("..2019") }));
        Assert.Empty(Ids(new RecordFilter { MinConfidence = 0.9 }));
        Assert.Equal(["zno", "titania"], Ids(new RecordFilter { Property = "band-gap", Order = RecordOrder.Parse("-value"), Limit = 2 }));
    }

    [Theory]
    [InlineData("5..3")]
    [InlineData("abc")]
    [InlineData("")]
    public void Parse_BadRange_Throws(string text) => Assert.Throws<QueryException>(() => NumberRange.Parse(text));

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private string[] Ids(RecordFilter filter) => [.. filter.Apply(store, PropertyCatalogue.Default).Select(r => r.Id)];
}
