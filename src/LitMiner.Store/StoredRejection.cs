using LitMiner.Core.Extraction;

namespace LitMiner.Store;

/// <summary>A rejected candidate together with its document.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Path">Path of the document.</param>
/// <param name="Candidate">What was rejected, and why.</param>
public sealed record StoredRejection(string Document, string Path, RejectedCandidate Candidate);
