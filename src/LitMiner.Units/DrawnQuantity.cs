using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>The span of a value with its parts, after a convention.</summary>
/// <param name="Span">The whole value.</param>
/// <param name="Number">The number, or numbers of a range or list.</param>
/// <param name="Unit">The (last) unit, or null.</param>
public readonly record struct DrawnQuantity(TextSpan Span, TextSpan Number, TextSpan? Unit);
