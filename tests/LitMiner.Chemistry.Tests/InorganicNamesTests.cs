namespace LitMiner.Chemistry.Tests;

public sealed class InorganicNamesTests
{
    [Theory]
    [InlineData("iron(III) oxide", "Fe2O3")]
    [InlineData("iron(II) oxide", "FeO")]
    [InlineData("copper(I) thiocyanate", "CuSCN")]
    [InlineData("copper(II) sulfate", "CuSO4")]
    [InlineData("sodium titanate", "Na2TiO3")]
    [InlineData("lithium iron phosphate", "LiFePO4")]
    [InlineData("lithium cobalt phosphate", "LiCoPO4")]
    [InlineData("zinc hexafluorosilicate", "ZnSiF6")]
    [InlineData("tin(IV) chloride", "SnCl4")]
    [InlineData("lanthanum metaphosphate", "La(PO3)3")]
    [InlineData("calcium pyrophosphate", "Ca2P2O7")]
    [InlineData("titanium(III) nitride", "TiN")]
    [InlineData("dinitrogen pentoxide", "N2O5")]
    [InlineData("nickel(II) nitrate hexahydrate", "Ni(NO3)2·6H2O")]
    [InlineData("potassium hexacyanoferrate(III)", "K3Fe(CN)6")]
    [InlineData("ammonium persulfate", "(NH4)2S2O8")]
    public void Composition_OfName_IsTheFormulas(string name, string formula)
    {
        Assert.Equal(Composition.Parse(formula), InorganicNames.Composition(name));
    }

    [Theory]
    [InlineData("Fe2O3", "iron(III) oxide")]
    [InlineData("ZnSO4", "zinc sulfate")]
    [InlineData("CuSCN", "copper(I) thiocyanate")]
    [InlineData("SnCl4", "tin(IV) chloride")]
    [InlineData("La(NO3)3", "lanthanum nitrate")]
    [InlineData("WCl6", "tungsten(VI) chloride")]
    [InlineData("Ca2P2O7", "calcium pyrophosphate")]
    public void Name_OfFormula_IsSystematic(string formula, string name) => Assert.Equal(name, InorganicNames.Name(Composition.Parse(formula)));

    /// <summary>Every name that the rules write, they read back to the same composition.</summary>
    [Fact]
    public void Composition_OfName_OfCatalogue_IsTheIdentity()
    {
        int named = 0;
        foreach (Substance substance in SubstanceCatalogue.Default.Substances)
        {
            if (substance.Composition is not { } composition || InorganicNames.Name(composition) is not { } name) continue;
            Assert.Equal(composition, InorganicNames.Composition(name));
            named++;
        }

        Assert.True(named > 400, $"{named}");
    }

    [Fact]
    public void Composition_OfCatalogueSalts_AgreesWithTheirNames()
    {
        List<string> wrong = [];
        int read = 0;
        foreach (Substance substance in SubstanceCatalogue.Default.Substances.Where(substance => substance.Class == "salt"))
        {
            if (InorganicNames.Composition(substance.Name) is not { } composition) continue;
            read++;
            if (!composition.Equals(substance.Composition)) wrong.Add($"{substance.Name}: {composition} for {substance.Formula}");
        }

        Assert.True(wrong.Count == 0 && read > 300, $"{read} read; {string.Join("; ", wrong)}");
    }
}
