using LitMiner.Core.Extraction;
using LitMiner.Core.Records;

namespace LitMiner.Extraction.Tests;

/// <summary>Values whose passage names no material belong to what the paper is about.</summary>
public class DocumentMaterialsTests
{
    [Fact]
    public void Extract_PassageWithoutMaterial_TakesTheSubject()
    {
        ExtractedDocument document = ExtractionOfText.Of(
            "We grew SrTiO3 crystals for 5 h.", "SrTiO3 was heated at 900 °C.", "The structure of SrTiO3 was refined at 300 K.", "The thermal conductivity was 3.5 W m−1 K−1.");
        PropertyRecord record = Assert.Single(document.Records);
        Assert.Equal("SrTiO3", record.Material!.Formula);
        Assert.Contains("material-from-document", record.Flags);
    }

    [Fact]
    public void Extract_NoMaterialStandsOut_StaysOpen()
    {
        ExtractedDocument document = ExtractionOfText.Of("We bought ZnO, TiO2 and CuO.", "The thermal conductivity was 3.5 W m−1 K−1.");
        PropertyRecord record = Assert.Single(document.Records);
        Assert.Null(record.Material);
        Assert.Contains("no-material", record.Flags);
    }

    [Fact]
    public void Extract_PassageThatNamesAnother_KeepsIt()
    {
        ExtractedDocument document = ExtractionOfText.Of(
            "We grew SrTiO3 crystals for 5 h.", "SrTiO3 was heated at 900 °C.", "The structure of SrTiO3 was refined at 300 K.", "The band gap of ZnO is 3.3 eV.");
        Assert.Equal("ZnO", Assert.Single(document.Records).Material!.Text);
    }

    [Theory]
    [InlineData("Steel for rotor shafts of electric machines", "Steel for rotor shafts")]
    [InlineData("Effect of tempering on the toughness of a medium-carbon steel", "medium-carbon steel")]
    [InlineData("A study of rotors", null)]
    public void Extract_TitleThatNamesAClass_TellsTheSubject(string title, string? subject)
    {
        ExtractedDocument document = ExtractionOfText.Extract(ExtractionOfText.Document(
            [title, "It was tested."], ("Results", ["No.\tTensile strength (MPa)", "2\t800"])) with
        { Metadata = new() { Title = title } });
        Assert.Equal(subject, Assert.Single(document.Records).Material?.Text);
    }

    [Theory]
    [InlineData("Sn4+", true)]
    [InlineData("lithium ions", true)]
    [InlineData("Li+/Li", true)]
    [InlineData("Si–O–Si", true)]
    [InlineData("SnO2", false)]
    [InlineData("Pb-Sn perovskite", false)]
    [InlineData("PVdF-SiO2", false)]
    public void IsParticle_IonsCouplesAndBonds_AreNoMaterials(string mention, bool particle) =>
        Assert.Equal(particle, LitMiner.Extraction.Linking.MaterialWords.IsParticle(mention));
}
