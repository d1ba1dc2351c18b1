using System.Collections.Immutable;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;
using LitMiner.Pipeline.Evaluate;

namespace LitMiner.Pipeline.Tests;

public class LossAnalyserTests
{
    [Fact]
    public void Analyse_EachStage_IsTold()
    {
        ImmutableArray<GoldRecord> gold =
        [
            Gold("ZnO", "band-gap", 3.3, "eV"), Gold("TiO2", "band-gap", 3.2, "eV"), Gold("ZnO", "density", 5.6, "g cm⁻³"),
            Gold("ZnO", "melting-temperature", 300, "K"), Gold("ZnO", "hardness", 4.5, "GPa"), Gold("ZnO", "refractive-index", 2.0, null),
        ];
        PropertyRecord[] records =
        [
            Record("ZnO", "band-gap", 3.3, "eV"), Record("SnO2", "band-gap", 3.2, "eV"),
            Record("ZnO", "mass-density", 5.6, "g cm⁻³") with { Conditions = [new ConditionReference { Text = "300 K", Value = Value(300, "K") }] },
        ];
        RejectedCandidate[] rejected = [new() { Code = "no-property", Text = "4.5 GPa", Provenance = new Provenance { Quote = "It is 4.5 GPa." } }];
        Assert.Equal(
            ["found", "material", "property", "condition", "rejected", "unread"],
            LossAnalyser.Analyse(gold, records, rejected.Select(r => ("a/paper.pdf", r))).Select(l => l.Stage));
    }

    /// <summary>Two facts with one value need two records.</summary>
    [Fact]
    public void Analyse_RecordExplainsOneFactOnly()
    {
        ImmutableArray<GoldRecord> gold = [Gold("ZnO", "band-gap", 3.3, "eV"), Gold("ZnO", "band-gap", 3.3, "eV")];
        Assert.Equal(["found", "unread"], LossAnalyser.Analyse(gold, [Record("ZnO", "band-gap", 3.3, "eV")], []).Select(l => l.Stage));
    }

    private static GoldRecord Gold(string material, string property, double value, string? unit) =>
        new() { File = "paper.pdf", Material = material, Property = property, Low = value, High = value, Unit = unit, Where = "text" };

    private static ValueReference Value(double value, string? unit) => new() { Text = $"{value} {unit}", Kind = ValueKind.Point, Low = value, High = value, Unit = unit };

    private static PropertyRecord Record(string material, string property, double value, string? unit) => new()
    {
        Id = $"{material}{property}",
        Document = new DocumentReference { Id = "d", Work = "d", Path = "a/paper.pdf" },
        Material = new MaterialReference { Text = material },
        Property = new PropertyReference { Id = property },
        Value = Value(value, unit),
        Confidence = 0.5,
        Extractor = new ExtractorReference("test", null, "0"),
        Provenance = new Provenance { Quote = "…" },
    };
}
