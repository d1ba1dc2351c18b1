using System.Security.Cryptography;
using System.Text;
using LitMiner.Chemistry;
using LitMiner.Prediction.Models;

namespace LitMiner.Prediction.Tests.Models;

public sealed class PropertyModelTests
{
    private static readonly PropertyModel Model = PropertyTrainer.Train(Some.Set(60, 9, 0.2), Some.FewTrees);

    [Fact]
    public void Load_SavedModel_PredictsTheSameAndSavesTheSame()
    {
        byte[] bytes = Some.Bytes(Model);
        PropertyModel loaded = PropertyModel.Load(new MemoryStream(bytes), "gap.model");

        Assert.Equal(bytes, Some.Bytes(loaded));
        foreach (string formula in (string[])["TiO2", "NaCl", "Ba0.5Sr0.5TiO3"])
        {
            PropertyPrediction one = Model.Predict(Composition.Parse(formula)), other = loaded.Predict(Composition.Parse(formula));
            Assert.Equal((one.Value, one.Low, one.High), (other.Value, other.Low, other.High));
            Assert.Equal(one.Neighbours.Select(n => n.Formula), other.Neighbours.Select(n => n.Formula));
        }
    }

    [Fact]
    public void Load_AnyByteChanged_SaysDamaged()
    {
        byte[] bytes = Some.Bytes(Model);
        for (int at = 40; at < bytes.Length; at += bytes.Length / 50)
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 0x10;
            Assert.Contains("damaged", Assert.Throws<ModelFileException>(() => PropertyModel.Load(new MemoryStream(damaged), "gap.model")).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(5000)]
    public void Load_CutFile_IsRefused(int length) =>
        Assert.Throws<ModelFileException>(() => PropertyModel.Load(new MemoryStream(Some.Bytes(Model)[..length]), "gap.model"));

    [Theory]
    [InlineData("", "not a model")]
    [InlineData("%PDF-1.7\n", "not a model")]
    [InlineData("litminer-property-model/9\n{}\n", "another version")]
    public void Load_OtherFile_SaysWhat(string text, string message) => Assert.Contains(
        message, Assert.Throws<ModelFileException>(() => PropertyModel.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1")]
    public void Load_RightSumButWrongContent_SaysDamaged(string json)
    {
        byte[] body = Encoding.UTF8.GetBytes($"litminer-property-model/1\n{json}\n");
        Assert.Contains("damaged", Assert.Throws<ModelFileException>(() => PropertyModel.Load(new MemoryStream([.. body, .. SHA256.HashData(body)]), "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Predict_TrainingMaterial_IsItsOwnNeighbour()
    {
        PropertyPrediction prediction = Model.Predict(Composition.Parse("NaO"));

        Assert.Equal(("NaO", 0.0), (prediction.Neighbours[0].Formula, prediction.Neighbours[0].Distance));
        Assert.True(prediction.InDomain);
        Assert.InRange(prediction.Value, prediction.Low, prediction.High);
    }

    [Fact]
    public void Predict_UnknownElement_Warns()
    {
        PropertyPrediction prediction = Model.Predict(Composition.Parse("PuO2"));

        Assert.False(prediction.InDomain);
        Assert.Contains(prediction.Warnings, w => w.Contains("contains Pu", StringComparison.Ordinal));
    }

    [Fact]
    public void Predict_FarComposition_Warns() =>
        Assert.Contains(Model.Predict(Composition.Parse("LiNaKMgCaSr")).Warnings, w => w.StartsWith("far from", StringComparison.Ordinal));
}
