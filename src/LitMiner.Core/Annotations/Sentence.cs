using LitMiner.Text;

namespace LitMiner.Core.Annotations;

/// <summary>A sentence of running text.</summary>
/// <param name="Span">Its characters, without blanks at its ends.</param>
/// <param name="Block">Index of its block in the document.</param>
public sealed record Sentence(TextSpan Span, int Block);
