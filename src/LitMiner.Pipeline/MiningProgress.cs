namespace LitMiner.Pipeline;

/// <summary>How far a run is.</summary>
/// <param name="Done">Documents that have an outcome.</param>
/// <param name="Total">Documents that need one.</param>
/// <param name="Path">The last one.</param>
/// <param name="Outcome">Its outcome: "mined", "partial" or "rejected: …".</param>
/// <param name="Records">Records so far.</param>
public sealed record MiningProgress(int Done, int Total, string Path, string Outcome, int Records);
