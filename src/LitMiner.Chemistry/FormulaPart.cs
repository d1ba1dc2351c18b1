namespace LitMiner.Chemistry;

/// <summary>What the reader found at one place: an element, or a letter that stands for one.</summary>
/// <param name="Symbol">As written.</param>
/// <param name="Element">The element, or null for a placeholder such as "M" or "Ln".</param>
/// <param name="Amount">Atoms per formula unit.</param>
internal readonly record struct FormulaPart(string Symbol, Element? Element, AmountExpression Amount);
