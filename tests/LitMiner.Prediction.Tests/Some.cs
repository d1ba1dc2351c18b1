using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Core.Materials;
using LitMiner.Core.Records;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Models;
using LitMiner.Prediction.Trees;

namespace LitMiner.Prediction.Tests;

/// <summary>Builders of records and materials.</summary>
internal static class Some
{
    public static readonly TrainingOptions FewTrees = new() { Trees = new ExtraTreesOptions { Trees = 20 } };

    private static readonly string[] Metals = ["Li", "Na", "K", "Mg", "Ca", "Sr", "Ba", "Zn", "Al", "Ti", "Zr", "Fe"];
    private static readonly string[] Others = ["O", "S", "Se", "N", "F", "Cl"];

    public static PropertyRecord Record(string formula, double low, double? high = null, string work = "w1", string property = "band-gap", string unit = "eV", string? id = null) => new()
    {
        Id = id ?? $"{formula}-{low}-{work}",
        Document = new DocumentReference { Id = work, Work = work, Path = work + ".pdf" },
        Material = new MaterialReference
        {
            Text = formula,
            Formula = MaterialResolver.Resolve(formula).Formula,
            Composition = MaterialResolver.Resolve(formula).Fractions(),
        },
        Property = new PropertyReference { Id = property },
        Value = new ValueReference { Text = $"{low}", Kind = ValueKind.Point, Normalized = new UnitInterval(low, high ?? low, null, unit) },
        Confidence = 0.9,
        Extractor = new ExtractorReference("0", null, ""),
        Provenance = new Provenance(),
    };

    public static TrainingMaterial Material(string formula, params (double Value, string Work)[] values) =>
        new(Composition.Parse(formula), [.. values.Select(v => new TrainingValue(v.Value, v.Work, null))]);

    /// <summary>Binary compounds whose value follows from their elements, several a paper.</summary>
    public static TrainingSet Set(int materials, int papers, double noise = 0, Func<double, double>? transform = null) => new()
    {
        Property = "band-gap",
        Unit = "eV",
        Materials =
        [
            .. Enumerable.Range(0, materials).Select(i =>
            {
                Element metal = Elements.Of(Metals[i % Metals.Length]), other = Elements.Of(Others[i / Metals.Length % Others.Length]);
                int amount = 1 + (i / (Metals.Length * Others.Length));
                double value = (other.Electronegativity!.Value - metal.Electronegativity!.Value) + (noise * (SeededRandom.For(7, i).NextDouble() - 0.5));
                value = transform?.Invoke(value) ?? value;
                return Material($"{metal.Symbol}{other.Symbol}{amount}", (value, $"paper {i % papers}"));
            }),
        ],
        Cleaning = new CleaningReport(materials, materials, ImmutableSortedDictionary<string, int>.Empty),
    };

    public static byte[] Bytes(PropertyModel model)
    {
        using MemoryStream stream = new();
        model.Save(stream);
        return stream.ToArray();
    }
}
