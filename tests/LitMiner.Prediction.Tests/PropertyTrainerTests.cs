using LitMiner.Prediction.Models;
using LitMiner.Prediction.Data;

namespace LitMiner.Prediction.Tests;

public sealed class PropertyTrainerTests
{
    [Fact]
    public void Train_TwentyNineMaterials_RefusesAndSaysHowMany()
    {
        PredictionException refusal = Assert.Throws<PredictionException>(() => PropertyTrainer.Train(Some.Set(29, 8), Some.FewTrees, TestContext.Current.CancellationToken));

        Assert.Contains("29 distinct materials", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("30", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("mine more papers", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_OnePaper_Refuses() =>
        Assert.Throws<PredictionException>(() => PropertyTrainer.Train(Some.Set(40, 1), Some.FewTrees, TestContext.Current.CancellationToken));

    [Fact]
    public void Train_AllPapersOnTheSameMaterials_Refuses()
    {
        TrainingSet set = Some.Set(40, 1);
        set = set with { Materials = [.. set.Materials.Select(m => m with { Values = [new(1, "a", null), new(1, "b", null)] })] };

        Assert.Throws<PredictionException>(() => PropertyTrainer.Train(set, Some.FewTrees, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Train_ValueFollowsFromElements_BeatsBaselines()
    {
        ModelCard card = PropertyTrainer.Train(Some.Set(70, 14), Some.FewTrees, TestContext.Current.CancellationToken).Card;

        Assert.True(card.Validation.IsBetter);
        Assert.Equal(5, card.Validation.Folds.Length);
        Assert.True(card.Validation.Model.MeanAbsolute < 0.5 * card.Validation.MedianBaseline.MeanAbsolute);
        Assert.Equal(TargetScale.Linear, card.Scale);
        Assert.Contains("below that of always saying", TrainingReport.Verdict(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Noise_SaysThatTheModelIsNoBetter()
    {
        ModelCard card = PropertyTrainer.Train(Some.Set(70, 14, noise: 1000), Some.FewTrees, TestContext.Current.CancellationToken).Card;

        Assert.False(card.Validation.IsBetter);
        Assert.Contains("do not use this model", TrainingReport.Write(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_PositiveValuesOverDecades_AreLearntAsLogarithms()
    {
        ModelCard card = PropertyTrainer.Train(Some.Set(70, 14, transform: v => Math.Pow(10, 3 * v)), Some.FewTrees, TestContext.Current.CancellationToken).Card;

        Assert.Equal(TargetScale.Log10, card.Scale);
        Assert.True(card.Validation.Model.Factor < card.Validation.MedianBaseline.Factor);
        Assert.Contains("logarithmic", TrainingReport.Write(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Twice_GivesTheSameBytes() => Assert.Equal(
        Some.Bytes(PropertyTrainer.Train(Some.Set(60, 9, 0.2), Some.FewTrees, TestContext.Current.CancellationToken)),
        Some.Bytes(PropertyTrainer.Train(Some.Set(60, 9, 0.2), Some.FewTrees, TestContext.Current.CancellationToken)));
}
