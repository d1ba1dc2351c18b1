using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;
using LitMiner.Reading.Xml;

namespace LitMiner.Reading.Html;

/// <summary>Reads Highwire (citation_*), Dublin Core, PRISM and Open Graph meta elements.</summary>
internal static class HtmlMetadata
{
    public static DocumentMetadata Read(MarkupNode root)
    {
        Dictionary<string, List<string>> meta = [];
        string? heading = null, link = null;
        foreach (MarkupNode node in root.Descendants())
        {
            if (node.Name == "meta" && node["content"].Length > 0)
            {
                string name = (node["name"].Length > 0 ? node["name"] : node["property"]).ToLowerInvariant();
                if (name.StartsWith("dcterms.", StringComparison.Ordinal)) name = "dc." + name[8..];
                if (!meta.TryGetValue(name, out List<string>? values)) meta[name] = values = [];
                values.Add(Plain(node["content"]));
            }
            else if (node.Name == "h1" && heading is null && node.PlainText() is { Length: > 15 } title) heading = title;
            else if (node.Name is "a" or "link" && link is null && node["href"].Contains("creativecommons.org/licenses/", StringComparison.OrdinalIgnoreCase)) link = node["href"];
        }

        string? First(params ReadOnlySpan<string> names)
        {
            foreach (string name in names)
                if (meta.TryGetValue(name, out List<string>? values) && values[0].Length > 0) return values[0];
            return null;
        }

        List<string> authors = meta.GetValueOrDefault("citation_author") ?? meta.GetValueOrDefault("dc.creator") ?? meta.GetValueOrDefault("dc.contributor") ?? [];
        string? identifier = First("citation_doi", "prism.doi", "bepress_citation_doi", "dc.identifier", "doi");
        return new DocumentMetadata
        {
            Title = First("citation_title", "dc.title", "prism.title") ?? heading ?? First("og:title") ?? MetadataText.OrNull(root.Find("title")?.PlainText()),
            Authors = [.. authors.SelectMany(a => a.Contains(';', StringComparison.Ordinal) ? a.Split(';') : [a]).Select(Name).Where(a => a.Length > 0).Distinct()],
            Year = MetadataText.Year(First("citation_publication_date", "citation_date", "citation_online_date", "citation_year", "prism.publicationdate", "dc.date", "dc.issued", "article:published_time", "dc.date.issued")),
            Doi = MetadataText.Doi(identifier),
            Journal = First("citation_journal_title", "prism.publicationname", "dc.source", "citation_journal_abbrev"),
            Licence = MetadataText.Licence(First("dc.rights", "dc.license", "citation_license") ?? link) ?? MetadataText.Licence(link),
        };
    }

    private static string Plain(string content)
    {
        if (content.Contains('<', StringComparison.Ordinal))
        {
            System.Text.StringBuilder result = new();
            bool inTag = false;
            for (int i = 0; i < content.Length; i++)
            {
                char c = content[i];
                if (c == '<' && i + 1 < content.Length && (char.IsAsciiLetter(content[i + 1]) || content[i + 1] == '/')) inTag = true;
                else if (c == '>' && inTag) inTag = false;
                else if (!inTag) result.Append(c);
            }

            content = result.ToString();
        }

        return RichText.Of(content).ToString();
    }

    /// <summary>"Given Family" of "Family, Given".</summary>
    private static string Name(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && name.LastIndexOf(',') == comma ? $"{name[(comma + 1)..].Trim()} {name[..comma].Trim()}" : name.Trim();
    }
}
