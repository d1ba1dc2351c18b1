using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;

namespace LitMiner.Store.Exporting;

/// <summary>Records as material × property: each cell the median of the values in the property's usual unit, with their count.</summary>
public sealed class WideTable
{
    private WideTable(ImmutableArray<PropertyEntry> properties, ImmutableArray<MaterialRow> rows)
    {
        Properties = properties;
        Rows = rows;
        Columns =
        [
            new TableColumn<MaterialRow>("material", r => r.Material, null),
            new TableColumn<MaterialRow>("formula", r => r.Formula, null),
            .. properties.SelectMany(p => new[]
            {
                new TableColumn<MaterialRow>($"{p.Id} [{Unit(p)}]", null, r => r.Cells.TryGetValue(p.Id, out var cell) ? cell.Median : null),
                new TableColumn<MaterialRow>($"{p.Id} [n]", null, r => r.Cells.TryGetValue(p.Id, out var cell) ? cell.Count : null),
            }),
        ];
    }

    /// <summary>Properties that occur, by id.</summary>
    public ImmutableArray<PropertyEntry> Properties { get; }

    /// <summary>Materials by name.</summary>
    public ImmutableArray<MaterialRow> Rows { get; }

    /// <summary>Columns in order: material, formula, then for each property its median and its count.</summary>
    public ImmutableArray<TableColumn<MaterialRow>> Columns { get; }

    /// <summary>Gathers records. Those without a material, without a catalogued property or with one side open are left out.</summary>
    public static WideTable Of(IEnumerable<PropertyRecord> records, PropertyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var usable = records.Where(r => r.Material is not null && r.Property.Id is { } id && catalogue.Find(id) is not null
            && r.Value.Normalized is { Low: not null, High: not null }).ToList();
        ImmutableArray<PropertyEntry> properties = [.. usable.Select(r => r.Property.Id!).Distinct().Order(StringComparer.Ordinal).Select(id => catalogue.Find(id)!)];
        ImmutableArray<MaterialRow> rows =
        [
            .. usable.GroupBy(Key, StringComparer.Ordinal)
                .Select(g => new MaterialRow(MostFrequent(g.Select(r => r.Material!.Text)), g.First().Material!.Formula, Cells(g)))
                .OrderBy(r => r.Material, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Material, StringComparer.Ordinal),
        ];
        return new WideTable(properties, rows);
    }

    /// <summary>The usual unit for a head: "1" for pure numbers.</summary>
    public static string Unit(PropertyEntry property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.Unit.Symbol.Length == 0 ? "1" : property.Unit.Symbol;
    }

    private static string Key(PropertyRecord record) => record.Material!.Composition is { } fractions
        ? string.Join(' ', fractions.Select(f => $"{f.Key}{f.Value:0.####}"))
        : record.Material.Text.ToLowerInvariant();

    private static string MostFrequent(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    private static ImmutableDictionary<string, (double Median, int Count)> Cells(IEnumerable<PropertyRecord> records) =>
        records.GroupBy(r => r.Property.Id!).ToImmutableDictionary(g => g.Key, g => (Median([.. g.Select(Middle)]), g.Count()));

    private static double Middle(PropertyRecord record) => (record.Value.Normalized!.Low!.Value + record.Value.Normalized.High!.Value) / 2;

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
