using System.Collections.Immutable;
using LitMiner.Annotation;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Extraction;
using LitMiner.Store.Exporting;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Extraction;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Cli.PropertyTests;

/// <summary>
/// Runs examples through the same rules and the same extraction as papers, without the transformer, so that a failure says something
/// about the definition.
/// </summary>
internal sealed class PropertyTester
{
    private const double Tolerance = 0.005;
    private readonly PropertyEntry entry;
    private readonly DocumentAnnotator annotator;
    private readonly PropertyExtractor extractor;

    public PropertyTester(PropertyCatalogue catalogue, PropertyEntry entry)
    {
        this.entry = entry;
        annotator = new DocumentAnnotator(new AnnotationOptions { Recogniser = RecogniserMode.Rules, Properties = catalogue }, null);
        extractor = new PropertyExtractor(new ExtractionOptions { Properties = catalogue, Extractor = new ExtractorReference("litminer", null, "0") });
    }

    /// <summary>Tries an example.</summary>
    /// <exception cref="UsageException">The unit of an expected value is unknown or does not measure the property.</exception>
    public ExampleOutcome Try(PropertyExample example, CancellationToken cancellation)
    {
        AnnotatedDocument annotated = annotator.Annotate(Document(example.Text), cancellation).Result!;
        ExtractedDocument extracted = extractor.Extract(annotated, cancellation).Result!;
        List<PropertyRecord> found = [.. extracted.Records.Where(record => record.Property.Id == entry.Id)];
        int number = found.Count, right = 0;
        ImmutableArray<string>.Builder reasons = ImmutableArray.CreateBuilder<string>();
        foreach (ExpectedValue expected in example.Expect)
        {
            (double low, double high) = Usual(expected, out Unit unit);
            int at = found.FindIndex(record => Matches(record, low, high, unit));
            if (at < 0)
            {
                reasons.Add(Why(expected, found, extracted));
                continue;
            }

            PropertyRecord record = found[at];
            found.RemoveAt(at);
            if (expected.Material is { } material && record.Material?.Text != material)
            {
                reasons.Add($"{record.Value.Text} belongs to {record.Material?.Text ?? "no material"}, expected {material}");
                continue;
            }

            right++;
        }

        foreach (PropertyRecord record in found) reasons.Add($"{record.Value.Text} was found and is not expected{(record.Flags.Contains("out-of-range") ? " (it is outside the plausible range)" : "")}");
        return new ExampleOutcome(right, example.Expect.Length, number, reasons.ToImmutable());
    }

    private static ParsedDocument Document(string text) => new()
    {
        Path = "example",
        Sha256 = new string('0', 64),
        Format = DocumentFormat.PlainText,
        Text = text,
        Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length), null, null)],
        Tables = [],
        Metadata = new DocumentMetadata(),
    };

    private (double Low, double High) Usual(ExpectedValue expected, out Unit unit)
    {
        Unit given = Unit.One;
        if (expected.Unit is { } text)
            given = UnitParser.Parse(text).Unit ?? throw new UsageException($"the unit '{SafeText.Plain(text)}' of an example is not known");
        unit = entry.UnitFor(given) ?? throw new UsageException($"'{SafeText.Plain(expected.Unit ?? "no unit")}' does not measure {entry.Id}, which is given in {string.Join(" or ", entry.Units.Select(u => u == Unit.One ? "pure numbers" : u.Symbol))}");
        double low = UnitConverter.Convert(expected.Value, given, unit), high = expected.High is { } top ? UnitConverter.Convert(top, given, unit) : low;
        return (Math.Min(low, high), Math.Max(low, high));
    }

    private static bool Matches(PropertyRecord record, double low, double high, Unit unit)
    {
        UnitInterval? value = record.Value.Normalized;
        if (value is null || value.Unit != (unit.Symbol.Length == 0 ? "1" : unit.Symbol)) return false;
        return Close(value.Low ?? value.High, low) && Close(value.High ?? value.Low, high);
    }

    private static bool Close(double? value, double wanted) => value is { } v && Math.Abs(v - wanted) <= Tolerance * Math.Max(Math.Abs(wanted), 1e-300);

    /// <summary>The nearest thing that happened instead: a rejection of that number, another property, another value.</summary>
    private string Why(ExpectedValue expected, List<PropertyRecord> found, ExtractedDocument extracted)
    {
        string name = $"{expected.Value:R}{(expected.Unit is { } u ? " " + u : "")}";
        if (extracted.Records.FirstOrDefault(record => record.Property.Id != entry.Id && Close(record.Value.Low ?? record.Value.High, expected.Value)) is { } other)
            return $"{name} was taken for {other.Property.Id ?? $"'{other.Property.Text}'"}";
        string digits = expected.Value.ToString("R");
        if (extracted.Rejected.FirstOrDefault(rejected => rejected.Text.Contains(digits, StringComparison.Ordinal)) is { } rejected)
            return $"{name} was rejected: {rejected.Code}{(rejected.Detail is { } detail ? $", {detail}" : "")}";
        if (found.Count > 0) return $"{name} was not found; {string.Join(", ", found.Select(record => record.Value.Text))} was";
        return $"{name} was not found";
    }
}
