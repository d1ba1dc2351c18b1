using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Xml;

/// <summary>Front matter and order of parts of a JATS / NLM article.</summary>
internal sealed class JatsArticle(MarkupWalker walker)
{
    public DocumentMetadata Read(MarkupNode article)
    {
        MarkupNode? front = article.Child("front") ?? article.Find("front", "article-meta", "pubfm", "article-metadata");
        MarkupNode meta = front?.Find("article-meta") ?? front ?? MarkupNode.Element("front");
        RichText? title = (meta.Find("article-title", "title") ?? article.Find("atl")) is { } t ? walker.Inline(t).Trimmed() : null;
        if (title is { IsEmpty: false }) walker.Emit(BlockKind.Title, title);
        List<string> authors = [.. meta.Elements.Where(e => e.Name == "contrib-group").SelectMany(Authors)];
        if (authors.Count > 0) walker.Emit(BlockKind.FrontMatter, RichText.Of(string.Join(", ", authors)));
        foreach (MarkupNode affiliation in meta.FindAll("aff")) walker.Emit(BlockKind.FrontMatter, walker.Inline(affiliation));
        foreach (MarkupNode text in meta.Elements.Where(e => e.Name == "abstract").Concat(meta.Elements.Where(e => e.Name == "trans-abstract")))
        {
            bool extra = text["abstract-type"].Length > 0 || text.Name == "trans-abstract";
            walker.WalkSection(text, "Abstract", extra ? SectionRole.Other : SectionRole.Abstract);
        }

        foreach (MarkupNode group in meta.Elements.Where(e => e.Name == "kwd-group"))
        {
            string words = string.Join("; ", group.Descendants().Where(d => d.Name is "kwd" or "compound-kwd").Select(k => k.PlainText()).Where(k => k.Length > 0));
            if (words.Length > 0) walker.Emit(BlockKind.FrontMatter, RichText.Of("Keywords: " + words));
        }

        if ((article.Child("body") ?? article.Child("bdy")) is { } body) walker.Walk(body);
        foreach (MarkupNode floats in article.Elements.Where(e => e.Name == "floats-group")) walker.Walk(floats);
        if ((article.Child("back") ?? article.Child("bm")) is { } back) WalkBack(back);
        return new DocumentMetadata
        {
            Title = title is { IsEmpty: false } ? title.ToString() : null,
            Authors = [.. authors],
            Year = Year(meta),
            Doi = MetadataText.Doi(meta.FindAll("article-id").FirstOrDefault(i => i["pub-id-type"] == "doi")?.PlainText()),
            Journal = MetadataText.OrNull(front?.Find("journal-title", "jtl", "abbrev-journal-title", "journal-id")?.PlainText()),
            Licence = Licence(meta),
        };
    }

    private static IEnumerable<string> Authors(MarkupNode group)
    {
        foreach (MarkupNode contrib in group.FindAll("contrib"))
        {
            if (contrib["contrib-type"] is { Length: > 0 } type && type != "author") continue;
            MarkupNode? name = contrib.Find("name", "string-name", "collab");
            if (name is null) continue;
            string given = name.Child("given-names")?.PlainText() ?? "", family = name.Child("surname")?.PlainText() ?? "";
            string full = family.Length > 0 ? $"{given} {family}".Trim() : name.Child("institution")?.PlainText() ?? name.PlainText();
            if (full.Length is > 0 and < 200) yield return full;
        }
    }

    private static int? Year(MarkupNode meta)
    {
        int? best = null;
        foreach (MarkupNode date in meta.Elements.Where(e => e.Name == "pub-date"))
        {
            if (MetadataText.Year(date.Child("year")?.PlainText()) is { } year && (best is null || year < best)) best = year;
        }

        return best ?? MetadataText.Year(meta.Find("copyright-year", "cpy")?.PlainText());
    }

    private static string? Licence(MarkupNode meta)
    {
        MarkupNode? licence = meta.Find("license");
        if (licence is null) return null;
        string text = licence.PlainText();
        string links = string.Join(' ', licence.Descendants().Prepend(licence).Select(d => d["href"]));
        return MetadataText.Licence(links + " " + text) ?? MetadataText.OrNull(text);
    }

    private void WalkBack(MarkupNode back)
    {
        foreach (MarkupNode part in back.Elements)
        {
            switch (part.Name)
            {
                case "ref-list":
                    walker.WalkSection(part, "References", SectionRole.References);
                    break;
                case "ack":
                    walker.WalkSection(part, "Acknowledgements", SectionRole.BackMatter);
                    break;
                case "fn-group" or "notes" or "glossary" or "bio":
                    walker.WalkSection(part, "Notes", SectionRole.BackMatter);
                    break;
                case "app-group":
                    foreach (MarkupNode app in part.Elements) walker.WalkSection(app, "Appendix", SectionRole.Supplementary);
                    break;
                case "sec":
                    walker.WalkSection(part);
                    break;
                default:
                    walker.WalkSection(part, "Notes", SectionRole.BackMatter);
                    break;
            }
        }
    }
}
