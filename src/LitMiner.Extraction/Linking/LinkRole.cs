namespace LitMiner.Extraction.Linking;

/// <summary>What a quantity is to the facts of its passage.</summary>
public enum LinkRole
{
    /// <summary>The value of a property.</summary>
    Result,

    /// <summary>A setting under which something holds.</summary>
    Condition,

    /// <summary>Neither; the code says why.</summary>
    Rejected,
}
