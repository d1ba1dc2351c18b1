using CsCheck;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;

namespace LitMiner.Extraction.Tests;

public class PropertyExtractorTests
{
    [Fact]
    public void Extract_PlainSentence_GivesMaterialPropertyValueAndCondition()
    {
        ExtractedDocument document = ExtractionOfText.Of("The thermal conductivity of SrTiO3 is 3.5 ± 0.2 W m−1 K−1 at 300 K.");
        PropertyRecord record = Assert.Single(document.Records);
        Assert.Equal("SrTiO3", record.Material!.Formula);
        Assert.Equal("thermal-conductivity", record.Property.Id);
        Assert.Equal(3.5, record.Value.Low);
        Assert.Equal(0.2, record.Value.Uncertainty);
        ConditionReference condition = Assert.Single(record.Conditions);
        Assert.Equal("temperature", condition.Property!.Id);
        Assert.Equal(300, condition.Value!.Low);
    }

    [Fact]
    public void Extract_Respectively_AssignsInOrder()
    {
        ExtractedDocument document = ExtractionOfText.Of("The band gaps of ZnO and TiO2 are 3.3 and 3.2 eV, respectively.");
        Assert.Equal(["ZnO 3.3", "TiO2 3.2"], document.Records.Select(r => $"{r.Material!.Text} {r.Value.Low}"));
    }

    [Fact]
    public void Extract_CitedValue_IsToldFromTheOwn()
    {
        ExtractedDocument document = ExtractionOfText.Of("A band gap of 3.31 eV was measured for ZnO, lower than the band gap of 3.37 eV reported for bulk ZnO.");
        Assert.Equal([ValueOrigin.Measured, ValueOrigin.Cited], document.Records.Select(r => r.Origin!.Value));
    }

    [Fact]
    public void Extract_AnnealingTemperature_IsNoResult()
    {
        ExtractedDocument document = ExtractionOfText.Of("The ZnO films were annealed at 450 °C for 2 h.");
        Assert.Empty(document.Records);
        Assert.All(document.Rejected, r => Assert.Equal("setting-without-result", r.Code));
    }

    [Fact]
    public void Extract_WrongDimension_IsRejectedWithReason()
    {
        ExtractedDocument document = ExtractionOfText.Of("The band gap of ZnO was 5.2 g cm−3.");
        Assert.Empty(document.Records);
        Assert.Equal("wrong-dimension", Assert.Single(document.Rejected).Code);
    }

    [Fact]
    public void Extract_DopedSeries_GivesOneMaterialEach()
    {
        ExtractedDocument document = ExtractionOfText.Of(
            "We studied Ca1−xSrxTiO3. The electrical conductivity of Ca1−xSrxTiO3 is 10, 20 and 30 S cm−1 for x = 0, 0.1 and 0.2, respectively.");
        Assert.Equal(["CaTiO3", "Ca0.9Sr0.1TiO3", "Ca0.8Sr0.2TiO3"], document.Records.Select(r => r.Material!.Formula));
        Assert.Equal(3, document.Rejected.Count(r => r.Code == "composition-variable"));
    }

    [Fact]
    public void Extract_Abbreviation_GivesTheLongNameAsAlias()
    {
        ExtractedDocument document = ExtractionOfText.Of(
            "Poly(methyl methacrylate) (PMMA) was used.", "The glass transition temperature of PMMA is 105 °C.");
        PropertyRecord record = Assert.Single(document.Records);
        Assert.Contains(record.Material!.Aliases, a => a.Equals("poly(methyl methacrylate)", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("34CrNiMo6")]
    [InlineData("42CrMo4")]
    public void Extract_SteelGrade_IsNoFormula(string grade)
    {
        PropertyRecord record = Assert.Single(ExtractionOfText.Of($"The yield strength of {grade} is 1012 MPa.").Records);
        Assert.Equal((grade, null), (record.Material!.Text, record.Material.Formula));
    }

    [Fact]
    public void Extract_ConditionsAndOutOfRange_AreFlagged()
    {
        ExtractedDocument document = ExtractionOfText.Of("The band gap of ZnO is 520 eV.");
        PropertyRecord record = Assert.Single(document.Records);
        Assert.Contains("out-of-range", record.Flags);
    }

    [Fact]
    public void Extract_Table_AppliesMultiplierAndConditions()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            "Table 1. Properties at 300 K.",
            "Material\tIonic conductivity (10⁻³ S cm⁻¹)\tBand gap (eV)",
            "Li3PS4\t0.16\t3.5",
            "Li10GeP2S12\t12.0\t–");
        Assert.Equal(["Li3PS4 ionic-conductivity 0.00016", "Li3PS4 band-gap 3.5", "Li10GeP2S12 ionic-conductivity 0.012"],
            document.Records.Select(r => $"{r.Material!.Text} {r.Property.Id} {r.Value.Low}"));
        Assert.All(document.Records, r => Assert.Equal(300, Assert.Single(r.Conditions).Value!.Low));
        Assert.All(document.Records, r => Assert.Equal("Table 1", r.Provenance.Table));
    }

    [Fact]
    public void Extract_TransposedTable_TakesMaterialsFromTheHead()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            "Table 1. Coatings.", "Property\tUnit\tTiN\tTiB2", "Young's modulus\tGPa\t450\t560", "Porosity\t%\t2.3\t1.1");
        Assert.Equal(["TiN young-modulus 450 GPa", "TiB2 young-modulus 560 GPa", "TiN porosity 2.3 %", "TiB2 porosity 1.1 %"],
            document.Records.Select(r => $"{r.Material!.Text} {r.Property.Id} {r.Value.Low} {r.Value.Unit}"));
    }

    [Fact]
    public void Extract_SameFactTwice_GivesDifferentIds()
    {
        ExtractedDocument document = ExtractionOfText.Of("The band gap of ZnO is 3.3 eV.", "The band gap of ZnO is 3.3 eV.");
        Assert.Equal(2, document.Records.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public void Extract_ShiftedText_KeepsTheId()
    {
        string id = ExtractionOfText.Of("The band gap of ZnO is 3.3 eV.").Records[0].Id;
        Assert.Equal(id, ExtractionOfText.Of("An added paragraph.", "The band gap of ZnO is 3.3 eV.").Records[0].Id);
    }

    [Fact]
    public void Extract_AnyText_CountsAddUpAndSpansQuoteTheText()
    {
        string[] vocabulary =
        [
            "the", "band gap", "of", "ZnO", "TiO2", "is", "3.3 eV", "300 K", "at", "annealed", "5", "x = 0.1", "density", "5.6 g cm−3", "and", ",", ".", "respectively", "10–15 nm", "Fig. 3", "12 %", "(", ")",
        ];
        Gen<string> word = Gen.Int[0, vocabulary.Length - 1].Select(i => vocabulary[i]);
        word.Array[0, 30].Sample(words =>
        {
            string text = string.Join(' ', words);
            ExtractedDocument document = ExtractionOfText.Of(text);
            return document.QuantityCount == document.ValueCount + document.ConditionCount + document.Rejected.Length
                && document.Records.All(r => text[r.Value.Provenance!.Start!.Value..r.Value.Provenance.End!.Value] == r.Value.Provenance.Quote);
        });
    }
}
