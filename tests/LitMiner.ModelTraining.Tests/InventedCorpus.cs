using System.Text.Json;

namespace LitMiner.ModelTraining.Tests;

/// <summary>A few passages of our own, marked by hand, in the layout of the corpora.</summary>
internal static class InventedCorpus
{
    private static readonly (string Text, (string Id, string Words, string Label)[] Entities, (string Value, string? Property, string? Material, string Role)[] Records)[] Passages =
    [
        ("The band gap of ZnO is 3.3 eV. It was annealed at 500 °C.",
            [("p", "band gap", "PROPERTY"), ("m", "ZnO", "MATERIAL"), ("v", "3.3 eV", "VALUE"), ("t", "500 °C", "VALUE")],
            [("v", "p", "m", "result"), ("t", null, null, "condition")]),
        ("CaO and MgO melt at 2613 °C and 2852 °C, respectively.",
            [("a", "CaO", "MATERIAL"), ("b", "MgO", "MATERIAL"), ("c", "2613 °C", "VALUE"), ("d", "2852 °C", "VALUE")],
            [("c", null, "a", "result"), ("d", null, "b", "result")]),
        ("A density of 5.6 g cm−3 and a hardness of 12 GPa were found for the nitride.",
            [("p", "density", "PROPERTY"), ("v", "5.6 g cm−3", "VALUE"), ("q", "hardness", "PROPERTY"), ("w", "12 GPa", "VALUE"), ("m", "nitride", "MATERIAL")],
            [("v", "p", "m", "result"), ("w", "q", "m", "result")]),
        ("We weighed 2 g of TiO2 into the flask.",
            [("v", "2 g", "VALUE"), ("m", "TiO2", "MATERIAL")],
            [("v", null, "m", "amount")]),
    ];

    private static readonly string[] Labels = ["MATERIAL", "VALUE", "PROPERTY"];

    /// <summary>Number of passages.</summary>
    public static int Count => Passages.Length;

    /// <summary>Writes the corpus to a file.</summary>
    public static void Write(string path)
    {
        using StreamWriter writer = new(path);
        for (int i = 0; i < Passages.Length; i++)
        {
            (string text, var entities, var records) = Passages[i];
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                id = $"invented:{i}:0",
                corpus = "invented",
                text,
                sentences = new[] { new[] { 0, text.Length } },
                annotated_labels = Labels,
                annotated_records = true,
                entities = entities.Select(e => new
                {
                    id = e.Id,
                    start = text.IndexOf(e.Words, StringComparison.Ordinal),
                    end = text.IndexOf(e.Words, StringComparison.Ordinal) + e.Words.Length,
                    label = e.Label,
                }),
                records = records.Select(r => new { value = r.Value, property = r.Property, material = r.Material, role = r.Role }),
            }));
        }
    }
}
