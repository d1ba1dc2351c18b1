namespace LitMiner.Units;

/// <summary>How readings in a unit relate to the SI.</summary>
public enum UnitScale
{
    /// <summary>Proportional to the SI unit.</summary>
    Linear,

    /// <summary>Proportional after an offset: °C, °F.</summary>
    Offset,

    /// <summary>Logarithm of a ratio to a reference that the text must give: pH, dB. Converts only to itself.</summary>
    Logarithmic,

    /// <summary>A procedure defines the number: Vickers hardness, arbitrary units. Converts only to itself.</summary>
    Arbitrary,
}
