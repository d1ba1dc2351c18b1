namespace LitMiner.Units;

/// <summary>What stands between two numbers.</summary>
internal enum AtomLink
{
    /// <summary>Nothing that joins.</summary>
    None,

    /// <summary>A dash, "to", "≤ x ≤".</summary>
    Range,

    /// <summary>"±".</summary>
    PlusMinus,

    /// <summary>A comma, "and", "or".</summary>
    List,

    /// <summary>"×" of dimensions.</summary>
    Times,

    /// <summary>":" or "/".</summary>
    Ratio,
}
