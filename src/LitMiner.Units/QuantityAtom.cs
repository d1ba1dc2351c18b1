using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>One number with the unit directly behind it, before ranges and lists are joined.</summary>
internal sealed class QuantityAtom
{
    internal required NumberReading Number { get; init; }

    /// <summary>Start with the sign.</summary>
    internal required int Start { get; init; }

    /// <summary>End of number and unit.</summary>
    internal required int End { get; set; }

    internal double Value { get; set; }

    internal TextSpan? Unit { get; set; }

    internal List<UnitFactor>? Factors { get; set; }

    internal NotAQuantity? Exclusion { get; set; }

    internal bool IsBare => Unit is null;
}
