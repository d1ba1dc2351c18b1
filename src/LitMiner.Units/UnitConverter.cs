namespace LitMiner.Units;

/// <summary>Converts numbers between units; exact to the rounding of double.</summary>
public static class UnitConverter
{
    private static readonly (string Symbol, Unit Unit)[] Readable =
        [.. new[]
        {
            "m", "kg", "s", "A", "K", "mol", "cd", "m²", "m³", "Hz", "N", "Pa", "J", "W", "C", "V", "F", "Ω", "S", "Wb", "T", "H", "Gy",
            "m s⁻¹", "m s⁻²", "kg m⁻³", "m² s⁻¹", "m³ s⁻¹", "W m⁻¹ K⁻¹", "W m⁻² K⁻¹", "W m⁻²", "J m⁻²", "J m⁻³", "J mol⁻¹", "J mol⁻¹ K⁻¹", "J kg⁻¹ K⁻¹", "J K⁻¹",
            "S m⁻¹", "Ω m", "Ω m²", "V m⁻¹", "A m⁻²", "A m⁻¹", "A m²", "A m² kg⁻¹", "m² V⁻¹ s⁻¹", "V K⁻¹", "W m⁻¹ K⁻²", "F m⁻¹", "F m⁻²", "F kg⁻¹", "C m⁻²", "C kg⁻¹",
            "Pa s", "Pa m^1/2", "N m⁻¹", "mol m⁻³", "mol kg⁻¹", "mol s⁻¹", "m² kg⁻¹", "m³ kg⁻¹", "m³ mol⁻¹", "kg mol⁻¹", "K⁻¹", "K s⁻¹", "C m⁻³", "C N⁻¹", "m V⁻¹",
            "W kg⁻¹", "m⁻¹", "m⁻²", "m⁻³", "mol m⁻² s⁻¹", "S m² mol⁻¹", "C mol⁻¹", "cd m⁻²", "T m⁻¹", "V m⁻² s⁻¹",
        }.Select(symbol => (symbol, UnitParser.Parse(symbol).Unit ?? throw new InvalidOperationException($"'{symbol}' does not parse")))];

    /// <summary>A reading of <paramref name="value"/> in <paramref name="from"/> as a reading in <paramref name="to"/>; 25 °C is 298.15 K.</summary>
    /// <exception cref="UnitConversionException">Dimensions or kinds differ, or one scale is logarithmic or arbitrary and they are not the same unit.</exception>
    public static double Convert(double value, Unit from, Unit to)
    {
        Check(from, to);
        if (from.Equals(to)) return value;
        if (from.Offset == 0 && to.Offset == 0) return value * Ratio(from, to);
        return ((value * from.Factor) + from.Offset - to.Offset) / to.Factor;
    }

    /// <summary>A difference or uncertainty of <paramref name="value"/>: 5 °C is 5 K.</summary>
    /// <exception cref="UnitConversionException">As <see cref="Convert"/>.</exception>
    public static double ConvertInterval(double value, Unit from, Unit to)
    {
        Check(from, to);
        return from.Equals(to) ? value : value * Ratio(from, to);
    }

    /// <summary>Converts, or says no: the form for text that may hold anything.</summary>
    public static bool TryConvert(double value, Unit from, Unit to, out double result)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        bool possible = from.IsConvertibleTo(to);
        result = possible ? Convert(value, from, to) : double.NaN;
        return possible;
    }

    /// <summary>The SI value of a reading, or null for logarithmic and arbitrary scales. wt% becomes a fraction, °C becomes kelvin.</summary>
    public static double? ToSi(double value, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Scale <= UnitScale.Offset ? (value * unit.Factor) + unit.Offset : null;
    }

    /// <summary>The coherent SI unit of a dimension with the symbol that people use: "S m⁻¹", "Pa", "m² V⁻¹ s⁻¹"; base units where no other is usual.</summary>
    public static Unit SiUnitOf(Dimension dimension)
    {
        if (dimension.IsNone) return Unit.One;
        foreach ((_, Unit unit) in Readable)
            if (unit.Dimension == dimension) return unit;
        UnitCatalogue catalogue = UnitCatalogue.Default;
        string[] bases = ["m", "g", "s", "A", "K", "mol", "cd"];
        return Unit.Of(Enumerable.Range(0, 7).Where(i => dimension.Exponent2(i) != 0).Select(i => new UnitTerm(
            i == 1 ? catalogue.PrefixOf("k") : null, catalogue.Definition(bases[i]), dimension.Exponent2(i))));
    }

    private static double Ratio(Unit from, Unit to) =>
        from.ExactFactor is { } exactFrom && to.ExactFactor is { } exactTo ? (exactFrom / exactTo).ToDouble() : from.Factor / to.Factor;

    private static void Check(Unit from, Unit to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (!from.IsConvertibleTo(to)) throw new UnitConversionException(from, to);
    }
}
