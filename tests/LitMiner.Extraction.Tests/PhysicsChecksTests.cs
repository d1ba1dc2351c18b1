using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using LitMiner.Core.Extraction;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.TestSupport;
using LitMiner.Units;

namespace LitMiner.Extraction.Tests;

/// <summary>
/// What the checks of dimension and plausible range do to right and wrong pairs of property and value. Right are the pairs that people
/// marked; wrong all other pairs of a marked property and a marked value in one sentence. docs/accuracy.md has the figures.
/// </summary>
public sealed class PhysicsChecksTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("polyie")]
    [InlineData("mulms")]
    [InlineData("measeval")]
    [InlineData("olivetti_syntheses")]
    public void Checks_MarkedPairs_RemoveMoreWrongThanRight(string corpus)
    {
        Tally right = new(), wrong = new();
        foreach (JsonElement passage in Passages(corpus))
        {
            string text = passage.GetProperty("text").GetString()!;
            Dictionary<string, (string Label, int Start, int End)> entities = [];
            foreach (JsonElement e in passage.GetProperty("entities").EnumerateArray())
                entities[e.GetProperty("id").GetString()!] = (e.GetProperty("label").GetString() ?? "", e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());
            HashSet<(string, string)> marked = [];
            foreach (JsonElement record in passage.GetProperty("records").EnumerateArray())
                if (Id(record, "property") is { } p && Id(record, "value") is { } v && entities.ContainsKey(p) && entities.ContainsKey(v)) marked.Add((p, v));
            HashSet<string> values = [.. marked.Select(pair => pair.Item2)];
            foreach (JsonElement sentence in passage.GetProperty("sentences").EnumerateArray())
            {
                int from = sentence[0].GetInt32(), to = sentence[1].GetInt32();
                foreach ((string p, (string label, int start, int end)) in entities)
                {
                    if (label != "PROPERTY" || start < from || end > to) continue;
                    foreach (string v in values)
                    {
                        (_, int at, int stop) = entities[v];
                        if (at < from || stop > to) continue;
                        Check(text[start..end], text[at..stop], marked.Contains((p, v)) ? right : wrong);
                    }
                }
            }
        }

        output.WriteLine($"{corpus}: right {right}; wrong {wrong}; right ones rejected: {string.Join(" | ", right.Misfits)}");
        Assert.True(right.Known > 0);
        // A check that hits right pairs as often as wrong ones tells nothing. The other corpora bound properties too loosely, or have too few pairs.
        if (corpus is "polyie" or "mulms") Assert.True((double)wrong.Dimension / wrong.Known > (double)right.Dimension / right.Known, "the dimension tells nothing");
    }

    [Fact]
    public void Multiplier_ThatGivesAnAbsurdValue_IsQuestioned()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Table 1. Band gaps.", "Material\tBand gap (10^3 eV)", "ZnO\t0.0033", "TiO2\t3.2");
        Assert.Contains(document.Records, r => r.Flags.Contains("questionable-multiplier") || r.Flags.Contains("out-of-range"));
        Assert.DoesNotContain(document.Records.Where(r => r.Material?.Text == "ZnO"), r => r.Flags.Contains("out-of-range"));
    }

    private static void Check(string property, string value, Tally tally)
    {
        QuantityMention? quantity = QuantityFinder.Find(value).FirstOrDefault(q => q.Exclusion is null && (q.Low ?? q.High) is not null);
        ImmutableArray<PropertyEntry> named = Named(property);
        if (quantity is null || named.IsEmpty)
        {
            tally.Unknown++;
            return;
        }

        tally.Known++;
        PropertyEntry? entry = named.FirstOrDefault(e => e.UnitFor(quantity.Unit) is not null);
        if (entry is null)
        {
            if (quantity.Unit is null) tally.NoUnit++;
            else
            {
                tally.Dimension++;
                tally.Misfits.Add($"{property} = {value}");
            }

            return;
        }

        if (quantity.Unit is { } unit && unit.IsConvertibleTo(entry.Unit))
        {
            double? low = quantity.Low is { } l ? UnitConverter.Convert(l, unit, entry.Unit) : null, high = quantity.High is { } h ? UnitConverter.Convert(h, unit, entry.Unit) : null;
            if (entry.IsPlausible(low, high) == false) tally.Range++;
        }
        else if (entry.IsPlausible(quantity.Low, quantity.High) == false) tally.Range++;
    }

    private static ImmutableArray<PropertyEntry> Named(string property)
    {
        PropertyEntry? entry = PropertyCatalogue.Default.Resolve(property, null, anyUnit: true);
        if (entry is null) return [];
        ImmutableArray<PropertyEntry> same = [.. entry.Definition.Names.SelectMany(name => PropertyCatalogue.Default.OfName(name)), .. PropertyCatalogue.Default.OfSymbol(property)];
        return [.. same.Prepend(entry).Distinct()];
    }

    private static string? Id(JsonElement record, string key) => record.TryGetProperty(key, out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static IEnumerable<JsonElement> Passages(string corpus)
    {
        using GZipStream stream = new(File.OpenRead(Repository.Shared("data", "ie", "dev", corpus + ".jsonl.gz")), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private sealed class Tally
    {
        public int Known { get; set; }

        public int Unknown { get; set; }

        public int Dimension { get; set; }

        public int NoUnit { get; set; }

        public int Range { get; set; }

        public List<string> Misfits { get; } = [];

        public override string ToString() => $"{Known} pairs understood ({Unknown} not), wrong dimension {Dimension}, no unit {NoUnit}, out of range {Range}";
    }
}
