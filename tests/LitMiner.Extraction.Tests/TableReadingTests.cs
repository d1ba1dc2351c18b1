using LitMiner.Core.Extraction;
using LitMiner.Core.Records;

namespace LitMiner.Extraction.Tests;

/// <summary>Tables as papers of many fields set them; all figures are invented.</summary>
public class TableReadingTests
{
    [Fact]
    public void Extract_SymbolsOfTensileTest_AreToldByTheirNeighbours()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Tensile properties", "Alloy\tRm (MPa)\tRe (MPa)\tA (%)\tZ (%)\tKV (J)", "AZ31\t265\t190\t14\t21\t8");
        Assert.Equal(
            ["tensile-strength 265", "yield-strength 190", "elongation 14", "reduction-of-area 21", "impact-energy 8"],
            document.Records.Select(r => $"{r.Property.Id} {r.Value.Low}"));
    }

    [Fact]
    public void Extract_LoneLetterInPerCentWithoutNeighbours_IsNoKnownProperty()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Results", "Film\tA (%)", "ZnO\t14");
        Assert.DoesNotContain(document.Records, r => r.Property.Id is not null);
    }

    [Fact]
    public void Extract_LatticeParametersUnderOneHead_AreThree()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            [], 2, "Refined cells", "Compound\tLattice parameters (Å)\t<\t<\tβ (°)\tV (Å3)", "^\ta\tb\tc\t^\t^", "BiVO4\t5.194\t11.70\t5.09\t90.4\t309.4");
        Assert.Equal(
            ["lattice-parameter 5.194 Å", "lattice-parameter 11.7 Å", "lattice-parameter 5.09 Å", "unit-cell-angle 90.4 °", "unit-cell-volume 309.4 Å³"],
            document.Records.Select(Short));
        Assert.All(document.Records, r => Assert.Equal("BiVO4", r.Material!.Text));
    }

    [Fact]
    public void Extract_UnitsInARowOfTheirOwn_BelongToTheHeads()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Cells of ZrW2O8", "Temperature\ta\tVolume", "K\tÅ\tÅ3", "300\t9.160\t768.6", "400\t9.151\t766.3");
        Assert.Equal(["lattice-parameter 9.16 Å", "unit-cell-volume 768.6 Å³", "lattice-parameter 9.151 Å", "unit-cell-volume 766.3 Å³"], document.Records.Select(Short));
        Assert.All(document.Records, r => Assert.Equal("ZrW2O8", r.Material!.Text));
        Assert.Equal([300, 300, 400, 400], document.Records.Select(r => Assert.Single(r.Conditions).Value!.Low!.Value));
    }

    [Fact]
    public void Extract_ConditionsUnderAProperty_AreConditions()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            [], 2, "Losses", "Material\tPcv (mW/cm3)\t<", "^\t100 kHz\t500 kHz", "MnZn ferrite\t80\t310");
        Assert.Equal(["core-loss 80", "core-loss 310"], document.Records.Select(r => $"{r.Property.Id} {r.Value.Low}"));
        Assert.Equal([100, 500], document.Records.Select(r => Assert.Single(r.Conditions).Value!.Low!.Value));
    }

    [Fact]
    public void Extract_FootnoteMarksAndShortWords_AreUnderstood()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Polymerisations", "Entry\tMonomer\t% Conv. (min)\tMn* (g/mol)\tÐ", "1\tNIPAM\t97 (45)\t4100\t1.08");
        Assert.Equal(["conversion 97 %", "molecular-weight 4100 g mol⁻¹", "dispersity 1.08 "], document.Records.Select(Short));
        Assert.Equal(45, Assert.Single(document.Records[0].Conditions).Value!.Low);
    }

    [Fact]
    public void Extract_UnknownPropertyAmongResults_IsTakenWithoutAnId()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Results", "Steel\tYield strength (MPa)\tErichsen value (mm)", "316L\t290\t4.5");
        PropertyRecord unknown = document.Records[1];
        Assert.Null(unknown.Property.Id);
        Assert.Equal("Erichsen value", unknown.Property.Text);
        Assert.Contains("unknown-property", unknown.Flags);
        Assert.True(unknown.Confidence < document.Records[0].Confidence);
    }

    [Theory]
    [InlineData("Welding parameters", "Joint\tPower (W)\tSpeed (mm/s)\tFocus (mm)\tSheet thickness (mm)", "J1\t3000\t20\t-2\t4")]
    [InlineData("Mix design of the mortars", "Mix\tCement (kg/m3)\tSand (kg/m3)\tFiber length (mm)", "M1\t400\t1200\t12")]
    [InlineData("Parameters of the plasma spraying process", "Current/A\tGas flow/L/min\tStand-off distance/mm\tNet power/kW", "200\t250\t100\t23")]
    [InlineData("Chemical composition (wt%)", "Alloy\tC\tMn\tSi\tCr", "A1\t0.2\t1.1\t0.3\t1.5")]
    [InlineData("EDS results (at.%)", "Point\tO\tAl\tSi", "1\t60\t20\t20")]
    [InlineData("Composition of the fly ash", "Oxide\tSiO2\tAl2O3\tCaO", "wt%\t55\t25\t8")]
    [InlineData("Atomic coordinates", "Atom\tx\ty\tz\tUeq (Å2)", "Zr1\t0.25\t0.31\t0.5\t0.012")]
    [InlineData("Regression", "Term\tCoefficient estimate\tF-value\tp-value", "A\t12.3\t40.1\t0.003")]
    public void Extract_TablesThatHoldNoResults_GiveNothing(string caption, string heads, string row) =>
        Assert.Empty(ExtractionOfText.OfTable(caption, heads, row).Records);

    [Fact]
    public void Extract_StatisticsBesideProperties_AreLeftOut()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Refinement", "Sample\ta (Å)\tRwp (%)\tR2\tStandard deviation", "CeO2\t5.411\t6.1\t0.99\t0.002");
        Assert.Equal("lattice-parameter 5.411 Å", Short(Assert.Single(document.Records)));
    }

    [Fact]
    public void Extract_CodesOfSamples_BelongToTheCaptionsMaterial()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Hardness of the S960QL steel", "Sample\tHardness (HV)", "QT-1\t340", "QT-2\t355");
        Assert.All(document.Records, r => Assert.Equal("S960QL steel", r.Material!.Text));
        Assert.Equal(["QT-1", "QT-2"], document.Records.Select(r => r.Material!.Sample));
    }

    [Fact]
    public void Extract_StatesOfOneMaterial_AreSamples()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Properties of Ti-6Al-4V", "Condition\tDirection\tYield strength (MPa)", "as-built\tXY\t1080", "annealed\tXY\t920");
        Assert.All(document.Records, r => Assert.Contains("Ti", r.Material!.Text, StringComparison.Ordinal));
        Assert.Equal(["as-built, XY", "annealed, XY"], document.Records.Select(r => r.Material!.Sample));
    }

    [Fact]
    public void Extract_MaterialsInRows_StayMaterials()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Comparison with TiO2", "Photocatalyst\tBand gap (eV)\tRef.", "g-C3N4\t2.7\t[12]", "ZnIn2S4\t2.4\tThis work");
        Assert.Equal(["g-C3N4", "ZnIn2S4"], document.Records.Select(r => r.Material!.Text));
        Assert.Equal([ValueOrigin.Cited, ValueOrigin.Measured], document.Records.Select(r => r.Origin!.Value));
    }

    [Fact]
    public void Extract_HeadsInsideTheBody_BeginAnotherTable()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            "The 6082 alloy", "Mg\tSi\tMn\tFe", "0.9\t1.1\t0.6\t0.3", "Mechanical properties\t<\t<\t<", "Rm, MPa\tRe, MPa\tA5, %\tHardness, HV", "310\t260\t12\t95");
        Assert.Equal(["tensile-strength 310 MPa", "yield-strength 260 MPa", "elongation 12 %", "vickers-hardness 95 HV"], document.Records.Select(Short));
    }

    [Fact]
    public void Extract_TitlesInsideTheBody_TellSamplesApart()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            "Strength of the X70 steel", "Temperature (°C)\tYield strength (MPa)", "Base metal\t<", "20\t520", "Weld metal\t<", "20\t560");
        Assert.Equal(["Base metal 520", "Weld metal 560"], document.Records.Select(r => $"{r.Material!.Sample} {r.Value.Low}"));
    }

    [Fact]
    public void Extract_PropertiesInRows_TakeTheirUnitsFromTheirHeads()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            "Crystal data of CsPbBr3", "Parameter\tValue", "Crystal system\torthorhombic", "a/Å\t8.244", "c/Å\t11.735", "V/Å3\t796.2", "Z\t4", "ρcalc (g/cm3)\t4.84", "Rwp/%\t7.1");
        Assert.Equal(["lattice-parameter 8.244 Å", "lattice-parameter 11.735 Å", "unit-cell-volume 796.2 Å³", "density 4.84 g cm⁻³"], document.Records.Select(Short));
        Assert.All(document.Records, r => Assert.Equal("CsPbBr3", r.Material!.Text));
    }

    [Fact]
    public void Extract_SettingInTheHeadsBracket_IsNoUnit()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Toughness", "Steel\tToughness, J/cm² (−30 °C)", "S355\t120");
        PropertyRecord record = Assert.Single(document.Records);
        Assert.Equal("impact-energy 120 J cm⁻²", Short(record));
        Assert.Equal(-30, Assert.Single(record.Conditions).Value!.Low);
    }

    [Fact]
    public void Extract_ShareLeftOfTheResults_IsAContent()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Blends", "Polymer\tClay (%)\tTensile strength (MPa)", "PLA/clay\t5\t48");
        Assert.Equal("tensile-strength 48 MPa", Short(Assert.Single(document.Records)));
    }

    [Theory]
    [InlineData("Catalyst\tη10 (mV)\tTafel slope (mV/dec)\tCdl (mF/cm2)\tRct (Ω)", "NiFe-LDH\t240\t41\t5.2\t3.1", "overpotential tafel-slope double-layer-capacitance charge-transfer-resistance")]
    [InlineData("Device\tVoc (V)\tJsc (mA cm−2)\tFF\tPCE (%)", "MAPbI3\t1.09\t22.4\t0.78\t19.1", "open-circuit-voltage short-circuit-current fill-factor power-conversion-efficiency")]
    [InlineData("Sample\tTg (°C)\tTm (°C)\tXc (%)\tΔHm (J/g)", "PLA\t60\t152\t21\t19", "glass-transition-temperature melting-temperature crystallinity enthalpy-of-fusion")]
    [InlineData("Sample\tSBET (m2/g)\tVp (cm3/g)\tDp (nm)", "SBA-15\t720\t0.9\t6.2", "surface-area pore-volume pore-size")]
    [InlineData("Sample\tMs (emu/g)\tHc (Oe)\tMr (emu/g)", "CoFe2O4\t72\t900\t31", "saturation-magnetization coercivity remanent-magnetization")]
    [InlineData("Compound\tC11 (GPa)\tC12 (GPa)\tB (GPa)\tG (GPa)\tE (GPa)\tν", "MgO\t297\t95\t163\t131\t310\t0.18", "elastic-constant elastic-constant bulk-modulus shear-modulus young-modulus poisson-ratio")]
    [InlineData("Steel\tEcorr (V)\ticorr (µA/cm2)\tβa (mV/dec)", "304L\t-0.25\t1.2\t110", "corrosion-potential corrosion-current tafel-slope")]
    [InlineData("Sample\tεr\ttan δ\td33 (pC/N)\tkp (%)", "BaTiO3\t1700\t0.02\t190\t36", "dielectric-constant dielectric-loss piezoelectric-coefficient electromechanical-coupling")]
    public void Extract_SymbolsOfAField_AreUnderstood(string heads, string row, string properties) =>
        Assert.Equal(properties.Split(' '), ExtractionOfText.OfTable("Results", heads, row).Records.Select(r => r.Property.Id));

    private static string Short(PropertyRecord record) => $"{record.Property.Id} {record.Value.Low} {record.Value.Unit}";
}
