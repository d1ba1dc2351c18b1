namespace LitMiner.Units;

/// <summary>
/// Reads case-sensitive codes of the Unified Code for Units of Measure (ucum.org, version 2.1). Never throws for odd text;
/// linear time.
/// </summary>
public static class UcumReader
{
    private const int LongestCode = 200;

    private static readonly Dictionary<string, UnitDefinition> ByCode =
        UnitCatalogue.Default.Definitions.Where(definition => definition.Ucum is not null).GroupBy(definition => definition.Ucum!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(definition => definition.Rank)!, StringComparer.Ordinal);

    /// <summary>
    /// The unit of the catalogue that a code names; whole numbers in it ("10*3.[psi]") are the multiplier. Annotations count where
    /// the catalogue knows them ("%{mass}"), else they are passed over, as UCUM wants it.
    /// </summary>
    public static UnitParseResult Read(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length > LongestCode) return Fail("too long for a unit");
        if (UcumSyntax.Read(code, UcumTable.Default, out string? error) is not { } components) return Fail(error!);
        List<UnitTerm> terms = [];
        Rational multiplier = Rational.One;
        foreach (UcumComponent component in components)
        {
            if (component.Number is { } number) multiplier *= number.Pow(component.Exponent);
            else if (component.Atom is { Code: "10*" or "10^" }) multiplier *= Rational.PowerOfTen(component.Exponent);
            else if (Whole(component) is { } whole) terms.Add(new UnitTerm(null, whole, 2 * component.Exponent));
            else if (Definition(component) is { } definition) terms.Add(new UnitTerm(component.Prefix, definition, 2 * component.Exponent));
            else if (component.Atom is { } atom) return Fail($"the catalogue lacks '{atom.Code}'");
        }

        try
        {
            Unit unit = Unit.Of(terms);
            return new UnitParseResult(unit, [unit], multiplier.ToDouble(), null);
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            return Fail("exponents out of reason");
        }
    }

    /// <summary>What a code means by UCUM's definitions, whether or not the catalogue has its units; null where it is no code.</summary>
    public static UcumValue? Evaluate(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length > LongestCode) return null;
        try
        {
            return UcumTable.Default.Evaluate(code, out _);
        }
        catch (OverflowException)
        {
            // Exponents that add up beyond reason.
            return null;
        }
    }

    /// <summary>Units of the catalogue that UCUM writes with a prefix: "har", "mm[Hg]", "kgf".</summary>
    private static UnitDefinition? Whole(UcumComponent component) =>
        component is { Prefix: { } prefix, Atom: { } atom } ? ByCode.GetValueOrDefault((prefix.Symbol == "µ" ? "u" : prefix.Symbol) + atom.Code) : null;

    private static UnitDefinition? Definition(UcumComponent component)
    {
        string own = component.Atom?.Code ?? "";
        if (component.Annotation is { } note && ByCode.TryGetValue($"{own}{{{note}}}", out UnitDefinition? annotated)) return annotated;
        return component.Atom is null ? null : ByCode.GetValueOrDefault(own) ?? Synonym(own);
    }

    private static UnitDefinition? Synonym(string code) => code switch
    {
        "l" => ByCode["L"],
        "cal_th" => ByCode["cal"],
        "a_j" => ByCode["a"],
        "mo_j" => ByCode["mo"],
        "[iU]" => ByCode["[IU]"],
        _ => null,
    };

    private static UnitParseResult Fail(string error) => new(null, [], 1, error);
}
