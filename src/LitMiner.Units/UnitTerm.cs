namespace LitMiner.Units;

/// <summary>One factor of a compound unit: the "m⁻¹" of W m⁻¹ K⁻¹.</summary>
/// <param name="Prefix">Prefix, or null.</param>
/// <param name="Definition">The named unit.</param>
/// <param name="Exponent2">Twice the exponent: −2 for m⁻¹, 1 for m^1/2. Never zero.</param>
public sealed record UnitTerm(UnitPrefix? Prefix, UnitDefinition Definition, int Exponent2)
{
    /// <summary>Prefix and symbol without exponent.</summary>
    public string Symbol => (Prefix?.Symbol ?? "") + Definition.Symbol;
}
