namespace LitMiner.Pipeline.Evaluate;

/// <summary>Where a fact that a person read was lost, or that it was found.</summary>
/// <param name="Gold">The fact.</param>
/// <param name="Stage">"found", "material", "property", "condition", "rejected" or "unread".</param>
/// <param name="Detail">What stands in its place, for people: the record's material or property, the code of the rejection; else null.</param>
/// <param name="Quote">The sentence or row where its value was met, or null.</param>
public sealed record FactLoss(GoldRecord Gold, string Stage, string? Detail, string? Quote);
