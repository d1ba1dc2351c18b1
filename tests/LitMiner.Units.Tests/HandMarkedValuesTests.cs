using System.Globalization;
using System.Text;
using System.Xml;
using LitMiner.Text;

namespace LitMiner.Units.Tests;

/// <summary>
/// Values that a person marked in running text, with the number and the unit that they meant: a value is understood where a
/// mention covers it, its number is within 1 % and its unit converts to the one meant.
/// </summary>
public sealed class HandMarkedValuesTests
{
    private const double Goal = 0.95;

    private static readonly Dictionary<string, double> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["half"] = 0.5,
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["fifty"] = 50,
        ["hundred"] = 100,
    };

    private sealed record Wanted(TextSpan Span, double Value, string? Unit);

    [Fact]
    public void Find_HandMarkedValues_AreUnderstood()
    {
        int all = 0, understood = 0, united = 0, unitedRight = 0;
        StringBuilder missed = new();
        foreach (string file in Directory.GetFiles(Path.Combine(SharedData.Root(), "papers", "gold", "grobid_quantities", "quantities"), "*.xml").Order(StringComparer.Ordinal))
        {
            int here = 0, right = 0;
            foreach ((string text, List<Wanted> values) in Paragraphs(file))
            {
                IReadOnlyList<QuantityMention> mentions = QuantityFinder.Find(text);
                foreach (Wanted value in values)
                {
                    bool found = mentions.Any(mention => Understands(mention, value));
                    here++;
                    if (value.Unit is not null) united++;
                    if (found)
                    {
                        right++;
                        if (value.Unit is not null) unitedRight++;
                    }
                    else missed.AppendLine(CultureInfo.InvariantCulture, $"  {value.Value} {value.Unit} | {Around(text, value.Span)} | {string.Join(" ; ", mentions.Where(m => m.Span.Overlaps(value.Span) || m.Group.Overlaps(value.Span)).Select(m => $"{m.Low}..{m.High} ±{m.Uncertainty} {m.Unit} {m.Exclusion}"))}");
                }
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{Path.GetFileName(file)}: {right} of {here}");
            all += here;
            understood += right;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"understood {understood} of {all}: {(double)understood / all:F4}; with a unit {unitedRight} of {united}: {(double)unitedRight / united:F4}\n{missed}");
        Assert.True(understood >= Goal * all, $"{understood} of {all}");
    }

    private static string Around(string text, TextSpan span) =>
        $"{text[Math.Max(0, span.Start - 40)..span.Start]}⟦{span.Of(text)}⟧{text[span.End..Math.Min(text.Length, span.End + 40)]}".ReplaceLineEndings(" ");

    private static bool Understands(QuantityMention mention, Wanted wanted)
    {
        if (mention.Exclusion is not null || !(mention.NumberSpan.Overlaps(wanted.Span) || mention.CoreSpan.Overlaps(wanted.Span))) return false;
        double?[] numbers = [mention.Low, mention.High, mention.Uncertainty];
        if (wanted.Unit is null) return numbers.Any(number => IsClose(number, wanted.Value));
        foreach (Unit own in mention.UnitCandidates)
        {
            foreach (Unit meant in UnitParser.Parse(wanted.Unit).Candidates)
            {
                if (own.IsConvertibleTo(meant) && numbers.Any(number => number is { } n && IsClose(UnitConverter.Convert(n, own, meant), wanted.Value))) return true;
            }
        }

        return false;
    }

    private static bool IsClose(double? number, double wanted) => number is { } n && Math.Abs(n - wanted) <= 0.01 * Math.Abs(wanted);

    private static IEnumerable<(string Text, List<Wanted> Values)> Paragraphs(string file)
    {
        XmlDocument document = new() { PreserveWhitespace = true, XmlResolver = null };
        using XmlReader reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
        document.Load(reader);
        foreach (XmlNode paragraph in document.GetElementsByTagName("p"))
        {
            StringBuilder text = new();
            List<Wanted> values = [];
            Walk(paragraph, text, values);
            if (values.Count > 0) yield return (text.ToString(), values);
        }
    }

    private static void Walk(XmlNode node, StringBuilder text, List<Wanted> values)
    {
        foreach (XmlNode child in node.ChildNodes)
        {
            if (child is XmlText or XmlWhitespace or XmlSignificantWhitespace) text.Append(child.Value!.Replace('\n', ' ').Replace('\t', ' '));
            else if (child is XmlElement { LocalName: "measure" } measure && measure.GetAttribute("type") is "value" or "interval" or "list") Measure((XmlElement)child, text, values);
            else Walk(child, text, values);
        }
    }

    /// <summary>
    /// The numbers of one measure. A number has the unit that follows it before the next number; in a range, or where the
    /// measure has one unit only, all share it. "8.8 (1H, d, J = 5.4 Hz)" gives the chemical shift no unit: the gold's list does not say it.
    /// </summary>
    private static void Measure(XmlElement measure, StringBuilder text, List<Wanted> values)
    {
        List<(TextSpan Span, double Value, string? Unit)> numbers = [];
        List<string?> units = [];
        void Visit(XmlNode node)
        {
            foreach (XmlNode child in node.ChildNodes)
            {
                if (child is XmlText or XmlWhitespace or XmlSignificantWhitespace) text.Append(child.Value!.Replace('\n', ' ').Replace('\t', ' '));
                else if (child is XmlElement { LocalName: "num" } number)
                {
                    int start = text.Length;
                    text.Append(number.InnerText.Replace('\n', ' '));
                    if (Meant(number) is { } value) numbers.Add((new TextSpan(start, text.Length), value, null));
                }
                else if (child is XmlElement { LocalName: "measure" } unit && unit.HasAttribute("unit"))
                {
                    text.Append(unit.InnerText);
                    string written = unit.GetAttribute("unit") is "molarity" ? "mol/L" : unit.GetAttribute("unit");
                    string? meant = UnitParser.Parse(written).Success ? written : null;
                    units.Add(meant);
                    if (numbers.Count > 0 && numbers[^1].Unit is null) numbers[^1] = numbers[^1] with { Unit = meant };
                }
                else Visit(child);
            }
        }

        Visit(measure);
        bool shared = units.Distinct().Count() == 1 && (units.Count == 1 || measure.GetAttribute("type") == "interval");
        values.AddRange(numbers.Where(number => !IsYear(number.Value, number.Unit ?? (shared ? units[0] : null)))
            .Select(number => new Wanted(number.Span, number.Value, number.Unit ?? (shared ? units[0] : null))));
    }

    /// <summary>Years are marked by some annotators; here they are no quantities.</summary>
    private static bool IsYear(double value, string? unit) => unit is null && value is >= 1900 and <= 2035 && value % 1 == 0;

    /// <summary>What a marked number means, read without the code under test; null where that is not sure.</summary>
    private static double? Meant(XmlElement number)
    {
        foreach (string name in new[] { "atLeast", "atMost", "value" })
        {
            if (double.TryParse(number.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out double given)) return given;
        }

        string written = number.InnerText.Trim().Replace('−', '-').Replace('–', '-');
        if (Words.TryGetValue(written, out double word)) return word;
        int comma = written.IndexOf(',');
        // A comma before three digits splits thousands, any other one is a decimal comma (the German text of a patent).
        written = comma > 0 && written.Length - comma == 4 && written[0] != '0' ? written.Remove(comma, 1) : written.Replace(',', '.');
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }
}
