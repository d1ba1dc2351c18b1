using System.Text.Json;

namespace LitMiner.Units.Tests;

/// <summary>Writes predictions for the corpora; score them with shared/tools/score_entities.py. Floors guard against regressions.</summary>
public sealed class CorpusMeasurementTests
{
    [Theory]
    [InlineData("grobid_quantities", "dev")]
    [InlineData("measeval", "dev")]
    [InlineData("grobid_quantities", "train")]
    [InlineData("measeval", "train")]
    [InlineData("mulms", "train")]
    [InlineData("mulms", "dev")]
    public void Find_Corpus_WritesPredictionsAndMeetsFloor(string corpus, string split)
    {
        QuantityDrawing drawing = corpus switch
        {
            "measeval" => QuantityDrawing.MeasEval,
            "grobid_quantities" => QuantityDrawing.GrobidQuantities,
            _ => QuantityDrawing.MuLms,
        };
        string folder = Path.Combine(Path.GetTempPath(), "litminer-units");
        Directory.CreateDirectory(folder);
        int wanted = 0, found = 0;
        using (StreamWriter writer = new(Path.Combine(folder, $"{corpus}-{split}.jsonl")))
        {
            foreach (JsonElement passage in SharedData.Passages(split, corpus))
            {
                string text = passage.GetProperty("text").GetString()!;
                var drawn = drawing.Draw(text, QuantityFinder.Find(text));
                writer.WriteLine(JsonSerializer.Serialize(new
                {
                    id = passage.GetProperty("id").GetString(),
                    entities = drawn.Select(quantity => new
                    {
                        start = quantity.Span.Start,
                        end = quantity.Span.End,
                        label = "VALUE",
                        number = new[] { quantity.Number.Start, quantity.Number.End },
                        unit = quantity.Unit is { } unit ? new[] { unit.Start, unit.End } : null,
                    }),
                }));
                foreach (JsonElement entity in passage.GetProperty("entities").EnumerateArray())
                {
                    if (entity.GetProperty("label").GetString() != "VALUE" || entity.TryGetProperty("nested_in", out _) || entity.TryGetProperty("optional", out _)) continue;
                    int start = entity.GetProperty("start").GetInt32(), end = entity.GetProperty("end").GetInt32();
                    wanted++;
                    if (drawn.Any(quantity => quantity.Span.Start < end && start < quantity.Span.End)) found++;
                }
            }
        }

        Assert.True(found >= 0.75 * wanted, $"{found} of {wanted}");
    }
}
