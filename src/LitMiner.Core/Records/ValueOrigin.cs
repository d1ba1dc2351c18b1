namespace LitMiner.Core.Records;

/// <summary>Where a value comes from, as far as its sentence says.</summary>
public enum ValueOrigin
{
    /// <summary>Measured in this work.</summary>
    Measured,

    /// <summary>Computed or simulated in this work.</summary>
    Computed,

    /// <summary>Taken from other work.</summary>
    Cited,
}
