using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>Prints how far the same article read from PDF, XML and HTML gives the same sentences.</summary>
public class TripleMeasure(ITestOutputHelper output)
{
    [Fact]
    public void Read_BmcTriples_PrintsSentenceAgreement()
    {
        foreach (string folder in SharedPapers.Files("gold/bmc_triples", "*.xml").Select(f => Path.GetDirectoryName(f)!))
        {
            Dictionary<string, int> pdf = Sentences(folder, "pdf"), xml = Sentences(folder, "xml"), html = Sentences(folder, "html");
            Dictionary<string, int> pdfCells = TableMeasure.Relations(SharedPapers.Read(Path.Combine(folder, "fulltext.pdf"))), xmlCells = TableMeasure.Relations(SharedPapers.Read(Path.Combine(folder, "fulltext.xml")));
            int htmlTables = SharedPapers.Read(Path.Combine(folder, "fulltext.html")).Tables.Length;
            output.WriteLine($"{Path.GetFileName(folder)} cell adjacency F1 pdf-xml {F1(pdfCells, xmlCells):F3}; tables in the html {htmlTables}");
            output.WriteLine($"{Path.GetFileName(folder)} sentences F1 pdf-xml {F1(pdf, xml):F3} html-xml {F1(html, xml):F3} pdf-html {F1(pdf, html):F3}");
        }
    }

    /// <summary>Sentences of the running text, letters and digits only.</summary>
    private static Dictionary<string, int> Sentences(string folder, string extension)
    {
        Dictionary<string, int> sentences = [];
        foreach (string part in JatsPairMeasure.BodyText(SharedPapers.Read(Path.Combine(folder, "fulltext." + extension))).Split(['.', '?', '!', '\n']))
        {
            string key = string.Concat(part.Where(char.IsLetterOrDigit)).ToLowerInvariant();
            if (key.Length >= 20) sentences[key] = sentences.GetValueOrDefault(key) + 1;
        }

        return sentences;
    }

    private static double F1(Dictionary<string, int> a, Dictionary<string, int> b) =>
        2.0 * a.Sum(s => Math.Min(s.Value, b.GetValueOrDefault(s.Key))) / (a.Values.Sum() + b.Values.Sum());
}
