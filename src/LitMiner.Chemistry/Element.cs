using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>
/// A chemical element with the facts that property prediction uses: values in common usage, written from knowledge and not yet
/// checked against a table. Null where no accepted value is known. Immutable.
/// </summary>
public sealed record Element
{
    /// <summary>Atomic number, 1 to 118.</summary>
    public required int Number { get; init; }

    /// <summary>Symbol.</summary>
    public required string Symbol { get; init; }

    /// <summary>English name in lower case, IUPAC spelling ("aluminium", "sulfur", "caesium").</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings of the name.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Standard atomic weight; for elements without stable isotopes the mass number of a long-lived one.</summary>
    public required double Weight { get; init; }

    /// <summary>Whether <see cref="Weight"/> is only a mass number.</summary>
    public bool WeightIsMassNumber { get; init; }

    /// <summary>Group 1 to 18; null for the f block.</summary>
    public int? Group { get; init; }

    /// <summary>Period.</summary>
    public required int Period { get; init; }

    /// <summary>Pauling electronegativity.</summary>
    public double? Electronegativity { get; init; }

    /// <summary>Covalent radius in picometres.</summary>
    public double? CovalentRadius { get; init; }

    /// <summary>First ionisation energy in eV.</summary>
    public double? IonisationEnergy { get; init; }

    /// <summary>Melting point in kelvin at ambient pressure.</summary>
    public double? MeltingPoint { get; init; }

    /// <summary>Density in g cm⁻³ near room temperature (gases at 0 °C and 1 atm).</summary>
    public double? Density { get; init; }

    /// <summary>Mendeleev number: 1 for lithium, 103 for radon.</summary>
    public int? MendeleevNumber { get; init; }

    /// <summary>s electrons outside the noble-gas core, in the ground state.</summary>
    public int ValenceS { get; init; }

    /// <summary>p electrons outside the noble-gas core.</summary>
    public int ValenceP { get; init; }

    /// <summary>d electrons outside the noble-gas core.</summary>
    public int ValenceD { get; init; }

    /// <summary>f electrons outside the noble-gas core.</summary>
    public int ValenceF { get; init; }

    /// <summary>Whether it counts as a metal (metalloids B, Si, Ge, As, Sb, Te, At do not).</summary>
    public bool IsMetal => Symbol is not ("H" or "He" or "B" or "C" or "N" or "O" or "F" or "Ne" or "Si" or "P" or "S" or "Cl" or "Ar" or "Ge" or "As"
        or "Se" or "Br" or "Kr" or "Sb" or "Te" or "I" or "Xe" or "At" or "Rn" or "Ts" or "Og");

    /// <inheritdoc/>
    public bool Equals(Element? other) => other is not null && Number == other.Number;

    /// <inheritdoc/>
    public override int GetHashCode() => Number;

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;
}
