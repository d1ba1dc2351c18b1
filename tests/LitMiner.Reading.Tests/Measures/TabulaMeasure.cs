namespace LitMiner.Reading.Tests.Measures;

/// <summary>
/// Prints which neighbouring cells of Tabula's expected CSV files are found in the PDF of the same name. Some files cover a part of the
/// PDF only, and CSV has no spans: recall, and only of neighbours in a row, is what can be told.
/// </summary>
public class TabulaMeasure(ITestOutputHelper output)
{
    [Fact]
    public void Read_TabulaFiles_PrintsRecall()
    {
        List<double> recalls = [];
        foreach (string csv in SharedPapers.Files("gold/tabula_csv", "*.csv"))
        {
            string pdf = Path.ChangeExtension(csv, ".pdf");
            if (!File.Exists(pdf) || DocumentReader.Create(ReadingOptions.Default).Read(SharedPapers.Load(pdf), TestContext.Current.CancellationToken).Result is not { } document) continue;
            Dictionary<string, int> want = Rows(File.ReadAllText(csv)), got = TableMeasure.Relations(document);
            int all = want.Values.Sum(), common = want.Sum(w => Math.Min(w.Value, got.GetValueOrDefault(w.Key)));
            recalls.Add(common / (double)Math.Max(1, all));
            output.WriteLine($"{Path.GetFileName(pdf)} recall {recalls[^1]:F3} of {all}; tables {document.Tables.Length}");
        }

        output.WriteLine($"Tabula, neighbours in a row: mean recall {recalls.DefaultIfEmpty().Average():F3} over {recalls.Count} files");
    }

    private static Dictionary<string, int> Rows(string csv)
    {
        Dictionary<string, int> relations = [];
        foreach (List<string> row in Parse(csv))
        {
            List<string> cells = [.. row.Select(TableMeasure.Key).Where(c => c.Length > 0)];
            for (int i = 1; i < cells.Count; i++)
            {
                string key = $"{cells[i - 1]}→{cells[i]}";
                relations[key] = relations.GetValueOrDefault(key) + 1;
            }
        }

        return relations;
    }

    private static List<List<string>> Parse(string csv)
    {
        List<List<string>> rows = [[""]];
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (c == '"')
            {
                if (quoted && i + 1 < csv.Length && csv[i + 1] == '"') rows[^1][^1] += csv[i++];
                else quoted = !quoted;
            }
            else if (c == ',' && !quoted) rows[^1].Add("");
            else if (c is '\n' or '\r' && !quoted)
            {
                if (rows[^1] is not [""]) rows.Add([""]);
            }
            else rows[^1][^1] += c;
        }

        return rows;
    }
}
