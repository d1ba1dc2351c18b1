using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Store.Querying;

/// <summary>Asks for a condition: "temperature=290..310 K", "atmosphere=argon".</summary>
public sealed class ConditionFilter
{
    private readonly string name;
    private readonly PropertyEntry? property;
    private readonly NumberRange? range;
    private readonly Unit? unit;
    private readonly string words;

    private ConditionFilter(string name, PropertyEntry? property, NumberRange? range, Unit? unit, string words)
    {
        this.name = name;
        this.property = property;
        this.range = range;
        this.unit = unit;
        this.words = words;
    }

    /// <summary>Reads NAME=RANGE UNIT or NAME=WORDS.</summary>
    /// <exception cref="QueryException">It is neither, or the unit is not known.</exception>
    public static ConditionFilter Parse(string text, PropertyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalogue);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new QueryException($"a condition is written as \"temperature=290..310 K\", not '{text}'");
        string name = text[..equals].Trim(), value = text[(equals + 1)..].Trim();
        PropertyEntry? property = catalogue.Find(name) ?? catalogue.Resolve(name, null, anyUnit: true);
        int blank = value.IndexOf(' ', StringComparison.Ordinal);
        string number = blank < 0 ? value : value[..blank];
        if (number.Length == 0 || !(char.IsAsciiDigit(number[0]) || number[0] is '-' or '−' or '.'))
            return new ConditionFilter(name, property, null, null, value);
        Unit? unit = blank < 0 ? null : FilterUnit.Parse(value[(blank + 1)..]);
        return new ConditionFilter(name, property, NumberRange.Parse(number), unit ?? property?.Unit, "");
    }

    /// <summary>Whether a record has such a condition.</summary>
    public bool Matches(PropertyRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Conditions.Any(Matches);
    }

    private bool Matches(ConditionReference condition)
    {
        bool named = property is not null && condition.Property?.Id == property.Id
            || (condition.Property?.Text ?? condition.Text).Contains(name, StringComparison.OrdinalIgnoreCase);
        if (!named) return false;
        if (range is not { } wanted) return condition.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
        return condition.Value is { } value && FilterUnit.Overlaps(wanted, unit, value);
    }
}
