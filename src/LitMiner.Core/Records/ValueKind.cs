namespace LitMiner.Core.Records;

/// <summary>The form of a value.</summary>
public enum ValueKind
{
    /// <summary>One number; low and high are equal.</summary>
    Point,

    /// <summary>From low to high.</summary>
    Range,

    /// <summary>At least, more than: high is null.</summary>
    LowerBound,

    /// <summary>At most, less than: low is null.</summary>
    UpperBound,
}
