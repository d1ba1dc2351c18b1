using LitMiner.Core.Extraction;

namespace LitMiner.Extraction.Tests;

public class TableKindTests
{
    [Fact]
    public void Extract_ElementsAsHeads_AreNoSymbolsOfProperties()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Composition of the steel in wt%", "Steel\tC\tMn\tS", "A36\t0.25\t1.03\t0.05");
        Assert.Empty(document.Records);
        Assert.Equal(3, document.Rejected.Count(r => r.Code == "table-composition"));
    }

    [Fact]
    public void Extract_AnalysisOfVariance_IsRefusedWithItsReason()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Regression", "Source\tDensity (g/cm3)\tp-value", "F-value\t40.3\t0.01", "Standard error\t0.04\t0.2");
        Assert.Empty(document.Records);
        Assert.All(document.Rejected, r => Assert.Equal("table-statistics", r.Code));
    }

    [Fact]
    public void Extract_ColumnOfSamples_NamesTheRows()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            "Strength", "State\tSample No.\tYield strength (MPa)", "quenched\tQ-1\t635", "quenched\tQ-2\t639");
        Assert.Equal(["Q-1 635", "Q-2 639"], document.Records.Select(r => $"{r.Material!.Text} {r.Value.Low}"));
        Assert.All(document.Records, r => Assert.Equal("quenched", r.Material!.Sample));
    }

    [Theory]
    [InlineData("The critical temperature of LaH10 is high. We find Tc = 250 K for LaH10 at 170 GPa.", "critical-temperature")]
    [InlineData("The Curie temperature of Fe3GeTe2 is low. We find Tc = 220 K for Fe3GeTe2.", "curie-temperature")]
    public void Extract_SharedSymbol_MeansWhatTheDocumentNames(string text, string property)
    {
        ExtractedDocument document = ExtractionOfText.Of(text);
        Assert.Equal(property, Assert.Single(document.Records).Property.Id);
    }
}
