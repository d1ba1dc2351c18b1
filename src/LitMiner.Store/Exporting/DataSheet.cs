using System.Text.Json;
using LitMiner.Core.Records;

namespace LitMiner.Store.Exporting;

/// <summary>The sheet beside an exported table: what is in it, from which sources under which licences, made by what.</summary>
public static class DataSheet
{
    /// <summary>The sheet as JSON.</summary>
    /// <param name="records">The exported records.</param>
    /// <param name="filter">The filter as the user wrote it.</param>
    public static string Write(IReadOnlyList<PropertyRecord> records, string filter)
    {
        ArgumentNullException.ThrowIfNull(records);
        var documents = records.Select(r => r.Document).DistinctBy(d => d.Id).OrderBy(d => d.Path, StringComparer.Ordinal).ToList();
        object sheet = new
        {
            Schema = "litminer-datasheet/1",
            Filter = filter,
            Records = records.Count,
            Documents = documents.Count,
            Works = documents.Select(d => d.Work).Distinct().Count(),
            Materials = records.Select(r => r.Material?.Formula ?? r.Material?.Text).Where(m => m is not null).Distinct().Count(),
            Properties = Count(records, r => r.Property.Id ?? "(not in the catalogue)"),
            Origins = Count(records, r => r.Origin?.ToString().ToLowerInvariant() ?? "(not told)"),
            Licences = documents.GroupBy(d => d.Licence ?? "(not stated)").OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count()),
            Flags = records.SelectMany(r => r.Flags).GroupBy(f => f).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count()),
            Extractors = records.Select(r => r.Extractor).Distinct().OrderBy(e => e.ToString(), StringComparer.Ordinal),
            Sources = documents.Select(d => new { d.Id, d.Work, d.Path, d.Doi, d.Title, d.Year, d.Licence }),
            Note = "Values are taken from the papers by a program; check them against the page before you rely on them. Confidence is not yet calibrated.",
        };
        return JsonSerializer.Serialize(sheet, RecordJson.Indented);
    }

    private static Dictionary<string, int> Count(IEnumerable<PropertyRecord> records, Func<PropertyRecord, string> key) =>
        records.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());
}
