namespace LitMiner.Chemistry;

/// <summary>An element of a formula with its amount, which may hold variables.</summary>
/// <param name="Element">The element.</param>
/// <param name="Amount">Atoms per formula unit.</param>
public sealed record FormulaTerm(Element Element, AmountExpression Amount);
