namespace LitMiner.Extraction.Building;

/// <summary>A cell as evidence.</summary>
/// <param name="Table">Label of the table, or its number.</param>
/// <param name="Row">Row, from 0.</param>
/// <param name="Column">Column, from 0.</param>
internal sealed record TablePlace(string Table, int Row, int Column);
