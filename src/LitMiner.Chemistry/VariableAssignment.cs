using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>The values that a text gives to a variable: "x = 0, 0.05, 0.10" or "0 ≤ x ≤ 0.3".</summary>
/// <param name="Variable">"x".</param>
/// <param name="Span">The whole statement.</param>
/// <param name="Values">Single values in the order of the text; empty for a range.</param>
/// <param name="ValueSpans">Where each of <paramref name="Values"/> stands.</param>
/// <param name="Low">Lower end of a range, else null.</param>
/// <param name="High">Upper end of a range, else null.</param>
public sealed record VariableAssignment(
    string Variable, TextSpan Span, ImmutableArray<double> Values, ImmutableArray<TextSpan> ValueSpans, double? Low, double? High);
