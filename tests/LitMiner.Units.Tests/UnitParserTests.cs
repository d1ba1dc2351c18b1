using CsCheck;
using LitMiner.Text;

namespace LitMiner.Units.Tests;

public sealed class UnitParserTests
{
    private static readonly string[] Symbols = ["m", "s", "g", "K", "V", "A", "Pa", "J", "W", "mol", "Ω", "S", "eV", "Hz", "N", "L"];

    [Theory]
    [InlineData("W m⁻¹ K⁻¹", "W m⁻¹ K⁻¹")]
    [InlineData("W/(m·K)", "W m⁻¹ K⁻¹")]
    [InlineData("W/mK", "W m⁻¹ K⁻¹")]
    [InlineData("W/m K", "W m⁻¹ K⁻¹")]
    [InlineData("Wm-1K-1", "W m⁻¹ K⁻¹")]
    [InlineData("W·m−1·K−1", "W m⁻¹ K⁻¹")]
    [InlineData("mA cm-2", "mA cm⁻²")]
    [InlineData("mA/cm²", "mA cm⁻²")]
    [InlineData("mA cm^-2", "mA cm⁻²")]
    [InlineData("emu/g", "emu g⁻¹")]
    [InlineData("μΩ·cm", "µΩ cm")]
    [InlineData("kJ mol−1", "kJ mol⁻¹")]
    [InlineData("S cm–1", "S cm⁻¹")]
    [InlineData("cm²/Vs", "cm² V⁻¹ s⁻¹")]
    [InlineData("cm^2/(V s)", "cm² V⁻¹ s⁻¹")]
    [InlineData("cm2V-1s-1", "cm² V⁻¹ s⁻¹")]
    [InlineData("Pa·s", "Pa s")]
    [InlineData("mAh g−1", "mAh g⁻¹")]
    [InlineData("MPa m1/2", "MPa m^1/2")]
    [InlineData("MPa√m", "MPa m^1/2")]
    [InlineData("MPa·m^0.5", "MPa m^1/2")]
    [InlineData("wt.%", "wt%")]
    [InlineData("% by weight", "wt%")]
    [InlineData("at. %", "at%")]
    [InlineData("degrees Celsius", "°C")]
    [InlineData("° C", "°C")]
    [InlineData("°C/min", "°C min⁻¹")]
    [InlineData("K min-1", "K min⁻¹")]
    [InlineData("electronvolts", "eV")]
    [InlineData("eV/atom", "eV atom⁻¹")]
    [InlineData("µB/f.u.", "µB f.u.⁻¹")]
    [InlineData("hours", "h")]
    [InlineData("kilometers per second", "km s⁻¹")]
    [InlineData("J/m²", "J m⁻²")]
    [InlineData("1/s", "s⁻¹")]
    [InlineData("Å", "Å")]
    [InlineData("HV", "HV")]
    [InlineData("Nm", "N m")]
    [InlineData("mN/m", "mN m⁻¹")]
    [InlineData("g/cm3", "g cm⁻³")]
    [InlineData("kg m-3", "kg m⁻³")]
    [InlineData("ppm/K", "ppm K⁻¹")]
    [InlineData("V vs", null)]
    [InlineData("hello", null)]
    [InlineData("", null)]
    public void Parse_Habit_GivesCanonicalUnit(string written, string? expected) =>
        Assert.Equal(expected, UnitParser.Parse(written).Unit?.Symbol);

    [Fact]
    public void Parse_RaisedRun_IsTheExponent()
    {
        ScriptedText text = new("mA cm−2", [new ScriptRun(new TextSpan(5, 7), ScriptLevel.Superscript)]);
        Assert.Equal("mA cm⁻²", UnitParser.Parse(text).Unit?.Symbol);
    }

    [Fact]
    public void Parse_AmbiguousSymbol_ReturnsAllCandidates()
    {
        UnitParseResult result = UnitParser.Parse("C");
        Assert.Contains(result.Candidates, unit => unit.Symbol == "°C");
        Assert.Contains(result.Candidates, unit => unit.Symbol == "C");
        Assert.Equal("°C", UnitParser.Parse("C", Dimension.Parse("Θ")).Unit?.Symbol);
    }

    [Fact]
    public void Parse_LeadingPower_IsTheMultiplier()
    {
        UnitParseResult result = UnitParser.Parse("10⁻³ S/cm");
        Assert.Equal("S cm⁻¹", result.Unit?.Symbol);
        Assert.Equal(1e-3, result.Multiplier, 12);
    }

    [Fact]
    public void Parse_PrintOfEveryCatalogueUnit_IsItself()
    {
        foreach (UnitDefinition definition in UnitCatalogue.Default.Definitions)
        {
            foreach (UnitPrefix? prefix in definition.Prefixes.Prepend(null!))
            {
                Unit unit = Unit.Of([new UnitTerm(prefix, definition, 2)]);
                Assert.True(UnitParser.Parse(unit.Symbol).Candidates.Contains(unit), $"'{unit.Symbol}' ({unit.Dimension})");
            }
        }
    }

    [Fact]
    public void Parse_PrintOfCompoundUnits_IsTheIdentity()
    {
        Gen<UnitTerm> term = from symbol in Gen.OneOf(Symbols.Select(symbol => Gen.Const(symbol)).ToArray())
                             from exponent in Gen.OneOf(Gen.Const(-6), Gen.Const(-4), Gen.Const(-2), Gen.Const(2), Gen.Const(4), Gen.Const(6))
                             select new UnitTerm(null, UnitCatalogue.Default.Definition(symbol), exponent);
        term.Array[1, 5].Sample(terms =>
        {
            Unit unit = Unit.Of(terms);
            return UnitParser.Parse(unit.Symbol).Unit?.Symbol == unit.Symbol;
        });
    }

    [Fact]
    public void Parse_RandomText_NeverThrows() =>
        Gen.String[Gen.Char["mskgKVWPa·/()^-−⁻¹²√% °0123456789xµΩ."], 0, 40].Sample(text => { UnitParser.Parse(text); TableHeadParser.Parse(text); }, iter: 10_000);

    [Theory]
    [InlineData("Mpa", "MPa")]
    [InlineData("Gpa", "GPa")]
    [InlineData("KHz", "kHz")]
    [InlineData("KJ mol−1", "kJ mol⁻¹")]
    public void Parse_SlipOfThePen_IsUnderstood(string written, string meant) => Assert.Equal(meant, UnitParser.Parse(written).Unit!.Symbol);

    [Fact]
    public void Parse_SlipThatIsAlsoAUnit_IsOnlyASecondMeaning()
    {
        UnitParseResult result = UnitParser.Parse("Ms cm−1");
        Assert.Equal("Ms cm⁻¹", result.Unit!.Symbol);
        Assert.Contains(result.Candidates, c => c.Symbol == "mS cm⁻¹");
    }
}
