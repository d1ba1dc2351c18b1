using LitMiner.Core.Extraction;

namespace LitMiner.Extraction.Tests;

/// <summary>Forms of tables, each as small as it can be; larger ones stand in corpora/table-forms.</summary>
public class TableFormTests
{
    [Fact]
    public void Extract_UnitsOfTheCaption_HoldForTheSymbolsOfTheHeads()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Lattice constant a (Å) and coercivity Hc (Oe) of the ferrites", "Composition\ta\tHc", "NiFe2O4\t8.339\t162", "CoFe2O4\t8.391\t870");
        Assert.Equal(["lattice-parameter 8.339 Å", "coercivity 162 Oe", "lattice-parameter 8.391 Å", "coercivity 870 Oe"], document.Records.Select(r => $"{r.Property.Id} {r.Value.Low} {r.Value.Unit}"));
    }

    [Theory]
    [InlineData("Density of MgTiO3 with 2 wt% LiF", "MgTiO3")]
    [InlineData("Density of Solar Salt with CaO nanoparticles", "Solar Salt")]
    [InlineData("Density of the metakaolin geopolymers at 20 °C", "metakaolin geopolymers")]
    public void Extract_CaptionWithAdditions_IsAboutWhatTheyAreAddedTo(string caption, string material)
    {
        ExtractedDocument document = ExtractionOfText.OfTable(caption, "Time (h)\tDensity (g/cm3)", "2\t3.41", "4\t3.58");
        Assert.All(document.Records, r => Assert.Equal(material, r.Material!.Text));
        Assert.Equal(2, document.Records.Length);
    }

    [Fact]
    public void Extract_GasThatIsTakenUp_IsNotTheMaterial()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Texture and CO2 uptake at 1 bar", "Sample\tBET surface area (m2/g)", "Z10\t1280", "Z20\t940");
        Assert.Equal(["Z10", "Z20"], document.Records.Select(r => r.Material!.Text));
    }

    [Fact]
    public void Extract_HeadsWhoseSpansWereLost_StandOverTheirNeighbours()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Strength of the mortars", "Mix\tCompressive strength (MPa)\t\tDensity (g/cm3)", "\t7 d\t28 d\t", "M1\t24\t46\t2.1", "M2\t22\t44\t2.0");
        Assert.Equal(["M1 24 7", "M1 46 28", "M1 2.1 ", "M2 22 7", "M2 44 28", "M2 2 "], document.Records.Select(r => $"{r.Material!.Text} {r.Value.Low} {r.Conditions.FirstOrDefault()?.Value?.Low}"));
    }

    [Fact]
    public void Extract_RowsOfStandardDeviations_AreTheUncertaintiesOfTheRowsAbove()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Tests", "Alloy\t\tDensity (g/cm3)", "AlSi7\tMean\t2.71", "AlSi7\tSD\t0.02", "AlSi9\tMean\t2.68", "AlSi9\tSD\t0.03");
        Assert.Equal(["AlSi7 2.71 0.02", "AlSi9 2.68 0.03"], document.Records.Select(r => $"{r.Material!.Text} {r.Value.Low} {r.Value.Uncertainty}"));
        Assert.Contains(document.Rejected, r => r.Code == "table-statistics");
    }

    [Fact]
    public void Extract_HeadUnderOneOfItsKind_IsNamedByBoth()
    {
        ExtractedDocument document = ExtractionOfText.OfTable([], 2, "Paraffins", "Sample\tMelting\t<", "^\tOnset (°C)\tEnthalpy (J/g)", "C18\t27.8\t241");
        Assert.Equal(["melting-temperature", "enthalpy-of-fusion"], document.Records.Select(r => r.Property.Id));
    }

    [Fact]
    public void Extract_SettingsBesidePropertiesInRows_AreConditions()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            "Polyamides", "Property\tTemperature (°C)\tPA66\tPA12", "Tensile strength (MPa)\t23\t78\t52", "Density (g/cm3)\t80\t1.14\t1.02");
        Assert.Equal(["PA66 78 23", "PA12 52 23", "PA66 1.14 80", "PA12 1.02 80"], document.Records.Select(r => $"{r.Material!.Text} {r.Value.Low} {Assert.Single(r.Conditions).Value!.Low}"));
    }

    [Theory]
    [InlineData("ΔT = Tx − Tg (°C)", "116", "supercooled-liquid-region", "°C")]
    [InlineData("Mr/Ms", "0.5", "squareness", null)]
    [InlineData("Ecorr (mV vs. SCE)", "−210", "corrosion-potential", "mV")]
    [InlineData("Ecorr/VSCE", "−0.2", "corrosion-potential", "V")]
    [InlineData("Sheet resistance (Ω/sq)", "41", "sheet-resistance", "Ω sq⁻¹")]
    [InlineData("HRC", "54.2", "rockwell-hardness", "HRC")]
    public void Extract_HeadWithMoreThanNameAndUnit_IsUnderstood(string head, string value, string property, string? unit)
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Properties", $"Alloy\tDensity (g/cm3)\t{head}", $"AlSi7\t2.7\t{value}");
        Assert.Equal((property, unit), (document.Records[^1].Property.Id, document.Records[^1].Value.Unit));
    }

    [Fact]
    public void Extract_MediumOfARow_IsNoMaterial()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Comparison", "Catalyst\tElectrolyte\tTafel slope (mV/dec)", "CC-7\t0.1 M KOH\t68", "RuO2\t1 M KOH\t71");
        Assert.Equal(["CC-7 0.1", "RuO2 1"], document.Records.Select(r => $"{r.Material!.Text} {Assert.Single(r.Conditions).Value!.Low}"));
    }
}
