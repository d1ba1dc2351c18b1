using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Units;

namespace LitMiner.Extraction.Building;

/// <summary>Turns quantities into values: as written, in the property's usual unit, in SI.</summary>
internal static class ValueBuilder
{
    /// <summary>The value of a quantity.</summary>
    /// <param name="quantity">As found.</param>
    /// <param name="text">The value's words.</param>
    /// <param name="unit">Unit of its numbers.</param>
    /// <param name="multiplier">What the numbers are multiplied by to be in the unit.</param>
    /// <param name="entry">The property, or null.</param>
    /// <param name="provenance">Where it stands.</param>
    public static ValueReference Build(
        QuantityMention quantity, string text, Unit? unit, double multiplier, PropertyEntry? entry, Provenance provenance)
    {
        double? low = Scale(quantity.Low, multiplier), high = Scale(quantity.High, multiplier), uncertainty = Scale(quantity.Uncertainty, multiplier);
        if (low > high) (low, high) = (high, low);
        Unit? usual = entry?.UnitFor(unit);
        return new ValueReference
        {
            Text = text,
            Kind = quantity.Kind switch
            {
                QuantityKind.Range => ValueKind.Range,
                QuantityKind.LowerBound => ValueKind.LowerBound,
                QuantityKind.UpperBound => ValueKind.UpperBound,
                _ => ValueKind.Point,
            },
            Low = low,
            High = high,
            Uncertainty = uncertainty,
            Significant = quantity.SignificantDigits,
            Qualifier = quantity.Qualifier,
            Unit = unit is null || unit == Unit.One ? null : unit.Symbol,
            Normalized = usual is null ? null : In(usual, unit ?? Unit.One, low, high, uncertainty, quantity.IsDifference),
            Si = Si(unit, low, high, uncertainty, quantity.IsDifference),
            Provenance = provenance,
        };
    }

    /// <summary>Multiplies as people do, in decimal: 4.5 × 10⁻³ is 0.0045 and nothing behind it.</summary>
    internal static double? Scale(double? value, double multiplier)
    {
        if (value is not { } v || multiplier == 1) return value;
        const double Limit = 1e20;
        bool exact = Math.Abs(v) < Limit && Math.Abs(multiplier) < Limit && Math.Abs(multiplier) > 1e-12;
        return exact ? (double)((decimal)v * (decimal)multiplier) : v * multiplier;
    }

    private static UnitInterval? In(Unit target, Unit unit, double? low, double? high, double? uncertainty, bool difference)
    {
        if (!unit.IsConvertibleTo(target)) return null;
        double? a = Convert(low, unit, target, difference), b = Convert(high, unit, target, difference);
        if (a > b) (a, b) = (b, a);
        double? u = uncertainty is { } d ? Round(Math.Abs(UnitConverter.ConvertInterval(d, unit, target))) : null;
        return new UnitInterval(a, b, u, target.Symbol.Length == 0 ? "1" : target.Symbol);
    }

    private static UnitInterval? Si(Unit? unit, double? low, double? high, double? uncertainty, bool difference)
    {
        if (unit is null) return null;
        if (unit.Scale is UnitScale.Arbitrary or UnitScale.Logarithmic) return null;
        return In(UnitConverter.SiUnitOf(unit.Dimension), unit, low, high, uncertainty, difference);
    }

    /// <summary>A reading, or a difference of readings: 9 °C more is 9 K more.</summary>
    private static double? Convert(double? value, Unit from, Unit to, bool difference) =>
        value is not { } v || !UnitConverter.TryConvert(v, from, to, out double result) ? null : Round(difference ? UnitConverter.ConvertInterval(v, from, to) : result);

    /// <summary>Twelve significant digits: no paper has more, and the rest is noise of the conversion.</summary>
    private static double Round(double value)
    {
        if (value == 0 || !double.IsFinite(value)) return value;
        return double.Parse(value.ToString("E11"), System.Globalization.CultureInfo.InvariantCulture);
    }
}
