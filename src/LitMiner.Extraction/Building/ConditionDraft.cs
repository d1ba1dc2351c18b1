using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Building;

/// <summary>A condition before it becomes part of a record.</summary>
/// <param name="Quantity">Its value.</param>
/// <param name="Unit">Unit of the numbers.</param>
/// <param name="Multiplier">What the numbers are multiplied by to be in the unit.</param>
/// <param name="Entry">What is set, or null.</param>
/// <param name="Name">Where it is named, or null.</param>
/// <param name="Treatment">Word of treatment before it ("annealed"), or null.</param>
/// <param name="Table">Its cell, or null.</param>
internal sealed record ConditionDraft(
    QuantityMention Quantity, Unit? Unit, double Multiplier, PropertyEntry? Entry, TextSpan? Name, string? Treatment, TablePlace? Table);
