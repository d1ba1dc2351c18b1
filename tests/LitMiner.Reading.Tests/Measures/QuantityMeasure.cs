using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>
/// Prints how many of the numbers with their units that people marked in papers (gold/grobid_quantities) stand word for word in the text
/// that we read from the PDF: as often as they are marked, blanks apart, no digit before or after. pdftotext beside it.
/// </summary>
public class QuantityMeasure(ITestOutputHelper output)
{
    [Fact]
    public void Read_HandMarkedQuantities_StandInTheText()
    {
        string folder = SharedPapers.Folder();
        int wanted = 0, found = 0, others = 0, scanned = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "gold", "pairs.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            if (fields[0] != "grobid_quantities") continue;
            StageOutcome<ParsedDocument> outcome = DocumentReader.Create(ReadingOptions.Default).Read(SharedPapers.Load(Path.Combine(folder, fields[2])), CancellationToken.None);
            if (outcome.Result is not { } document)
            {
                output.WriteLine($"{fields[1]}: {outcome.Diagnostics[^1].Code}");
                Assert.Equal("pdf.scanned", outcome.Diagnostics[^1].Code);
                scanned++;
                continue;
            }

            string own = Fold(document.Text), other = Fold(PdfToText.Run(Path.Combine(folder, fields[2]), "-"));
            int hits = 0, otherHits = 0, count = 0;
            foreach (IGrouping<string, string> quantity in Quantities(Path.Combine(folder, fields[3])).GroupBy(q => q, StringComparer.Ordinal))
            {
                int times = quantity.Count(), here = Math.Min(times, Occurrences(own, quantity.Key)), there = Math.Min(times, Occurrences(other, quantity.Key));
                count += times;
                hits += here;
                otherHits += there;
                if (here < times) output.WriteLine($"  {fields[1]}: '{quantity.Key}' {here} of {times}{(there < times ? $" (pdftotext {there})" : "")}");
            }

            output.WriteLine($"{fields[1]}: {hits} of {count}, pdftotext {otherHits}");
            wanted += count;
            found += hits;
            others += otherHits;
        }

        output.WriteLine($"numbers with their units found verbatim: {found} of {wanted} = {found / (double)wanted:F4}; pdftotext {others / (double)wanted:F4}; reported as scanned: {scanned}");
        Assert.Equal(1, scanned);
        Assert.True(found > 0.95 * wanted, $"{found} of {wanted} numbers with units were found");
    }

    /// <summary>Marked numbers with a unit, as printed: the outermost measure that holds both.</summary>
    private static IEnumerable<string> Quantities(string path)
    {
        XDocument gold = XDocument.Parse(File.ReadAllText(path), LoadOptions.PreserveWhitespace);
        foreach (XElement measure in gold.Descendants().Where(e => e.Name.LocalName == "measure"))
        {
            if (measure.Ancestors().Any(a => a.Name.LocalName == "measure")) continue;
            bool number = measure.Descendants().Any(d => d.Name.LocalName == "num"), unit = measure.Descendants().Any(d => d.Name.LocalName == "measure" && d.Attribute("unit") is not null);
            if (!number || !unit) continue;
            string text = string.Join(' ', Fold(measure.Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length is > 0 and < 80) yield return text;
        }
    }

    private static int Occurrences(string text, string quantity)
    {
        string pattern = string.Join(@"\s*", quantity.Where(c => !char.IsWhiteSpace(c)).Select(c => Regex.Escape(c.ToString())));
        return Regex.Matches(text, pattern, RegexOptions.NonBacktracking).Count(m =>
            (m.Index == 0 || !char.IsDigit(text[m.Index - 1])) && (m.Index + m.Length == text.Length || !(char.IsDigit(m.Value[^1]) && char.IsDigit(text[m.Index + m.Length]))));
    }

    /// <summary>Dashes, quotes, ligatures and micro signs in one form.</summary>
    private static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                '−' or '–' or '—' or '‐' or '‑' => folded.Append('-'),
                'μ' => folded.Append('µ'),
                '’' or '′' => folded.Append('\''),
                'º' or '˚' => folded.Append('°'),
                'ﬁ' => folded.Append("fi"),
                'ﬂ' => folded.Append("fl"),
                '\u00ad' => folded,
                _ => folded.Append(c),
            };
        }

        return folded.ToString();
    }
}
