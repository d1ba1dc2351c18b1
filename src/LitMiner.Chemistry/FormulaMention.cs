using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>A formula in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Formula">What it is.</param>
public sealed record FormulaMention(TextSpan Span, Formula Formula);
