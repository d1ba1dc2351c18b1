using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>
/// A reference to the literature in running text. Marks in brackets stay in the text and have a span; raised numbers are taken
/// out of the text, so that they can not be read as digits of a value, and have an empty span where they stood.
/// </summary>
/// <param name="Span">Where it is, or was, in <see cref="ParsedDocument.Text"/>.</param>
/// <param name="Text">The mark as printed: "[12]", "3–5".</param>
public sealed record CitationMark(TextSpan Span, string Text);
