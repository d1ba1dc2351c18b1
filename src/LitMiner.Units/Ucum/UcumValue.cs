namespace LitMiner.Units;

/// <summary>What a UCUM code means by UCUM's own definitions. Special units (Cel, [degF], [pH], B) have the factor of a difference.</summary>
/// <param name="Factor">Rational part of the factor to the coherent SI unit.</param>
/// <param name="PiPower">Power of π by which it is multiplied.</param>
/// <param name="Dimension">Dimension; amount of substance is one of its own here, as in the SI, while UCUM counts particles.</param>
/// <param name="Scale">How readings relate to the SI.</param>
public readonly record struct UcumValue(Rational Factor, int PiPower, Dimension Dimension, UnitScale Scale)
{
    /// <summary>The factor as a double.</summary>
    public double FactorAsDouble => Factor.ToDouble() * Math.Pow(Math.PI, PiPower);
}
