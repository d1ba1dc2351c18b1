using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LitMiner.Core.Diagnostics;

/// <summary>What became of a document in a stage: a result, perhaps a partial one, or a rejection with its reason. Bad input is never an exception.</summary>
/// <typeparam name="T">The stage's result.</typeparam>
public sealed record StageOutcome<T>
    where T : class
{
    internal StageOutcome(T? result, bool isPartial, ImmutableArray<Diagnostic> diagnostics)
    {
        Result = result;
        IsPartial = isPartial;
        Diagnostics = diagnostics;
    }

    /// <summary>The result, or null for a rejected document.</summary>
    public T? Result { get; }

    /// <summary>Whether something of the document was left out because of a limit or damage; the diagnostics say what.</summary>
    public bool IsPartial { get; }

    /// <summary>What the stage noticed; for a rejected document at least one error.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is no result.</summary>
    [MemberNotNullWhen(false, nameof(Result))]
    public bool IsRejected => Result is null;
}
