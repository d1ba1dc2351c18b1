using System.Text;

namespace LitMiner.Prediction.Tests.Measures;

/// <summary>Rows of a CSV file as dictionaries; quotes as in RFC 4180.</summary>
internal static class CsvRows
{
    public static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        string[]? head = null;
        foreach (string[] fields in Fields(File.ReadAllText(path)))
        {
            if (head is null) head = fields;
            else if (fields.Length == head.Length) yield return head.Zip(fields).ToDictionary(p => p.First, p => p.Second);
        }
    }

    private static IEnumerable<string[]> Fields(string text)
    {
        List<string> row = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r')) field.Append(c);
            else if (c != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == ',') continue;
                yield return [.. row];
                row.Clear();
            }
        }
    }
}
