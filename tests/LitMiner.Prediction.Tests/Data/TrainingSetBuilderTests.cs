using LitMiner.Core.Records;
using LitMiner.Prediction.Data;

namespace LitMiner.Prediction.Tests.Data;

public sealed class TrainingSetBuilderTests
{
    [Fact]
    public void Build_SeveralValuesOfAComposition_TakesMedianOverPapers()
    {
        TrainingSet set = TrainingSetBuilder.Build("band-gap",
        [
            Some.Record("TiO2", 3.0, work: "a"), Some.Record("Ti2O4", 3.1, work: "a"), Some.Record("TiO2", 3.2, work: "a"),
            Some.Record("TiO2", 3.3, work: "b"), Some.Record("TiO2", 9.0, work: "c"), Some.Record("ZnO", 3.2, 3.4, work: "c"),
        ]);

        Assert.Equal(2, set.Materials.Length);
        TrainingMaterial titania = set.Materials.Single(m => m.Formula == "TiO2");
        Assert.Equal(3.3, titania.Value, 9);
        Assert.Equal((3.0, 9.0), (titania.Low, titania.High));
        Assert.Equal(["a", "b", "c"], titania.Works);
        Assert.Equal(3.3, set.Materials.Single(m => m.Formula == "ZnO").Value, 9);
    }

    [Fact]
    public void Build_DoubtfulRecords_AreDroppedForOneReasonEach()
    {
        PropertyRecord good = Some.Record("ZnO", 3.3, work: "a");
        TrainingSet set = TrainingSetBuilder.Build("band-gap",
        [
            good,
            good with { Id = "again" },
            Some.Record("ZnO", 3.3, work: "b") with { Origin = ValueOrigin.Cited },
            Some.Record("ZnO", 3.4, work: "b") with { Origin = ValueOrigin.Cited },
            Some.Record("GaN", 34) with { Flags = ["out-of-range"] },
            Some.Record("GaN", 3.4) with { Value = good.Value with { Kind = ValueKind.LowerBound, Normalized = new UnitInterval(3.4, null, null, "eV") } },
            Some.Record("GaN", 3.4) with { Value = good.Value with { Normalized = null } },
            Some.Record("GaN", 3.4, unit: "K"),
            Some.Record("the sample", 3.4),
            Some.Record("GaN", 3.4) with { Material = null },
            Some.Record("ZnO:Al", 3.6) with { Material = good.Material! with { Attributes = good.Material.Attributes.Add("doping", "ZnO:Al") } },
            Some.Record("ZnO", 5.6, property: "density"),
        ]);

        Assert.Equal(11, set.Cleaning.Offered);
        Assert.Equal(2, set.Cleaning.Used);
        Assert.Equal(set.Cleaning.Offered, set.Cleaning.Used + set.Cleaning.Dropped.Values.Sum());
        Assert.Equal(2, set.Cleaning.Dropped["no composition"]);
        Assert.Equal(1, set.Cleaning.Dropped["only a bound"]);
        Assert.Equal(1, set.Cleaning.Dropped["flagged out-of-range"]);
        Assert.Equal(1, set.Cleaning.Dropped["cited, and the value is known from another paper"]);
        Assert.Equal(1, set.Cleaning.Dropped["told twice in one paper"]);
        Assert.Equal(1, set.Cleaning.Dropped["doping is not in the composition"]);
        Assert.Equal("eV", set.Unit);
    }
}
