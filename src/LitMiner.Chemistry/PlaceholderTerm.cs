namespace LitMiner.Chemistry;

/// <summary>A letter that stands for elements named elsewhere: "M" in LaMO3 (M = Mn, Fe), "Ln", "RE", "X".</summary>
/// <param name="Symbol">As written.</param>
/// <param name="Amount">Atoms per formula unit.</param>
public sealed record PlaceholderTerm(string Symbol, AmountExpression Amount);
