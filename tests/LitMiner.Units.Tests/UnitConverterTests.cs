using CsCheck;

namespace LitMiner.Units.Tests;

public sealed class UnitConverterTests
{
    private static Unit Of(string symbol) => UnitParser.Parse(symbol).Unit!;

    [Theory]
    [InlineData(25, "°C", "K", 298.15)]
    [InlineData(32, "°F", "°C", 0)]
    [InlineData(1, "eV", "J", 1.602176634e-19)]
    [InlineData(1, "S/cm", "S/m", 100)]
    [InlineData(1, "atm", "Pa", 101325)]
    [InlineData(760, "Torr", "atm", 1)]
    [InlineData(1, "kcal/mol", "kJ/mol", 4.184)]
    [InlineData(1, "mAh/g", "C/kg", 3600)]
    [InlineData(180, "°", "rad", Math.PI)]
    [InlineData(1, "g/cm3", "kg/m3", 1000)]
    [InlineData(1, "emu", "A m2", 0.001)]
    [InlineData(1, "Oe", "A/m", 79.57747154594767)]
    public void Convert_KnownPair_GivesKnownValue(double value, string from, string to, double expected) =>
        Assert.Equal(expected, UnitConverter.Convert(value, Of(from), Of(to)), 1e-9 * Math.Max(1e-9, Math.Abs(expected)) + 1e-11 * (expected == 0 ? 1 : 0));

    [Fact]
    public void ConvertInterval_Celsius_KeepsTheDifference() => Assert.Equal(5, UnitConverter.ConvertInterval(5, Of("°C"), Of("K")));

    [Fact]
    public void Convert_FractionsOfOtherKinds_Throws() => Assert.Throws<UnitConversionException>(() => UnitConverter.Convert(1, Of("wt%"), Of("at%")));

    [Fact]
    public void Convert_Hardness_Throws() => Assert.Throws<UnitConversionException>(() => UnitConverter.Convert(1, Of("HV"), Of("HRC")));

    [Theory]
    [InlineData("mS/cm", "S m⁻¹")]
    [InlineData("GPa", "Pa")]
    [InlineData("cm2/Vs", "m² V⁻¹ s⁻¹")]
    [InlineData("W/mK", "W m⁻¹ K⁻¹")]
    [InlineData("MPa m1/2", "Pa m^1/2")]
    public void SiUnitOf_Dimension_IsReadable(string unit, string expected) => Assert.Equal(expected, UnitConverter.SiUnitOf(Of(unit).Dimension).Symbol);

    [Fact]
    public void Convert_ThereAndBack_IsTheIdentity()
    {
        Unit[] pressures = [Of("Pa"), Of("bar"), Of("atm"), Of("Torr"), Of("psi"), Of("mmHg"), Of("kgf/cm2")];
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 6]).Sample((value, a, b, c) =>
        {
            double there = UnitConverter.Convert(value, pressures[a], pressures[b]);
            double back = UnitConverter.Convert(there, pressures[b], pressures[a]);
            double round = UnitConverter.Convert(there, pressures[b], pressures[c]);
            double direct = UnitConverter.Convert(value, pressures[a], pressures[c]);
            return Math.Abs(back - value) <= 1e-12 * Math.Abs(value) && Math.Abs(round - direct) <= 1e-12 * Math.Abs(direct);
        });
    }

    /// <summary>Within one dimension and kind, conversions are a group: there and back is the identity, and two steps are one.</summary>
    [Fact]
    public void Convert_AllUnitsOfTheCatalogue_IsAGroup()
    {
        Unit[][] families = [.. UnitCatalogue.Default.Definitions.Select(definition => Unit.Of([new UnitTerm(null, definition, 2)])).Where(unit => unit.Scale <= UnitScale.Offset)
            .GroupBy(unit => (unit.Dimension, unit.Kind)).Where(family => family.Count() > 1).Select(family => family.ToArray())];
        Assert.True(families.Length > 10);
        Gen.Select(Gen.Double[1, 1e6], Gen.Int[0, families.Length - 1], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99]).Sample((value, family, x, y, z) =>
        {
            Unit[] units = families[family];
            Unit a = units[x % units.Length], b = units[y % units.Length], c = units[z % units.Length];
            double there = UnitConverter.Convert(value, a, b);
            double scale = Math.Max(Math.Abs(value), Math.Abs(a.Offset / a.Factor));
            double wide = Math.Max(Math.Abs(there), Math.Abs(UnitConverter.Convert(value, a, c))) + Math.Abs(c.Offset / c.Factor) + Math.Abs(b.Offset / c.Factor);
            return Math.Abs(UnitConverter.Convert(there, b, a) - value) <= 1e-10 * scale && Math.Abs(UnitConverter.Convert(there, b, c) - UnitConverter.Convert(value, a, c)) <= 1e-10 * wide;
        });
    }
}
