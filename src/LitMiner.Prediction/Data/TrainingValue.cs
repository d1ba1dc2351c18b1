namespace LitMiner.Prediction.Data;

/// <summary>One value that a paper gives for a material.</summary>
/// <param name="Value">In the unit of the training set; the middle of a range.</param>
/// <param name="Work">The paper: the same for all files of one article.</param>
/// <param name="Record">Id of the record with the evidence, or null where there is none.</param>
public readonly record struct TrainingValue(double Value, string Work, string? Record);
