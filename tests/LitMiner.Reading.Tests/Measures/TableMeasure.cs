using System.Xml.Linq;
using LitMiner.Core.Documents;

namespace LitMiner.Reading.Tests.Measures;

/// <summary>Prints the adjacency F1 of tables against ICDAR 2013 (Göbel et al.): neighbouring cells, found and structured.</summary>
public class TableMeasure(ITestOutputHelper output)
{
    [Fact]
    public void Read_Icdar2013_PrintsAdjacency()
    {
        List<double> scores = [];
        int hits = 0, wanted = 0, found = 0;
        DocumentReader reader = DocumentReader.Create(ReadingOptions.Default);
        foreach (string path in SharedPapers.Files("gold/icdar2013_tables", "*.pdf"))
        {
            string gold = path.Replace(".pdf", "-str.xml", StringComparison.Ordinal);
            if (!File.Exists(gold)) continue;
            Dictionary<string, int> want = Gold(gold), got = [];
            if (reader.Read(SharedPapers.Load(path), TestContext.Current.CancellationToken).Result is { } document)
                got = Relations(document);
            int common = want.Sum(w => Math.Min(w.Value, got.GetValueOrDefault(w.Key))), all = want.Values.Sum(), own = got.Values.Sum();
            double f1 = all + own == 0 ? 1 : 2.0 * common / (all + own);
            output.WriteLine($"{Path.GetFileName(path)} F1 {f1:F3} recall {common / (double)Math.Max(1, all):F3} precision {common / (double)Math.Max(1, own):F3}");
            scores.Add(f1);
            hits += common;
            wanted += all;
            found += own;
        }

        output.WriteLine($"ICDAR 2013 adjacency: mean F1 over {scores.Count} documents {scores.Average():F3}; pooled recall {hits / (double)wanted:F3} precision {hits / (double)Math.Max(1, found):F3}");
    }

    /// <summary>Neighbouring cells of all tables of a document.</summary>
    internal static Dictionary<string, int> Relations(ParsedDocument document)
    {
        Dictionary<string, int> relations = [];
        foreach (Table table in document.Tables) Add(relations, [.. table.Cells.Select(c => (c.Row, c.Column, c.Row + c.RowSpan - 1, c.Column + c.ColumnSpan - 1, Key(c.Span.Of(document.Text))))]);
        return relations;
    }

    private static Dictionary<string, int> Gold(string path)
    {
        Dictionary<string, int> relations = [];
        foreach (XElement region in XDocument.Load(path).Descendants("region"))
        {
            List<(int, int, int, int, string)> cells = [];
            foreach (XElement cell in region.Elements("cell"))
            {
                int row = (int)cell.Attribute("start-row")!, column = (int)cell.Attribute("start-col")!;
                cells.Add((row, column, (int?)cell.Attribute("end-row") ?? row, (int?)cell.Attribute("end-col") ?? column, Key(cell.Element("content")?.Value ?? "")));
            }

            Add(relations, cells);
        }

        return relations;
    }

    internal static void Add(Dictionary<string, int> relations, List<(int Row, int Column, int LastRow, int LastColumn, string Text)> cells)
    {
        cells.RemoveAll(c => c.Text.Length == 0);
        HashSet<(string, int, int)> done = [];
        for (int i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            for (int row = cell.Row; row <= cell.LastRow; row++)
            {
                int next = Nearest(cells, c => c.Row <= row && c.LastRow >= row && c.Column > cell.LastColumn, c => c.Column);
                if (next >= 0 && done.Add(("→", i, next))) Count(relations, $"{cell.Text}→{cells[next].Text}");
            }

            for (int column = cell.Column; column <= cell.LastColumn; column++)
            {
                int next = Nearest(cells, c => c.Column <= column && c.LastColumn >= column && c.Row > cell.LastRow, c => c.Row);
                if (next >= 0 && done.Add(("↓", i, next))) Count(relations, $"{cell.Text}↓{cells[next].Text}");
            }
        }
    }

    private static int Nearest(
        List<(int Row, int Column, int LastRow, int LastColumn, string Text)> cells,
        Func<(int Row, int Column, int LastRow, int LastColumn, string Text), bool> test,
        Func<(int Row, int Column, int LastRow, int LastColumn, string Text), int> distance)
    {
        int best = -1;
        for (int i = 0; i < cells.Count; i++)
            if (test(cells[i]) && (best < 0 || distance(cells[i]) < distance(cells[best]))) best = i;
        return best;
    }

    private static void Count(Dictionary<string, int> relations, string key) => relations[key] = relations.GetValueOrDefault(key) + 1;

    internal static string Key(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '–' and not '−'));
}
