using System.Collections.Immutable;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;
using LitMiner.Pipeline.Sources;
using LitMiner.Store;

namespace LitMiner.Pipeline;

/// <summary>What a document came to, ready for the store.</summary>
/// <param name="File">Where it was.</param>
/// <param name="Document">Its outcome.</param>
/// <param name="Records">Its records.</param>
/// <param name="Rejected">Its rejected candidates.</param>
internal sealed record DocumentResult(
    SourceFile File, StoredDocument Document, ImmutableArray<PropertyRecord> Records, ImmutableArray<RejectedCandidate> Rejected);
