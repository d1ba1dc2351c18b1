using System.Collections.Immutable;
using System.Globalization;
using LitMiner.Core.Records;

namespace LitMiner.Store.Exporting;

/// <summary>Records as a flat table, one row a record: the layout of CSV and Parquet. The columns are part of the contract.</summary>
public static class RecordTable
{
    /// <summary>Columns in order.</summary>
    public static ImmutableArray<TableColumn<PropertyRecord>> Columns { get; } =
    [
        Text("id", r => r.Id),
        Text("material", r => r.Material?.Text),
        Text("formula", r => r.Material?.Formula),
        Text("sample", r => r.Material?.Sample),
        Text("attributes", r => r.Material is { } m ? string.Join("; ", m.Attributes.Select(a => $"{a.Key}={a.Value}")) : null),
        Text("property", r => r.Property.Text),
        Text("property_id", r => r.Property.Id),
        Text("value", r => r.Value.Text),
        Text("kind", r => Name(r.Value.Kind)),
        Number("low", r => r.Value.Low),
        Number("high", r => r.Value.High),
        Number("uncertainty", r => r.Value.Uncertainty),
        Text("qualifier", r => r.Value.Qualifier),
        Text("unit", r => r.Value.Unit),
        Number("normalized_low", r => r.Value.Normalized?.Low),
        Number("normalized_high", r => r.Value.Normalized?.High),
        Number("normalized_uncertainty", r => r.Value.Normalized?.Uncertainty),
        Text("normalized_unit", r => r.Value.Normalized?.Unit),
        Number("si_low", r => r.Value.Si?.Low),
        Number("si_high", r => r.Value.Si?.High),
        Text("si_unit", r => r.Value.Si?.Unit),
        Text("conditions", r => string.Join("; ", r.Conditions.Select(Condition))),
        Text("method", r => r.Method?.Text),
        Text("origin", r => r.Origin is { } origin ? Name(origin) : null),
        Text("flags", r => string.Join("; ", r.Flags)),
        Number("confidence", r => r.Confidence),
        Text("document", r => r.Document.Id),
        Text("work", r => r.Document.Work),
        Text("path", r => r.Document.Path),
        Text("doi", r => r.Document.Doi),
        Text("title", r => r.Document.Title),
        Number("year", r => r.Document.Year),
        Text("section", r => r.Provenance.Section),
        Number("page", r => r.Provenance.Page),
        Text("table", r => r.Provenance.Table),
        Text("quote", r => r.Provenance.Quote),
    ];

    /// <summary>A condition as people write it: "temperature = 300 K".</summary>
    public static string Condition(ConditionReference condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        string? name = condition.Property?.Id ?? condition.Property?.Text;
        return name is null ? condition.Text : $"{name} = {condition.Value?.Text ?? condition.Text}";
    }

    /// <summary>A number so that it reads back as the same number.</summary>
    public static string Write(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static TableColumn<PropertyRecord> Text(string name, Func<PropertyRecord, string?> value) => new(name, value, null);

    private static TableColumn<PropertyRecord> Number(string name, Func<PropertyRecord, double?> value) => new(name, null, value);
}
