namespace LitMiner.Chemistry;

/// <summary>A formula, or why the text is none.</summary>
/// <param name="Formula">The formula, or null.</param>
/// <param name="Reason">Why there is none, or null.</param>
public sealed record FormulaParseResult(Formula? Formula, string? Reason)
{
    /// <summary>Whether there is a formula.</summary>
    public bool Success => Formula is not null;
}
