namespace LitMiner.Text;

/// <summary>A stretch of text that stands above or below the line.</summary>
/// <param name="Span">The characters, in the text that the run belongs to.</param>
/// <param name="Level">Subscript or superscript, never <see cref="ScriptLevel.Baseline"/>.</param>
public readonly record struct ScriptRun(TextSpan Span, ScriptLevel Level);
