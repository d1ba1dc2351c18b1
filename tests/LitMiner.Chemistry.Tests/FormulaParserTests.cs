namespace LitMiner.Chemistry.Tests;

public sealed class FormulaParserTests
{
    /// <summary>Formulae with their composition, all amounts spelt out.</summary>
    public static TheoryData<string, string> Facts()
    {
        TheoryData<string, string> data = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "formula-facts.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] parts = line.Split('|');
            data.Add(parts[0].Trim(), parts[1].Trim());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Parse_KnownFormula_GivesItsComposition(string formula, string expected)
    {
        FormulaParseResult result = FormulaParser.Parse(formula);
        Assert.True(result.Success, $"{formula}: {result.Reason}");
        Assert.NotNull(result.Formula!.Composition);
        string[] parts = expected.Split(' ');
        Composition wanted = Composition.Of(parts.Select(part =>
        {
            string symbol = new([.. part.TakeWhile(char.IsLetter)]);
            return new ElementAmount(Elements.Of(symbol), part.Length == symbol.Length ? 1 : double.Parse(part[symbol.Length..]));
        }));
        Assert.True(wanted.IsCloseTo(result.Formula.Composition, 2e-4), $"{formula} gave {result.Formula.Composition.Key}, wanted {wanted.Key}");
    }
}
