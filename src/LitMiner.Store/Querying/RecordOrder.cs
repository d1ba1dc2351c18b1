using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Store.Querying;

/// <summary>An order of records. Equal ones stay in the order of their documents and places.</summary>
public sealed class RecordOrder
{
    private static readonly string[] Keys = ["document", "property", "material", "value", "confidence", "year"];
    private readonly string key;
    private readonly bool descending;

    private RecordOrder(string key, bool descending)
    {
        this.key = key;
        this.descending = descending;
    }

    /// <summary>By document and place.</summary>
    public static RecordOrder Default { get; } = new("document", false);

    /// <summary>Reads one of "document", "property", "material", "value", "confidence", "year"; "-" before it turns the order round.</summary>
    /// <exception cref="QueryException">It is none of these.</exception>
    public static RecordOrder Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string key = text.TrimStart('-');
        if (!Keys.Contains(key)) throw new QueryException($"can not sort by '{key}'; choose one of {string.Join(", ", Keys)}, with - before it for descending");
        return new RecordOrder(key, text.StartsWith('-'));
    }

    /// <summary>Sorts records; those that lack what is sorted by come last.</summary>
    public IEnumerable<PropertyRecord> Sort(IEnumerable<PropertyRecord> records) => key switch
    {
        "property" => By(records, r => r.Property.Id ?? r.Property.Text ?? "~", StringComparer.OrdinalIgnoreCase),
        "material" => By(records, r => r.Material?.Formula ?? r.Material?.Text ?? "~", StringComparer.OrdinalIgnoreCase),
        "value" => By(records, Value, Comparer<double>.Default),
        "confidence" => By(records, r => r.Confidence, Comparer<double>.Default),
        "year" => By(records, r => r.Document.Year ?? (descending ? int.MinValue : int.MaxValue), Comparer<int>.Default),
        _ => descending ? records.Reverse() : records,
    };

    private IEnumerable<PropertyRecord> By<T>(IEnumerable<PropertyRecord> records, Func<PropertyRecord, T> value, IComparer<T> comparer) =>
        descending ? records.OrderByDescending(value, comparer) : records.OrderBy(value, comparer);

    private double Value(PropertyRecord record)
    {
        UnitInterval? interval = record.Value.Si ?? record.Value.Normalized;
        double? middle = interval is null ? record.Value.Low ?? record.Value.High : interval.Low ?? interval.High;
        return middle ?? (descending ? double.NegativeInfinity : double.PositiveInfinity);
    }
}
