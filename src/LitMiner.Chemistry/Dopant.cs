namespace LitMiner.Chemistry;

/// <summary>Something added to a host.</summary>
/// <param name="Composition">What: an element or compound.</param>
/// <param name="Amount">How much, in <paramref name="Unit"/>; null where not stated.</param>
/// <param name="Unit">"at%", "wt%", "mol%" or "%"; null where not stated.</param>
/// <param name="Charge">Charge as written (Eu3+ gives 3), or 0.</param>
public sealed record Dopant(Composition Composition, double? Amount, string? Unit, int Charge);
