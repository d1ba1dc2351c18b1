namespace LitMiner.Units;

/// <summary>One factor of a UCUM term, brackets resolved.</summary>
/// <param name="Number">A whole number ("100"), or null.</param>
/// <param name="Prefix">Prefix, or null.</param>
/// <param name="Atom">Atom; null for a number or an annotation that stands alone.</param>
/// <param name="Annotation">Text between braces without them, or null.</param>
/// <param name="Exponent">Exponent, the division included.</param>
internal readonly record struct UcumComponent(Rational? Number, UnitPrefix? Prefix, UcumAtom? Atom, string? Annotation, int Exponent);
