namespace LitMiner.Chemistry;

/// <summary>An element and how much of it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Amount">Atoms per formula unit, or a fraction, as the owner says.</param>
public readonly record struct ElementAmount(Element Element, double Amount);
