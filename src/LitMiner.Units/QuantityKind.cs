namespace LitMiner.Units;

/// <summary>What a quantity says about its value.</summary>
public enum QuantityKind
{
    /// <summary>One value.</summary>
    Point,

    /// <summary>Between two values.</summary>
    Range,

    /// <summary>At least or more than a value; the upper side is open.</summary>
    LowerBound,

    /// <summary>At most or less than a value; the lower side is open.</summary>
    UpperBound,
}
