using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Store.Querying;

/// <summary>Compares stored values with ranges in a unit of the user's.</summary>
internal static class FilterUnit
{
    public static Unit Parse(string text) =>
        text.Trim() == "1" ? Unit.One : UnitParser.Parse(text).Unit ?? throw new QueryException($"the unit '{text}' is not known");

    /// <summary>The value in a unit, or null where it has another dimension.</summary>
    public static (double? Low, double? High)? In(Unit? unit, ValueReference value)
    {
        if (unit is null) return value.Normalized is { } usual ? (usual.Low, usual.High) : (value.Low, value.High);
        Unit? given = value.Unit is null ? Unit.One : UnitParser.Parse(value.Unit, unit.Dimension).Unit;
        if (given is null || !given.IsConvertibleTo(unit)) return null;
        double? low = value.Low is { } l ? UnitConverter.Convert(l, given, unit) : null;
        double? high = value.High is { } h ? UnitConverter.Convert(h, given, unit) : null;
        return low > high ? (high, low) : (low, high);
    }

    public static bool Overlaps(NumberRange range, Unit? unit, ValueReference value) =>
        In(unit, value) is var (low, high) && range.Overlaps(low, high);
}
