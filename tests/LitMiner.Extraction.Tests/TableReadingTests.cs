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
    public void Extract_PropertyOfTheCaption_HoldsForTheWholeTable()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Calculated band gaps (eV) of the compounds", "Compound\tPBE\tExp.", "ZnO\t0.8\t3.3", "GaN\t1.7\t3.4");
        Assert.Equal(["ZnO 0.8", "ZnO 3.3", "GaN 1.7", "GaN 3.4"], document.Records.Select(r => $"{r.Material!.Text} {r.Value.Low}"));
        Assert.All(document.Records, r => Assert.Equal("band-gap", r.Property.Id));
        Assert.Equal(ValueOrigin.Computed, document.Records[0].Origin);
    }

    [Fact]
    public void Extract_PropertiesAsCellsOfAColumn_BelongToTheSampleOfTheirRow()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            "Results", "Material\tProperty\tValue\tUnit", "Al2O3\tHardness\t15\tGPa", "ZrO2\tFracture toughness\t8\tMPa m1/2");
        Assert.Equal(["Al2O3 vickers-hardness 15", "ZrO2 fracture-toughness 8"], document.Records.Select(r => $"{r.Material!.Text} {r.Property.Id} {r.Value.Low}"));
    }

    [Fact]
    public void Extract_RowsNamedBySettings_HaveThemAsConditions()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Properties of the Ti-6Al-4V alloy", "\tYield strength (MPa)", "25 °C\t910", "400 °C\t560");
        Assert.Equal([25, 400], document.Records.Select(r => Assert.Single(r.Conditions).Value!.Low!.Value));
        Assert.All(document.Records, r => Assert.Null(r.Material!.Sample));
    }

    [Fact]
    public void Extract_RatesUnderACapacity_AreConditions()
    {
        ExtractedDocument document = ExtractionOfText.OfTable([], 2, "Cells", "Cathode\tSpecific capacity (mAh/g) at\t<", "^\t0.1C\t1C", "LiFePO4\t160\t131");
        Assert.Equal(["specific-capacity 160 mAh g⁻¹", "specific-capacity 131 mAh g⁻¹"], document.Records.Select(Short));
        Assert.Equal(["current-density 0.1", "current-density 1"], document.Records.Select(r => $"{Assert.Single(r.Conditions).Property!.Id} {r.Conditions[0].Value!.Low}"));
    }

    [Fact]
    public void Extract_ConditionBehindAValue_IsNoValue()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Electrolytes", "Electrolyte\tIonic conductivity (S cm−1)", "Li3PS4\t2.1 × 10−4 (25 °C)");
        PropertyRecord record = Assert.Single(document.Records);
        Assert.Equal(25, Assert.Single(record.Conditions).Value!.Low);
    }

    [Fact]
    public void Extract_ColumnOfDeviations_IsTheUncertainty()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Strength", "Alloy\tYield strength (MPa)\tSD", "AZ91\t151\t6");
        Assert.Equal(6, Assert.Single(document.Records).Value.Uncertainty);
    }

    [Fact]
    public void Extract_TemperatureInC_IsNoCharge()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Films of ZnO", "Temperature (C)\tBand gap (eV)", "400\t3.27");
        Assert.Equal(400, Assert.Single(Assert.Single(document.Records).Conditions).Value!.Low);
    }

    [Fact]
    public void Extract_ShareLeftOfTheResults_IsAContent()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Blends", "Polymer\tClay (%)\tTensile strength (MPa)", "PLA/clay\t5\t48");
        Assert.Equal("tensile-strength 48 MPa", Short(Assert.Single(document.Records)));
    }

    [Theory]
    [InlineData("Zinc oxide films: band gap of ZnO", "Sample\tBand gap (eV)", "S1\t3.21", "ZnO", "S1")]
    [InlineData("Band gap of ZnO", "Sample\tBand gap (eV)", "annealed in N2\t3.21", "ZnO", "annealed in N2")]
    [InlineData("Band gap of ZnO", "Sample\tBand gap (eV)", "As-deposited\t3.21", "ZnO", "As-deposited")]
    [InlineData("Photovoltaic parameters of MAPbI3 devices", "HTL\tVoc (V)", "NiO\t1.05", "MAPbI3", "NiO")]
    [InlineData("Photovoltaic parameters of MAPbI3 devices", "Device\tVoc (V)", "with KCl\t1.05", "MAPbI3", "with KCl")]
    [InlineData("Band gap of ZnO", "Crystal structure\tBand gap (eV)", "cubic\t3.21", "ZnO", "cubic")]
    [InlineData("Band gaps", "Compound\tBand gap (eV)", "ZnO (sol–gel)\t3.21", "ZnO (sol–gel)", null)]
    [InlineData("Band gaps", "Sample\tBand gap (eV)", "Pristine TiO2\t3.21", "Pristine TiO2", null)]
    [InlineData("Conductivities", "Polymer matrix\tCeramic filler\tIonic conductivity (S/cm)", "PEO (EO:Li = 8:1)\tLLTO\t0.001", "PEO + LLTO", null)]
    [InlineData("Solar cells", "Donor\tAcceptor\tPCE (%)", "PM6\tY6\t15.7", "PM6:Y6", null)]
    [InlineData("Cells", "Electrolyte\tCathode\tDischarge capacity (mAh/g)", "Li3PS4\tLiCoO2\t131", "LiCoO2", "Li3PS4")]
    [InlineData("Cells", "Electrolyte\tCathode\tIonic conductivity (S/cm)", "Li3PS4\tLiCoO2\t0.0002", "Li3PS4", "LiCoO2")]
    public void Extract_NamesOfARow_TellMaterialAndSample(string caption, string heads, string row, string material, string? sample)
    {
        // A second row of the same kind, so that samples are counted.
        ExtractedDocument document = ExtractionOfText.OfTable(caption, heads, row, row.Replace("S1", "S2", StringComparison.Ordinal));
        Assert.Equal(2, document.Records.Length);
        Assert.Equal(material, document.Records[0].Material!.Text);
        Assert.Equal(sample, document.Records[0].Material!.Sample);
    }

    [Theory]
    [InlineData("Sample\tOnset temperature (°C)\tTensile strength (MPa)", "PLA\t311\t42", 2)]
    [InlineData("Sample\tAnnealing temperature (°C)\tTensile strength (MPa)", "PLA\t90\t42", 1)]
    [InlineData("Sample\tResponse time (s)\tTensile strength (MPa)", "PLA\t12\t42", 2)]
    [InlineData("Sample\tTime (h)\tTensile strength (MPa)", "PLA\t12\t42", 1)]
    public void Extract_ColumnsThatSayTheyWereFound_AreNoSettings(string heads, string row, int records) =>
        Assert.Equal(records, ExtractionOfText.OfTable("Results", heads, row).Records.Length);

    [Fact]
    public void Extract_CellsThatTellTheirPropertyThemselves_AreValues()
    {
        ExtractedDocument document = ExtractionOfText.OfTable(
            ["The specific capacity of LiFePO4 is 150 mAh/g."], 1, "Cells", "Cathode\tIonic conductivity (S/cm)\tPerformance", "LiFePO4\t0.0002\t111 mAh/g after 180 cycles at 25 °C", "LiCoO2\t0.0003\tA capacity of 95 mAh/g");
        Assert.Equal(["specific-capacity 111 mAh g⁻¹", "specific-capacity 95 mAh g⁻¹"], document.Records.Where(r => r.Provenance.Table is not null && r.Property.Id != "ionic-conductivity").Select(Short));
    }

    [Fact]
    public void Extract_ThicknessOfTheCaption_ReadsItsSymbolInAnyUnit()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Thickness and strength of PVA gels", "Sample\tδ (mm)\tTensile strength (MPa)", "PVA\t3.8\t1.2");
        Assert.Equal(["film-thickness 3.8 mm", "tensile-strength 1.2 MPa"], document.Records.Select(Short));
    }

    [Fact]
    public void Extract_SymbolsOfTheCaptionWithoutUnits_AreUnderstood()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Crosslinking density (νe) and band gap (Eg) of PVA gels", "Sample\tEg (eV)\tνe", "PVA\t3.8\t1.27");
        Assert.Equal(["band-gap 3.8 eV", "crosslink-density 1.27 "], document.Records.Select(Short));
        Assert.Contains("unit-missing", document.Records[1].Flags);
    }

    [Fact]
    public void Extract_GreekSymbolBesideProperties_IsAnUnknownProperty()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Fits", "Sample\tBand gap (eV)\tχ\tχ2", "ZnO\t3.2\t0.53\t1.2");
        Assert.Equal(["band gap", "χ"], document.Records.Select(r => r.Property.Text!.ToLowerInvariant()));
    }

    [Fact]
    public void Extract_LowerHeadsInTheBody_AreHeads()
    {
        ExtractedDocument document = ExtractionOfText.OfTable("Results", "Sample\tPhase\tTensile test\t<", "\t\tTensile strength (MPa)\tElongation (%)", "S1\tAl2O3\t42\t5", "S2\tAl2O3\t44\t6");
        Assert.Equal(["tensile-strength 42 MPa", "elongation 5 %", "tensile-strength 44 MPa", "elongation 6 %"], document.Records.Select(Short));
        Assert.All(document.Records, r => Assert.Equal("Al2O3", r.Material!.Text));
        Assert.Equal(["S1", "S1", "S2", "S2"], document.Records.Select(r => r.Material!.Sample));
    }

    [Fact]
    public void Extract_TemperatureUnderATransition_IsNoSetting()
    {
        ExtractedDocument document = ExtractionOfText.OfTable([], 2, "DSC", "Polymer\tGlass transition\t<", "^\tTemperature (°C)\tΔCp (J/gK)", "PLA\t61\t0.5");
        Assert.Equal("glass-transition-temperature 61 °C", Short(document.Records[0]));
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
