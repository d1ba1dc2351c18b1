using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>A stretch of the document's text that belongs together. Blocks are in reading order and do not overlap.</summary>
/// <param name="Kind">What it is to the article.</param>
/// <param name="Span">Its characters, in <see cref="ParsedDocument.Text"/>.</param>
/// <param name="Section">Index into <see cref="ParsedDocument.Sections"/>, or null before the first section.</param>
/// <param name="Table">Index into <see cref="ParsedDocument.Tables"/> for a table, its caption and its notes; else null.</param>
public sealed record Block(BlockKind Kind, TextSpan Span, int? Section = null, int? Table = null);
