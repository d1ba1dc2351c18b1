using System.Text;
using LitMiner.Core.Records;

namespace LitMiner.Store.Exporting;

/// <summary>The papers of a table as BibTeX, for the reference list of whoever uses it.</summary>
public static class Bibliography
{
    /// <summary>One entry a work, in the order of their keys.</summary>
    public static string Write(IEnumerable<StoredDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        StringBuilder text = new();
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (StoredDocument document in documents.DistinctBy(d => d.Reference.Work).OrderBy(d => Key(d.Reference), StringComparer.Ordinal).ThenBy(d => d.Reference.Id, StringComparer.Ordinal))
        {
            DocumentReference reference = document.Reference;
            string key = Key(reference);
            for (char suffix = 'a'; !keys.Add(key) && suffix <= 'z'; suffix++) key = Key(reference) + suffix;
            text.Append("@article{").Append(key).Append(",\n");
            Field("title", reference.Title ?? reference.Path);
            Field("author", reference.Authors is { Length: > 0 } authors ? string.Join(" and ", authors) : null);
            Field("journal", document.Journal);
            Field("year", reference.Year?.ToString());
            Field("doi", reference.Doi);
            Field("note", reference.Licence);
            text.Append("}\n\n");
        }

        return text.ToString();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append("  ").Append(name).Append(" = {").Append(Escape(value)).Append("},\n");
        }
    }

    private static string Key(DocumentReference reference)
    {
        string author = reference.Authors is { Length: > 0 } authors ? authors[0].Split(' ')[^1] : "unknown";
        string letters = string.Concat(author.Where(char.IsAsciiLetter));
        return $"{(letters.Length > 0 ? letters.ToLowerInvariant() : "unknown")}{reference.Year?.ToString() ?? reference.Id[..6]}";
    }

    private static string Escape(string value)
    {
        StringBuilder result = new();
        foreach (char c in SafeText.Plain(value))
        {
            if (c is '{' or '}') result.Append('\\').Append(c);
            else if (c is '&' or '%' or '#' or '_' or '$') result.Append('\\').Append(c);
            else if (c == '\\') result.Append("\\textbackslash{}");
            else result.Append(c);
        }

        return result.ToString();
    }
}
