using System.Diagnostics;
using CsCheck;

namespace LitMiner.Chemistry.Tests;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("Ca1−xSrxTiO3", 0.3, "Ca0.7Sr0.3TiO3")]
    [InlineData("La2-xSrxCuO4", 0.15, "La1.85Sr0.15CuO4")]
    [InlineData("(1−x)BaTiO3–xSrTiO3", 0.25, "Ba0.75Sr0.25TiO3")]
    [InlineData("Ba(Fe1-xCox)2As2", 0.05, "BaFe1.9Co0.1As2")]
    [InlineData("La1-2xSr2xMnO3", 0.1, "La0.8Sr0.2MnO3")]
    [InlineData("Zn1-xCoxO", 0.05, "Zn0.95Co0.05O")]
    [InlineData("AlxCoCrFeNi", 0.3, "Al0.3CoCrFeNi")]
    [InlineData("LaFeAsO1-xFx", 0.1, "LaFeAsO0.9F0.1")]
    [InlineData("Bi2Te3-xSex", 0.3, "Bi2Te2.7Se0.3")]
    [InlineData("(PbTe)1-x(PbS)x", 0.3, "PbTe0.7S0.3")]
    public void Substitute_X_GivesTheMember(string formula, double x, string expected)
    {
        Formula parsed = FormulaParser.Parse(formula).Formula!;
        Assert.Null(parsed.Composition);
        Assert.Equal(["x"], parsed.Variables);
        Assert.True(Composition.Parse(expected).IsCloseTo(parsed.Substitute("x", x).Composition!), parsed.Substitute("x", x).Composition?.Key);
    }

    [Theory]
    [InlineData("SnSe:Ag", "Ag", null, null)]
    [InlineData("PbTe–2 at.% Na", "Na", 2.0, "at%")]
    [InlineData("Eu3+-doped Y2O3", "Eu", null, null)]
    [InlineData("2 at.% Na-doped PbTe", "Na", 2.0, "at%")]
    [InlineData("ZnO doped with Al", "Al", null, null)]
    public void Parse_Doped_NamesTheDopant(string formula, string dopant, double? amount, string? unit)
    {
        Dopant found = Assert.Single(FormulaParser.Parse(formula).Formula!.Dopants);
        Assert.Equal(Composition.Parse(dopant), found.Composition);
        Assert.Equal(amount, found.Amount);
        Assert.Equal(unit, found.Unit);
    }

    [Fact]
    public void Parse_Marks_AreKept()
    {
        Assert.Equal("2H", FormulaParser.Parse("2H-MoS2").Formula!.Phase);
        Assert.Equal("α", FormulaParser.Parse("α-Fe2O3").Formula!.Phase);
        Assert.Equal(-2, FormulaParser.Parse("SO42−").Formula!.Charge);
        Assert.Equal(3, FormulaParser.Parse("Fe3+").Formula!.Charge);
        Assert.Equal(FormulaKind.Composite, FormulaParser.Parse("Pt/C").Formula!.Kind);
        Assert.Equal(FormulaKind.System, FormulaParser.Parse("Ni–Mn–Ga").Formula!.Kind);
        Assert.True(FormulaParser.Parse("YBa2Cu3O7−δ").Formula!.IsOffStoichiometric);
        Assert.Equal(5, FormulaParser.Parse("CuSO4·5H2O").Formula!.Hydration!.Value);
    }

    [Theory]
    [InlineData("Films of TiO2 and ZnO on Si were grown in Ar.", "TiO2|ZnO|Si|Ar")]
    [InlineData("In As we see no CV or HV of S1 and P3HT.", "")]
    [InlineData("Ca1−xSrxTiO3 and (1−x)BaTiO3–xSrTiO3 ceramics", "Ca1−xSrxTiO3|(1−x)BaTiO3–xSrTiO3")]
    [InlineData("Ti-6Al-4V and Fe–18Cr–8Ni alloys; H2SO4 (aq), CO2, CO.", "Ti-6Al-4V|Fe–18Cr–8Ni|H2SO4|CO2|CO")]
    [InlineData("The Pt/C catalyst in 0.1 M KOH at 5 K was I.", "Pt/C|KOH")]
    [InlineData("BaTiO3-based ceramics with Li+ ions", "BaTiO3|Li+")]
    public void Find_Prose_GivesFormulaeOnly(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', FormulaFinder.Find(text).Select(mention => mention.Span.Of(text))));

    [Fact]
    public void ParseAndFind_RandomText_NeverThrow() =>
        Gen.String[Gen.Char["TiOBaSrxyδ0123456789.()[]-−–+·:/% HeLaNPbdoped=M,α□²⁻"], 0, 60].Sample(text =>
        {
            _ = FormulaParser.Parse(text).Formula?.Composition;
            FormulaFinder.Find(text);
            VariableAssignmentFinder.Find(text);
            AbbreviationFinder.Find(text);
            SubstanceNames.Resolve(text);
            InorganicNames.Composition(text);
            PlaceholderAssignmentFinder.Find(text);
        }, iter: 10_000);

    [Theory]
    [InlineData("Ti")]
    [InlineData("(Ti")]
    [InlineData("O2-")]
    [InlineData("TiO2 ")]
    [InlineData("x = 0, ")]
    [InlineData("La 1.9 ")]
    [InlineData("Al-doped ")]
    [InlineData("M = La, ")]
    [InlineData("(a) ")]
    public void Find_HostileRepetition_TakesLinearTime(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Stopwatch watch = Stopwatch.StartNew();
        FormulaFinder.Find(text);
        VariableAssignmentFinder.Find(text);
        AbbreviationFinder.Find(text);
        PlaceholderAssignmentFinder.Find(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
    }
}
