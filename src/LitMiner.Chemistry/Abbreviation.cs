using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>A short form and what it stands for, as a text defines it.</summary>
/// <param name="LongForm">"poly(methyl methacrylate)".</param>
/// <param name="ShortForm">"PMMA".</param>
public sealed record Abbreviation(TextSpan LongForm, TextSpan ShortForm);
