namespace LitMiner.Chemistry.Tests;

public sealed class SubstanceTests
{
    [Theory]
    [InlineData("titania", "TiO2")]
    [InlineData("Titanium Dioxide", "TiO2")]
    [InlineData("iron(III) oxide", "Fe2O3")]
    [InlineData("silicon carbide", "SiC")]
    [InlineData("lithium iron phosphate", "LiFePO4")]
    [InlineData("zinc nitrate hexahydrate", "Zn(NO3)2·6H2O")]
    [InlineData("ammonium sulfate", "(NH4)2SO4")]
    [InlineData("cobalt(II) chloride", "CoCl2")]
    [InlineData("sodium titanate", "Na2TiO3")]
    [InlineData("dinitrogen tetroxide", "N2O4")]
    [InlineData("aluminum", "Al")]
    [InlineData("Ti64", "Ti-6Al-4V")]
    [InlineData("YBCO", "YBa2Cu3O7")]
    public void Resolve_Name_GivesComposition(string name, string formula) =>
        Assert.Equal(Composition.Parse(formula), SubstanceNames.Resolve(name)?.Composition);

    [Theory]
    [InlineData("PMMA", "poly(methyl methacrylate)")]
    [InlineData("P3HT", "poly(3-hexylthiophene)")]
    [InlineData("TiO2", "titanium dioxide")]
    [InlineData("AZO", "aluminium-doped zinc oxide")]
    public void Resolve_Abbreviation_GivesCanonicalName(string name, string canonical) =>
        Assert.Equal(canonical, SubstanceNames.Resolve(name)?.CanonicalName);

    [Fact]
    public void Catalogue_EveryFormula_ParsesAndHasSource()
    {
        Assert.True(SubstanceCatalogue.Default.Substances.Length >= 1500);
        Assert.All(SubstanceCatalogue.Default.Substances, substance => Assert.False(string.IsNullOrEmpty(substance.Source)));
        Assert.All(SubstanceCatalogue.Default.Substances.Where(substance => substance.Formula is not null), substance => Assert.NotNull(substance.Composition));
    }

    [Fact]
    public void Catalogue_Names_MeanOneSubstance()
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (Substance substance in SubstanceCatalogue.Default.Substances)
        {
            foreach (string name in substance.Aliases.Concat(substance.Ambiguous).Prepend(substance.Name).Distinct())
            {
                Assert.True(owners.TryAdd(name, substance.Id), $"'{name}' names {owners.GetValueOrDefault(name)} and {substance.Id}");
                Assert.True(Elements.Find(name) is null || substance.Composition is { Amounts.Length: 1 }, $"'{name}' is a symbol of an element");
            }
        }
    }

    /// <summary>A closed-shell molecule has an even number of atoms with odd valence: slips of one hydrogen show.</summary>
    [Fact]
    public void Catalogue_OrganicFormulae_HaveEvenNumberOfOddValences()
    {
        string[] odd = ["H", "F", "Cl", "Br", "I", "N", "P", "B", "Li", "Na", "K"], metals = ["Fe", "Co", "Ni", "Cu", "Ir", "Al", "Ga", "In", "V", "Nb", "Ta"];
        foreach (Substance substance in SubstanceCatalogue.Default.Substances.Where(substance => substance.Class is "organic" or "solvent" or "polymer" && substance.Composition is not null))
        {
            Composition composition = substance.Composition!;
            if (metals.Any(metal => composition[Elements.Of(metal)] > 0)) continue;
            double count = odd.Sum(symbol => composition[Elements.Of(symbol)]);
            Assert.True(Math.Abs(count % 2) < 1e-9, $"{substance.Name}: {substance.Formula} has {count} atoms of odd valence");
        }
    }

    [Theory]
    [InlineData("We used poly(methyl methacrylate) (PMMA) here.", "poly(methyl methacrylate)", "PMMA")]
    [InlineData("by scanning electron microscopy (SEM) and", "scanning electron microscopy", "SEM")]
    [InlineData("PVDF (polyvinylidene fluoride) binder", "polyvinylidene fluoride", "PVDF")]
    public void FindAbbreviations_Definition_GivesBothForms(string text, string longForm, string shortForm)
    {
        Abbreviation found = Assert.Single(AbbreviationFinder.Find(text));
        Assert.Equal(longForm, found.LongForm.Of(text));
        Assert.Equal(shortForm, found.ShortForm.Of(text));
    }

    [Fact]
    public void Expand_ListOfValues_GivesOneFormulaEach()
    {
        Formula formula = FormulaParser.Parse("Ca1−xSrxTiO3").Formula!;
        var members = DopedSeries.Expand(formula, "ceramics (x = 0, 0.05 and 0.10) were");
        Assert.Equal(["CaTiO3", "Ca0.95Sr0.05TiO3", "Ca0.9Sr0.1TiO3"], members.Select(member => member.Composition!).Select(c => Composition.Parse(c.ReducedFormula()) is var again
            && again.Equals(Composition.Parse("CaTiO3")) ? "CaTiO3" : again.Equals(Composition.Parse("Ca0.95Sr0.05TiO3")) ? "Ca0.95Sr0.05TiO3" : again.Equals(Composition.Parse("Ca0.9Sr0.1TiO3")) ? "Ca0.9Sr0.1TiO3" : "?"));
        VariableAssignment range = Assert.Single(VariableAssignmentFinder.Find("with 0 ≤ x ≤ 0.3 prepared"));
        Assert.Equal(0, range.Low);
        Assert.Equal(0.3, range.High);
    }

    [Theory]
    [InlineData("Sr0.9M0.1CuO2", "(M = La, Gd)", "Sr0.9La0.1CuO2|Sr0.9Gd0.1CuO2")]
    [InlineData("LnFeAsO1−xFx", "with Ln = La and Sm, x = 0.1", "LaFeAsO0.9F0.1|SmFeAsO0.9F0.1")]
    [InlineData("Ba1−xSrxTi1−yZryO3", "for x = 0, 0.1 and y = 0.2, 0.3", "BaTi0.8Zr0.2O3|Ba0.9Sr0.1Ti0.7Zr0.3O3")]
    [InlineData("RCoO3", "(R = Y and various rare earths)", "")]
    public void Expand_VariablesAndPlaceholders_GiveTheMembers(string formula, string text, string expected)
    {
        var members = DopedSeries.Expand(FormulaParser.Parse(formula).Formula!, text);
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Composition.Parse), members.Select(member => member.Composition));
    }

    [Fact]
    public void Elements_All_AreInOrder()
    {
        Assert.Equal(118, Elements.All.Length);
        Assert.All(Elements.All, element => Assert.Same(element, Elements.All[element.Number - 1]));
        Assert.Equal("Fe", Elements.FindByName("Iron")!.Symbol);
        Assert.Equal(61, Elements.Of("Ni").MendeleevNumber);
        Assert.Equal(8, Elements.Of("Ni").ValenceD);
    }
}
