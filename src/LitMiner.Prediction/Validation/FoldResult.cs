namespace LitMiner.Prediction.Validation;

/// <summary>One fold: its papers were held out, and so was every composition that they speak of.</summary>
/// <param name="Fold">Number of the fold, from 1.</param>
/// <param name="TestPapers">Papers held out.</param>
/// <param name="TestMaterials">Materials in them.</param>
/// <param name="TrainingMaterials">Materials trained on.</param>
/// <param name="Model">Errors of the model.</param>
/// <param name="MeanBaseline">Errors of always saying the mean of the training materials.</param>
/// <param name="MedianBaseline">Errors of always saying their median.</param>
public sealed record FoldResult(
    int Fold, int TestPapers, int TestMaterials, int TrainingMaterials, ErrorFigures Model, ErrorFigures MeanBaseline, ErrorFigures MedianBaseline)
{
    /// <summary>Whether the model was better than both baselines.</summary>
    public bool IsBetter => Model.Decisive < Math.Min(MeanBaseline.Decisive, MedianBaseline.Decisive);
}
