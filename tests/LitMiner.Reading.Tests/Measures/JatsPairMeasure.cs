using System.Text;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>Prints how well PDFs are read, against the JATS of the same article (development data: papers in gold/pairs.tsv).</summary>
public class JatsPairMeasure(ITestOutputHelper output)
{
    [Fact]
    public void Read_JatsPairs_PrintsFigures()
    {
        string folder = SharedPapers.Folder();
        List<double> ours = [], theirs = [], scripts = [], headings = [], tables = [], authors = [];
        int titles = 0, dois = 0, years = 0, count = 0, worse = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "gold", "pairs.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            if (!fields[0].StartsWith("pdf_jats", StringComparison.Ordinal)) continue;
            string pdfPath = Path.Combine(folder, fields[2]);
            ParsedDocument gold = SharedPapers.Read(Path.Combine(folder, fields[3])), pdf = SharedPapers.Read(pdfPath);
            List<string> words = WordLcs.Words(BodyText(gold));
            double own = WordLcs.Recall(words, WordLcs.Words(pdf.Text)), other = WordLcs.Recall(words, WordLcs.Words(PdfToText.Run(pdfPath, "-")));
            double script = ScriptRecall(gold, pdf), heading = HeadingF1(gold, pdf);
            ours.Add(own);
            theirs.Add(other);
            if (!double.IsNaN(script)) scripts.Add(script);
            headings.Add(heading);
            double table = TablesFound(gold, pdf);
            if (!double.IsNaN(table)) tables.Add(table);
            if (own < other - 0.002) worse++;
            double author = AuthorF1(gold, pdf);
            authors.Add(author);
            bool title = Same(gold.Metadata.Title, pdf.Metadata.Title), doi = gold.Metadata.Doi == pdf.Metadata.Doi, year = gold.Metadata.Year == pdf.Metadata.Year;
            titles += title ? 1 : 0;
            dois += doi ? 1 : 0;
            years += year ? 1 : 0;
            count++;
            output.WriteLine($"{fields[1]} lcs {own:F3} pdftotext {other:F3} scripts {script:F3} headings {heading:F2} tables {table:F2} (gold {gold.Tables.Length}, pdf {pdf.Tables.Length}) authors {author:F2} {(title ? "" : "TITLE ")}{(doi ? "" : "DOI ")}{(year ? "" : $"YEAR {gold.Metadata.Year}/{pdf.Metadata.Year}")}");
        }

        output.WriteLine($"mean lcs {ours.Average():F4} pdftotext {theirs.Average():F4} (worse by .002: {worse}) scripts {scripts.Average():F4} headings F1 {headings.Average():F3} tables {tables.DefaultIfEmpty().Average():F3} authors F1 {authors.Average():F3} title {titles}/{count} doi {dois}/{count} year {years}/{count}");
        Assert.True(ours.Average() > 0.95, "the order of words has become worse");
    }

    internal static string BodyText(ParsedDocument document)
    {
        StringBuilder text = new();
        foreach (Block block in document.Blocks)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) continue;
            if (block.Section is { } s && document.Sections[s].Role is SectionRole.References or SectionRole.BackMatter or SectionRole.Supplementary or SectionRole.Abstract) continue;
            text.Append(block.Span.Of(document.Text)).Append('\n');
        }

        return text.ToString();
    }

    internal static Dictionary<string, int> ScriptKeys(ParsedDocument document, bool bodyOnly)
    {
        Dictionary<string, int> keys = [];
        foreach (ScriptRun run in document.Scripts)
        {
            if (bodyOnly && document.Blocks.FirstOrDefault(b => b.Span.Contains(run.Span)) is { } block
                && (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || (block.Section is { } s && document.Sections[s].Role is SectionRole.References or SectionRole.BackMatter))) continue;
            StringBuilder before = new();
            for (int i = run.Span.Start - 1; i >= 0 && before.Length < 2; i--)
                if (char.IsLetterOrDigit(document.Text[i])) before.Insert(0, document.Text[i]);
            foreach (char c in run.Span.Of(document.Text))
            {
                if (char.IsWhiteSpace(c)) continue;
                string key = $"{before}{(run.Level == ScriptLevel.Superscript ? '^' : '_')}{(c is '−' or '–' or '-' ? '-' : c is 'μ' ? 'µ' : c)}";
                keys[key] = keys.GetValueOrDefault(key) + 1;
                if (char.IsLetterOrDigit(c))
                {
                    before.Append(c);
                    if (before.Length > 2) before.Remove(0, 1);
                }
            }
        }

        return keys;
    }

    private static double ScriptRecall(ParsedDocument gold, ParsedDocument pdf)
    {
        Dictionary<string, int> wanted = ScriptKeys(gold, true), found = ScriptKeys(pdf, false);
        int total = wanted.Values.Sum(), common = wanted.Sum(w => Math.Min(w.Value, found.GetValueOrDefault(w.Key)));
        return total == 0 ? double.NaN : common / (double)total;
    }

    private static string Key(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static string HeadingKey(string title) => Key(Drafts.SectionRoles.WithoutNumber(title));

    private static bool Same(string? a, string? b) => Key(a) == Key(b);

    /// <summary>F1 of the authors' last names.</summary>
    private static double AuthorF1(ParsedDocument gold, ParsedDocument pdf)
    {
        static HashSet<string> Last(ParsedDocument d) => [.. d.Metadata.Authors.Select(a => Key(a.Split(' ')[^1]))];
        HashSet<string> wanted = Last(gold), found = Last(pdf);
        return wanted.Count + found.Count == 0 ? 1 : 2.0 * wanted.Count(found.Contains) / (wanted.Count + found.Count);
    }

    private static double HeadingF1(ParsedDocument gold, ParsedDocument pdf)
    {
        static List<(string, int)> Headings(ParsedDocument d) =>
            [.. d.Blocks.Where(b => b.Kind == BlockKind.Heading && b.Section is { } s && d.Sections[s].Role is not SectionRole.BackMatter and not SectionRole.References and not SectionRole.Supplementary and not SectionRole.Abstract)
                .Select(b => (HeadingKey(b.Span.Of(d.Text)), d.Sections[b.Section!.Value].Level))];
        List<(string, int)> wanted = Headings(gold), found = Headings(pdf);
        int hits = 0;
        List<(string, int)> left = [.. found];
        foreach ((string, int) heading in wanted)
            if (left.Remove(heading)) hits++;
        return wanted.Count + found.Count == 0 ? 1 : 2.0 * hits / (wanted.Count + found.Count);
    }

    /// <summary>Share of the gold's tables of which a table of the PDF has at least 70 % of the cells' words and the label.</summary>
    private static double TablesFound(ParsedDocument gold, ParsedDocument pdf)
    {
        if (gold.Tables.Length == 0) return double.NaN;
        int found = 0;
        foreach (Table table in gold.Tables)
        {
            List<string> words = WordLcs.Words(table.Span.Of(gold.Text));
            string label = Key(table.Label);
            if (pdf.Tables.Any(t => Key(t.Label) == label && Overlap(words, WordLcs.Words(t.Span.Of(pdf.Text))) >= 0.7)) found++;
        }

        return found / (double)gold.Tables.Length;
    }

    private static double Overlap(List<string> gold, List<string> other)
    {
        Dictionary<string, int> counts = [];
        foreach (string word in other) counts[word] = counts.GetValueOrDefault(word) + 1;
        int hits = 0;
        foreach (string word in gold)
        {
            if (counts.GetValueOrDefault(word) == 0) continue;
            counts[word]--;
            hits++;
        }

        return gold.Count == 0 ? 1 : hits / (double)gold.Count;
    }
}
