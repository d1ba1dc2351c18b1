namespace LitMiner.Store;

/// <summary>What became of a document.</summary>
public enum DocumentStatus
{
    /// <summary>Read whole.</summary>
    Mined,

    /// <summary>Read in part; its diagnostics say what is missing.</summary>
    Partial,

    /// <summary>Not read; its code and message say why.</summary>
    Rejected,
}
