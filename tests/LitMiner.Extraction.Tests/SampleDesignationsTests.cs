using LitMiner.Core.Extraction;
using LitMiner.Core.Records;

namespace LitMiner.Extraction.Tests;

/// <summary>Names that a paper gives to its samples in so many words.</summary>
public class SampleDesignationsTests
{
    private const string Designation = "Devices based on ZnO are denoted as control, while the devices based on TiO2 are denoted as target.";

    [Theory]
    [InlineData("The band gap of the target device was 3.1 eV.", "TiO2")]
    [InlineData("For the control samples the band gap was 3.3 eV.", "ZnO")]
    [InlineData("The band gap of the target device was 3.1 eV, whereas the control device showed 3.3 eV.", "TiO2")]
    [InlineData("On target the band gap of CuO was 1.4 eV.", "CuO")]
    public void Extract_SampleThatPlaysAPart_IsTheMaterialThatWasGivenIt(string sentence, string material)
    {
        ExtractedDocument document = ExtractionOfText.Of("ZnO and TiO2 were annealed for 2 h. " + Designation, sentence);
        Assert.Equal(material, document.Records[0].Material!.Text);
    }

    [Theory]
    [InlineData("Ni3Al powder (denoted as NA7) was pressed.")]
    [InlineData("Pressed Ni3Al is hereafter referred to as NA7.")]
    public void Extract_CodeOfASample_IsAnAliasOfItsMaterial(string designation)
    {
        ExtractedDocument document = ExtractionOfText.Of(designation, "The hardness of Ni3Al was 3.2 GPa.");
        PropertyRecord record = Assert.Single(document.Records);
        Assert.Contains("NA7", record.Material!.Aliases);
    }
}
