using System.Collections.Immutable;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;

namespace LitMiner.Pipeline.Isolation;

/// <summary>What a reading process answers, one JSON line each.</summary>
/// <param name="Document">The document, or null where it was rejected.</param>
/// <param name="IsPartial">Whether something was left out.</param>
/// <param name="Diagnostics">What was noticed; for a rejected document its reason last.</param>
public sealed record ReadReply(ParsedDocument? Document, bool IsPartial, ImmutableArray<Diagnostic> Diagnostics);
