using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>One number with the unit directly behind it, before ranges and lists are joined.</summary>
internal sealed class QuantityAtom
{
    internal required NumberReading Number { get; init; }

    /// <summary>Start with the sign.</summary>
    internal required int Start { get; set; }

    /// <summary>End of number and unit.</summary>
    internal required int End { get; set; }

    internal double Value { get; set; }

    /// <summary>Where a bracket opens that closes behind the number, before its power or unit: "(2.3 ± 0.1) × 10⁻⁴ S"; else null.</summary>
    internal int? Bracket { get; init; }

    /// <summary>The power of ten behind that bracket, which holds for all numbers inside.</summary>
    internal int BracketPower { get; init; }

    internal TextSpan? Unit { get; set; }

    internal List<UnitFactor>? Factors { get; set; }

    internal NotAQuantity? Exclusion { get; set; }

    internal bool IsBare => Unit is null;
}
