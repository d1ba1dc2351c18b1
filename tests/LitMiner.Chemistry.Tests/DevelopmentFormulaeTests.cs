using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LitMiner.TestSupport;

namespace LitMiner.Chemistry.Tests;

/// <summary>
/// MATERIAL mentions of the development data that a chemist would call formulae: all that hold element symbols, indices and marks only.
/// Their compositions come from the hand-written facts, else, for plain ones, from a reading of this test's own that shares no code with the parser.
/// </summary>
public sealed partial class DevelopmentFormulaeTests(ITestOutputHelper output)
{
    /// <summary>Marked as materials and made of symbols, but no formulae: labels and abbreviations, seen by eye.</summary>
    private static readonly HashSet<string> Labels =
    [
        "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "BT", "PBDSe-", "S50", "S30", "PTs", "PEs", "BPs", "BDSe", "PCEs", "Fc", "B", "C", "S50Cy", "In", "As", "It", "A", "C60", "PT-ID", "Se-Se", "S-O", "Po", "BSe", "R6G", "S50C20", "PHCs", "Y-123", "Y-124",
        "Hg-1212", "Hg-2212", "Hg-1223", "Re6", "PC71BM", "PC71BM-DCBB", "PC61BM", "PC60BM", "PC70BM", "P1-P8", "PDPPNBr", "PDPPBr", "P2/PC71BM", "P3/PC71BM", "AFPO3", "Pt/CB", "SB50A1P", "CVD-N2", "H2-CVD-N2", "AgNPs", "32CrMo4", "34CrMo4", "42CrMo4", "50CrMo4", "100Cr6", "41NiCrMo7-3-2", "34CrNiMo6",
    ];

    [Theory]
    [InlineData("supermat")]
    [InlineData("polyie")]
    [InlineData("mulms")]
    [InlineData("pcmsp")]
    public void Parse_FormulaeOfDevelopmentData_AreRight(string corpus)
    {
        Dictionary<string, (string Variables, string Expected)> facts = [];
        foreach (string file in (string[])["formula-facts.txt", "formula-facts-notations.txt"])
        {
            foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Where(line => line.Length > 0 && line[0] != '#'))
            {
                string[] parts = line.Split('|'), halves = parts[0].Trim().Split(" @ ");
                facts.TryAdd(Squeeze(halves[0]), (halves.Length > 1 ? halves[1] : "", parts[1].Trim()));
            }
        }

        int right = 0, wrong = 0, unknown = 0;
        List<string> faults = [];
        foreach (IGrouping<string, string> mention in Mentions(corpus).GroupBy(text => text))
        {
            string squeezed = Squeeze(mention.Key);
            if (mention.Key == "M n" || !IsFormulaLike(squeezed)) continue;
            string variables = "";
            string? expected = facts.TryGetValue(squeezed, out (string, string) fact) ? fact.Item2 : Plain(squeezed);
            if (fact.Item1 is { Length: > 0 }) variables = fact.Item1;
            Formula? formula = FormulaParser.Parse(mention.Key).Formula;
            bool good;
            if (expected is null)
            {
                // Open amounts or brackets without a fact: the elements at least must be those written.
                unknown += mention.Count();
                good = formula is not null && Symbols(squeezed).ToHashSet().SetEquals(formula.Terms.Select(term => term.Element.Symbol));
            }
            else if (expected.StartsWith('?')) good = formula is { Composition: null } && expected[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order().SequenceEqual(formula.Terms.Select(term => term.Element.Symbol).Order());
            else
            {
                foreach (string assignment in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)) formula = formula?.Substitute(assignment[..1], double.Parse(assignment[2..], CultureInfo.InvariantCulture));
                Composition wanted = Composition.Of(expected.Split(' ').Select(Amount));
                good = formula?.Composition is { } composition && wanted.IsCloseTo(composition, 2e-4);
            }

            if (good) right += mention.Count();
            else
            {
                wrong += mention.Count();
                faults.Add(mention.Key);
            }
        }

        output.WriteLine($"{corpus}: {right} of {right + wrong} mentions right ({(double)right / (right + wrong):0.000}), {unknown} of them by their elements only; wrong: {string.Join(" | ", faults)}");
        Assert.True(right >= 0.97 * (right + wrong), $"{corpus}: {string.Join(" | ", faults)}");
    }

    private static IEnumerable<string> Mentions(string corpus)
    {
        using GZipStream stream = new(File.OpenRead(Repository.Shared("data", "ie", "dev", corpus + ".jsonl.gz")), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string text = document.RootElement.GetProperty("text").GetString()!;
            foreach (JsonElement entity in document.RootElement.GetProperty("entities").EnumerateArray())
                if (entity.GetProperty("label").GetString() == "MATERIAL") yield return text[entity.GetProperty("start").GetInt32()..entity.GetProperty("end").GetInt32()];
        }
    }

    private static string Squeeze(string text)
    {
        StringBuilder result = new();
        foreach (char c in text.Normalize())
            if (c != ' ') result.Append(c is '−' or '–' ? '-' : c is >= '₀' and <= '₉' ? (char)('0' + c - '₀') : c);
        return result.ToString();
    }

    private static IEnumerable<string> Symbols(string text) => SymbolPattern().Matches(text).Select(match => match.Value == "D" ? "H" : match.Value).Where(symbol => Elements.Find(symbol) is not null);

    /// <summary>Symbols, numbers and marks only; two elements of which one has two letters, or an index, so that abbreviations in capitals stay out.</summary>
    private static bool IsFormulaLike(string text)
    {
        if (Labels.Contains(text) || WordPattern().IsMatch(text) || !FormulaPattern().IsMatch(text)) return false;
        List<string> symbols = [.. SymbolPattern().Matches(text).Select(match => match.Value)];
        bool index = text.Any(char.IsAsciiDigit) || text.Contains('x');
        return symbols.TrueForAll(symbol => Elements.Find(symbol) is not null || symbol is "D" or "M" or "R" or "A" or "X") && symbols.Exists(symbol => Elements.Find(symbol) is not null)
            && (index ? symbols.Count > 1 || symbols[0] is "H" or "O" or "N" || symbols[0].Length == 2 : symbols.Exists(symbol => symbol.Length == 2));
    }

    /// <summary>Composition of a formula without brackets, variables and marks, or null.</summary>
    private static string? Plain(string text) =>
        PlainPattern().IsMatch(text) && PlainPart().Matches(text).All(part => Elements.Find(part.Value.AsSpan().TrimEnd("0123456789.")) is not null) ? string.Join(' ', PlainPart().Matches(text).Select(part => part.Value)) : null;

    private static ElementAmount Amount(string part)
    {
        string symbol = new([.. part.TakeWhile(char.IsLetter)]);
        return new ElementAmount(Elements.Of(symbol), part.Length == symbol.Length ? 1 : double.Parse(part[symbol.Length..], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("[A-Z][a-z]?(?<![A-Z][xyzδ])|[A-Z]")]
    private static partial Regex SymbolPattern();

    /// <summary>Words, and names of ligands that are none of symbols.</summary>
    [GeneratedRegex("[a-z]{3}|HOpy")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^[A-Z(\[0-9][A-Za-z0-9().,\[\]·•⋅*+δ±/−-]*$")]
    private static partial Regex FormulaPattern();

    [GeneratedRegex(@"^([A-Z][a-z]?(\d+(\.\d+)?)?)+$")]
    private static partial Regex PlainPattern();

    [GeneratedRegex(@"[A-Z][a-z]?(\d+(\.\d+)?)?")]
    private static partial Regex PlainPart();
}
