using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Store.Querying;

/// <summary>What to look for. Everything that is given must hold; null and empty do not restrict.</summary>
public sealed record RecordFilter
{
    /// <summary>Words that must occur in the property or the material.</summary>
    public string? Words { get; init; }

    /// <summary>A property: id, name or symbol.</summary>
    public string? Property { get; init; }

    /// <summary>A material: a formula matches by composition, a name by its aliases.</summary>
    public string? Material { get; init; }

    /// <summary>Element symbols; "*" allows others beside them.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>Range of the value; a value that overlaps it matches.</summary>
    public NumberRange? Value { get; init; }

    /// <summary>Unit of <see cref="Value"/>; null for the property's usual one.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Conditions, all of which must be there.</summary>
    public ImmutableArray<ConditionFilter> Conditions { get; init; } = [];

    /// <summary>Whose value it is.</summary>
    public ValueOrigin? Origin { get; init; }

    /// <summary>Least confidence.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Years of publication.</summary>
    public NumberRange? Year { get; init; }

    /// <summary>How to sort.</summary>
    public RecordOrder Order { get; init; } = RecordOrder.Default;

    /// <summary>Most records to give; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>The unit that a user wrote.</summary>
    /// <exception cref="QueryException">It is not known.</exception>
    public static Unit ParseUnit(string text) => FilterUnit.Parse(text);

    /// <summary>The records of a store that match, sorted and cut.</summary>
    /// <exception cref="QueryException">The property is not known, or an element does not exist.</exception>
    public IEnumerable<PropertyRecord> Apply(RecordStoreReader store, PropertyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(store);
        RecordMatcher matcher = new(this, catalogue);
        IEnumerable<PropertyRecord> found = Order.Sort(store.Records().Where(matcher.Matches));
        return Limit is { } limit ? found.Take(limit) : found;
    }
}
