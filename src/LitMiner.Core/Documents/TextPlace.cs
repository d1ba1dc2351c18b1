using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>Where a stretch of text, usually one word, stands on paper.</summary>
/// <param name="Span">The characters, in <see cref="ParsedDocument.Text"/>.</param>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Box">Box on that page.</param>
public readonly record struct TextPlace(TextSpan Span, int Page, Box Box);
