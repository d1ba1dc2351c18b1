using CsCheck;

namespace LitMiner.Units.Tests;

public sealed class UcumReaderTests
{
    /// <summary>UCUM still holds the measured constants of 1986 and a mercury column cut to seven digits; ours are CODATA 2022 and the exact conventional one.</summary>
    private static readonly HashSet<string> Measured = ["AU", "eV", "u", "[e]", "pc", "mm[Hg]", "[in_i'Hg]"];

    public static TheoryData<string> Symbols => [.. UnitCatalogue.Default.Definitions.Select(definition => definition.Symbol).Distinct()];

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Evaluate_CodeOfCatalogueUnit_HasOurFactorByUcumsOwnDefinitions(string symbol)
    {
        foreach (UnitDefinition definition in UnitCatalogue.Default.Definitions.Where(definition => definition.Symbol == symbol))
        {
            foreach (UnitPrefix? prefix in definition.Prefixes.Prepend(null!))
            {
                Unit unit = Unit.Of([new UnitTerm(prefix, definition, 2)]);
                string? code = unit.UcumCode;
                Assert.NotNull(code);
                Assert.All(code, c => Assert.InRange(c, '!', '~'));
                UcumValue? meant = UcumReader.Evaluate(code);
                Assert.True(meant is not null, code);
                if (unit.Scale >= UnitScale.Logarithmic) continue;
                Assert.Equal(unit.Dimension, meant.Value.Dimension);
                Assert.Equal(1, meant.Value.FactorAsDouble / unit.Factor, Measured.Contains(definition.Ucum!) ? 2e-5 : 1e-12);
                Assert.Equal(unit.Scale, meant.Value.Scale);
            }
        }
    }

    [Fact]
    public void Read_WrittenCode_ConvertsToTheUnitOneToOne()
    {
        foreach (UnitDefinition definition in UnitCatalogue.Default.Definitions)
        {
            foreach (UnitPrefix? prefix in definition.Prefixes.Prepend(null!))
            {
                Unit unit = Unit.Of([new UnitTerm(prefix, definition, 2)]);
                UnitParseResult back = UcumReader.Read(unit.UcumCode!);
                Assert.True(back.Success, $"{unit.UcumCode}: {back.Error}");
                Assert.Equal(unit.Dimension, back.Unit!.Dimension);
                if (unit.Scale <= UnitScale.Offset) Assert.Equal(1, back.Unit.Factor * back.Multiplier / unit.Factor, 1e-12);
            }
        }
    }

    [Fact]
    public void Read_WrittenCompound_IsTheIdentity()
    {
        string[] symbols = ["m", "s", "g", "K", "V", "A", "Pa", "J", "W", "mol", "Ω", "S", "eV", "Hz", "N", "L", "wt%", "Oe", "°", "psi", "Wh"];
        Gen<UnitTerm> term = from symbol in Gen.OneOf(symbols.Select(symbol => Gen.Const(symbol)).ToArray())
                             from exponent in Gen.OneOf(Gen.Const(-6), Gen.Const(-4), Gen.Const(-2), Gen.Const(2), Gen.Const(4), Gen.Const(6))
                             select new UnitTerm(null, UnitCatalogue.Default.Definition(symbol), exponent);
        term.Array[1, 5].Sample(terms =>
        {
            Unit unit = Unit.Of(terms);
            UnitParseResult back = UcumReader.Read(unit.UcumCode!);
            return back.Success && back.Unit!.Dimension == unit.Dimension && Math.Abs((back.Unit.Factor * back.Multiplier / unit.Factor) - 1) < 1e-11;
        });
    }

    [Theory]
    [InlineData("W.m-1.K-1", "W m⁻¹ K⁻¹", 1)]
    [InlineData("W/(m.K)", "W m⁻¹ K⁻¹", 1)]
    [InlineData("mA/cm2", "mA cm⁻²", 1)]
    [InlineData("10*3/uL", "µL⁻¹", 1000)]
    [InlineData("/min", "min⁻¹", 1)]
    [InlineData("Cel", "°C", 1)]
    [InlineData("[degF]", "°F", 1)]
    [InlineData("mm[Hg]", "mmHg", 1)]
    [InlineData("J/g{dry}", "J g⁻¹", 1)]
    [InlineData("%{mass}", "wt%", 1)]
    [InlineData("%", "%", 1)]
    [InlineData("mol/L", "mol L⁻¹", 1)]
    [InlineData("kW.h", "kW h", 1)]
    [InlineData("1", "1", 1)]
    [InlineData("100.m", "m", 100)]
    [InlineData("a/s/d", "yr s⁻¹ d⁻¹", 1)]
    public void Read_Code_GivesTheUnit(string code, string symbol, double multiplier)
    {
        UnitParseResult result = UcumReader.Read(code);
        Assert.Equal(symbol, result.Unit?.Symbol);
        Assert.Equal(multiplier, result.Multiplier, 1e-12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("W m")]
    [InlineData("mm-")]
    [InlineData("kmin")]
    [InlineData("k[psi]")]
    [InlineData("m//s")]
    [InlineData("(m")]
    [InlineData("m)")]
    [InlineData("m{")]
    [InlineData("m{é}")]
    [InlineData("Mhz")]
    [InlineData("m0")]
    [InlineData("0")]
    [InlineData("m99999999999")]
    public void Read_NoCode_SaysSo(string code) => Assert.False(UcumReader.Read(code).Success);

    [Theory]
    [InlineData("mol", "N", 1)]
    [InlineData("tex", "L-1 M", 1e-6)]
    [InlineData("[nmi_i]", "L", 1852)]
    [InlineData("[h]", "L2 M T-1", 6.6260755e-34)]
    public void Evaluate_UnitThatTheCatalogueLacks_IsUnderstood(string code, string dimension, double factor)
    {
        UcumValue value = UcumReader.Evaluate(code)!.Value;
        Assert.Equal(Dimension.Parse(dimension), value.Dimension);
        Assert.Equal(1, value.FactorAsDouble / factor, 1e-12);
    }

    [Fact]
    public void Read_RandomText_NeverThrows() => Gen.String[Gen.Char["mskgKVWPadin[]{}()./*^-+0123456789%'_"], 0, 40].Sample(
        text =>
        {
            UcumReader.Read(text);
            UcumReader.Evaluate(text);
        },
        iter: 10_000);
}
