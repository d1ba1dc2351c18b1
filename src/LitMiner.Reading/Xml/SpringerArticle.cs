using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Xml;

/// <summary>Front matter and order of parts of BioMed Central's article XML (art) and of Springer's A++ (Article).</summary>
internal sealed class SpringerArticle(MarkupWalker walker)
{
    public DocumentMetadata Read(MarkupNode root) => root.Name == "art" || root.Find("bdy") is not null ? ReadBmc(root) : ReadAplus(root);

    private DocumentMetadata ReadBmc(MarkupNode root)
    {
        MarkupNode front = root.Find("fm") ?? MarkupNode.Element("fm");
        MarkupNode bibl = front.Child("bibl") ?? front;
        RichText? title = bibl.Child("title") is { } t ? walker.Inline(t).Trimmed() : null;
        if (title is { IsEmpty: false }) walker.Emit(BlockKind.Title, title);
        List<string> authors = [.. (bibl.Child("aug")?.FindAll("au") ?? [])
            .Select(a => a.Find("cnm") is { } c ? c.PlainText() : $"{a.Child("fnm")?.PlainText()} {a.Child("mi")?.PlainText()} {a.Child("snm")?.PlainText()}".Replace("  ", " ").Trim())
            .Where(a => a.Length > 0)];
        if (authors.Count > 0) walker.Emit(BlockKind.FrontMatter, RichText.Of(string.Join(", ", authors)));
        foreach (MarkupNode place in bibl.FindAll("ins")) walker.Emit(BlockKind.FrontMatter, walker.Inline(place));
        if (front.Find("abs") is { } text)
        {
            MarkupNode? outer = text.Child("sec");
            walker.WalkSection(outer ?? text, "Abstract", SectionRole.Abstract);
        }

        string keywords = string.Join("; ", front.FindAll("kwd").Select(k => k.PlainText()));
        if (keywords.Length > 0) walker.Emit(BlockKind.FrontMatter, RichText.Of("Keywords: " + keywords));
        if (root.Child("bdy") is { } body) walker.Walk(body);
        if (root.Child("bm") is { } back)
        {
            foreach (MarkupNode part in back.Elements)
            {
                if (part.Name == "refgrp") walker.WalkSection(part, "References", SectionRole.References);
                else if (part.Name == "ack") walker.WalkSection(part, "Acknowledgements", SectionRole.BackMatter);
                else walker.WalkSection(part);
            }
        }

        return new DocumentMetadata
        {
            Title = title is { IsEmpty: false } ? title.ToString() : null,
            Authors = [.. authors],
            Year = MetadataText.Year(bibl.Child("pubdate")?.PlainText()) ?? MetadataText.Year(front.Find("pub")?.PlainText()),
            Doi = MetadataText.Doi(bibl.Find("pubid")?.PlainText()) ?? MetadataText.Doi(string.Join(' ', (bibl.Find("xrefbib", "pubidlist")?.FindAll("pubid") ?? []).Select(p => p.PlainText()))),
            Journal = MetadataText.OrNull(bibl.Child("source")?.PlainText()),
            Licence = MetadataText.Licence(front.Find("cpyrt") is { } c ? c.PlainText() + " " + string.Join(' ', c.Descendants().Select(d => d["href"])) : null),
        };
    }

    private DocumentMetadata ReadAplus(MarkupNode root)
    {
        MarkupNode article = root.Find("article") ?? root;
        RichText? title = article.Find("articletitle") is { } t ? walker.Inline(t).Trimmed() : null;
        if (title is { IsEmpty: false }) walker.Emit(BlockKind.Title, title);
        List<string> authors = [];
        foreach (MarkupNode author in article.Find("articleheader")?.FindAll("author") ?? [])
        {
            string given = string.Join(' ', author.FindAll("givenname").Select(g => g.PlainText()));
            string name = $"{given} {author.Find("familyname")?.PlainText()}".Trim();
            if (name.Length > 0) authors.Add(name);
        }

        if (authors.Count > 0) walker.Emit(BlockKind.FrontMatter, RichText.Of(string.Join(", ", authors)));
        foreach (MarkupNode text in article.FindAll("abstract")) walker.WalkSection(text, "Abstract", SectionRole.Abstract);
        if (article.Child("body") is { } body) walker.Walk(body);
        if (article.Find("articlebackmatter") is { } back)
        {
            foreach (MarkupNode part in back.Elements)
            {
                if (part.Name == "bibliography") walker.WalkSection(part, "References", SectionRole.References);
                else walker.WalkSection(part, part.Name == "acknowledgments" ? "Acknowledgements" : null, SectionRole.BackMatter);
            }
        }

        return new DocumentMetadata
        {
            Title = title is { IsEmpty: false } ? title.ToString() : null,
            Authors = [.. authors],
            Year = MetadataText.Year(article.Find("copyrightyear", "onlinedate")?.PlainText()),
            Doi = MetadataText.Doi(article.Find("articledoi")?.PlainText()),
            Journal = MetadataText.OrNull(root.Find("journaltitle")?.PlainText()),
            Licence = MetadataText.Licence(article.Find("license", "articlecopyright")?.PlainText()),
        };
    }
}
