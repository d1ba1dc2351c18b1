using System.Collections.Immutable;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;

namespace LitMiner.Store.Tests;

/// <summary>Small things for tests.</summary>
internal static class Some
{
    public static PropertyRecord Record(string id, string document = "d1", string material = "ZnO", string property = "band-gap", double value = 3.3, string unit = "eV") => new()
    {
        Id = id,
        Document = Reference(document),
        Material = new MaterialReference { Text = material, Formula = Core.Materials.MaterialResolver.Resolve(material).Formula, Composition = Core.Materials.MaterialResolver.Resolve(material).Fractions() },
        Property = new PropertyReference { Id = property, Text = property },
        Value = new ValueReference { Text = $"{value} {unit}", Kind = ValueKind.Point, Low = value, High = value, Unit = unit, Normalized = new UnitInterval(value, value, null, unit) },
        Confidence = 0.8,
        Extractor = new ExtractorReference("test", null, "0"),
        Provenance = new Provenance { Quote = "a sentence" },
    };

    public static DocumentReference Reference(string id, string? doi = null, string? title = null, string? author = null) => new()
    {
        Id = id,
        Work = id,
        Path = id + ".pdf",
        Doi = doi,
        Title = title,
        Authors = author is null ? null : [author],
        Year = 2020,
    };

    public static StoredDocument Document(string id, int records, DocumentReference? reference = null, int rejected = 0) => new()
    {
        Reference = reference ?? Reference(id),
        Status = DocumentStatus.Mined,
        Key = "k-" + id,
        Format = "pdf",
        Records = records,
        Rejected = rejected,
        Quantities = records + rejected,
        Values = records,
    };

    public static RejectedCandidate Rejection(string code) => new() { Code = code, Text = "5", Provenance = new Provenance { Quote = "q" } };

    public static ImmutableArray<PropertyRecord> Records(string document, params string[] ids) => [.. ids.Select(i => Record(i, document))];
}
