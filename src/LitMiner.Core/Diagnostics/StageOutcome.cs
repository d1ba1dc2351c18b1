using System.Collections.Immutable;

namespace LitMiner.Core.Diagnostics;

/// <summary>Makes outcomes of stages.</summary>
public static class StageOutcome
{
    /// <summary>An outcome with a result.</summary>
    public static StageOutcome<T> Completed<T>(T result, ImmutableArray<Diagnostic> diagnostics, bool isPartial = false)
        where T : class => new(result, isPartial, diagnostics.IsDefault ? [] : diagnostics);

    /// <summary>A rejection.</summary>
    /// <param name="code">Code of the reason.</param>
    /// <param name="message">The reason in one sentence.</param>
    /// <param name="earlier">What was noticed before.</param>
    public static StageOutcome<T> Rejected<T>(string code, string message, ImmutableArray<Diagnostic> earlier = default)
        where T : class =>
        new(null, false, (earlier.IsDefault ? [] : earlier).Add(new Diagnostic(code, DiagnosticSeverity.Error, message)));
}
