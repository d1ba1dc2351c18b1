using LitMiner.Annotation.Rules;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Text;

namespace LitMiner.Annotation.Tests;

public class PropertyGlossaryFinderTests
{
    [Theory]
    [InlineData("The thermal conductivity (TC) falls; TC of both is low.", "TC", "thermal-conductivity")]
    [InlineData("The Debye temperature (θD) was fitted.", "θD", "debye-temperature")]
    [InlineData("Here κ is the thermal conductivity and T the temperature.", "κ", "thermal-conductivity")]
    [InlineData("a power conversion efficiency (PCE) and more", "PCEs", "power-conversion-efficiency")]
    [InlineData("the electrical conductivity σ rises", "σ", "electrical-conductivity")]
    public void Find_DefinedShortForm_MeansThatProperty(string text, string shortForm, string property) =>
        Assert.Equal(property, Of(text).Find(shortForm)?.Entry?.Id);

    /// <summary>A longer name that ends in a catalogued one is another quantity: an effective potential is no electrode potential.</summary>
    [Fact]
    public void Find_NameThatTheCatalogueLacks_HasNoEntry()
    {
        GlossaryTerm? term = Of("The maximum wobble pressure ratio (MWPR) was low.").Find("MWPR");
        Assert.NotNull(term);
        Assert.Null(term.Entry);
        Assert.Equal("maximum wobble pressure ratio", term.LongForm);
    }

    [Theory]
    [InlineData("The tensile strength (MPa) is plotted.", "MPa")]
    [InlineData("X-ray diffraction (XRD) was done.", "XRD")]
    [InlineData("poly(methyl methacrylate) (PMMA) was bought", "PMMA")]
    [InlineData("The band gap is shown (left) and so on.", "left")]
    [InlineData("The temperature (T) was raised.", "T")]
    public void Find_UnitsMethodsMaterialsAndSettings_AreNotInIt(string text, string shortForm) => Assert.Null(Of(text).Find(shortForm));

    [Fact]
    public void Find_TwoMeanings_TheMoreFrequentHolds()
    {
        PropertyGlossary glossary = Of("the Curie temperature (TX)", "the glass transition temperature (TX)", "the glass transition temperature (TX)");
        Assert.Equal("glass-transition-temperature", glossary.Find("TX")?.Entry?.Id);
    }

    private static PropertyGlossary Of(params string[] passages) => PropertyGlossaryFinder.Of(passages.Select(ScriptedText.Plain), PropertyCatalogue.Default);
}
