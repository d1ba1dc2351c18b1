namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>How entities are scored.</summary>
public sealed record EntityScoring
{
    /// <summary>Whether labels that are marked only in part are scored like the others.</summary>
    public bool IncludePartial { get; init; }

    /// <summary>Whether the masks of single sentences are ignored, as published scores of MuLMS do.</summary>
    public bool WholePassage { get; init; }
}
