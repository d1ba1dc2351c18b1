namespace LitMiner.Prediction.Models;

/// <summary>A training material near a composition.</summary>
/// <param name="Formula">Reduced formula.</param>
/// <param name="Value">Value that was trained on, in the unit.</param>
/// <param name="Low">Least value in the papers.</param>
/// <param name="High">Greatest value in the papers.</param>
/// <param name="Distance">Root mean square difference of standardised features; 0 for the same composition.</param>
/// <param name="Records">Ids of the records, for <c>litminer show</c>.</param>
public sealed record Neighbour(string Formula, double Value, double Low, double High, double Distance, System.Collections.Immutable.ImmutableArray<string> Records);
