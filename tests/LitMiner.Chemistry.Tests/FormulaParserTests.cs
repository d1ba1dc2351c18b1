using System.Globalization;

namespace LitMiner.Chemistry.Tests;

public sealed class FormulaParserTests
{
    private const double Tolerance = 2e-4;

    /// <summary>Formulae with their composition, all amounts spelt out by hand.</summary>
    public static TheoryData<string, string> Facts() => Read("formula-facts.txt");

    /// <summary>The same over the notations of papers; "formula @ x=0.1" puts a value in, "? A B" names the elements of a formula with open amounts.</summary>
    public static TheoryData<string, string> Notations() => Read("formula-facts-notations.txt");

    [Theory]
    [MemberData(nameof(Facts))]
    [MemberData(nameof(Notations))]
    public void Parse_KnownFormula_GivesItsComposition(string formula, string expected)
    {
        string[] halves = formula.Split(" @ ");
        FormulaParseResult result = FormulaParser.Parse(halves[0]);
        Assert.True(result.Success, $"{formula}: {result.Reason}");
        Formula parsed = result.Formula!;
        foreach (string assignment in halves.Length > 1 ? halves[1].Split(' ') : [])
        {
            string[] parts = assignment.Split('=');
            Assert.Contains(parts[0], parsed.Variables);
            parsed = parsed.Substitute(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        if (expected.StartsWith('?'))
        {
            Assert.Null(parsed.Composition);
            Assert.Equal(expected[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), parsed.Terms.Select(term => term.Element.Symbol).Order());
            return;
        }

        Assert.True(parsed.Composition is not null, $"{formula} has no composition: open {string.Join(' ', parsed.Variables)}, kind {parsed.Kind}");
        Composition wanted = Composition.Of(expected.Split(' ').Select(part =>
        {
            string symbol = new([.. part.TakeWhile(char.IsLetter)]);
            return new ElementAmount(Elements.Of(symbol), part.Length == symbol.Length ? 1 : double.Parse(part[symbol.Length..], CultureInfo.InvariantCulture));
        }));
        Assert.True(wanted.IsCloseTo(parsed.Composition, Tolerance), $"{formula} gave {parsed.Composition.Key}, wanted {wanted.Key}");
    }

    private static TheoryData<string, string> Read(string file)
    {
        TheoryData<string, string> data = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] parts = line.Split('|');
            data.Add(parts[0].Trim(), parts[1].Trim());
        }

        return data;
    }
}
