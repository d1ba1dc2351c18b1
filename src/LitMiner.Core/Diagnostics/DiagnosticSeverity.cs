namespace LitMiner.Core.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Info,

    /// <summary>Something was lost or is doubtful.</summary>
    Warning,

    /// <summary>The reason for which a document was rejected.</summary>
    Error,
}
