using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Xml;

/// <summary>Front matter and order of parts of Elsevier's article XML (ja, ce and sb elements).</summary>
internal sealed class ElsevierArticle(MarkupWalker walker)
{
    public DocumentMetadata Read(MarkupNode root)
    {
        MarkupNode article = root.Find("article", "converted-article", "simple-article", "exam", "book-review") ?? root;
        MarkupNode? head = article.Find("head", "simple-head");
        MarkupNode? titleNode = head?.Child("title") ?? article.Find("dochead-title") ?? root.Find("coredata")?.Child("title");
        RichText? title = titleNode is null ? null : walker.Inline(titleNode).Trimmed();
        if (title is { IsEmpty: false }) walker.Emit(BlockKind.Title, title);
        List<string> authors = [];
        foreach (MarkupNode author in head?.FindAll("author") ?? [])
        {
            string name = $"{author.Child("given-name")?.PlainText()} {author.Child("surname")?.PlainText()}".Trim();
            if (name.Length > 0) authors.Add(name);
        }

        if (authors.Count > 0) walker.Emit(BlockKind.FrontMatter, RichText.Of(string.Join(", ", authors)));
        foreach (MarkupNode affiliation in head?.FindAll("affiliation") ?? [])
            if (affiliation.Find("textfn") is { } words) walker.Emit(BlockKind.FrontMatter, walker.Inline(words));
        foreach (MarkupNode text in head?.Elements.Where(e => e.Name == "abstract") ?? [])
        {
            if (text["class"] is "graphical" or "author-highlights") continue;
            walker.WalkSection(text, "Abstract", SectionRole.Abstract);
        }

        List<string> keywords = [.. (head?.FindAll("keyword") ?? []).Select(k => k.PlainText())];
        if (keywords.Count > 0) walker.Emit(BlockKind.FrontMatter, RichText.Of("Keywords: " + string.Join("; ", keywords)));
        MarkupNode? floats = article.Child("floats");
        if (article.Find("body") is { } body)
        {
            foreach (MarkupNode part in body.Elements)
            {
                if (part.Name == "acknowledgment") walker.WalkSection(part, "Acknowledgements", SectionRole.BackMatter);
                else if (part.Name == "appendices") foreach (MarkupNode app in part.Elements) walker.WalkSection(app, "Appendix", SectionRole.Supplementary);
                else if (part.Name is "sections") walker.Walk(part);
                else walker.WalkSection(part);
            }
        }
        else if (root.Find("rawtext", "raw-text") is { } raw) walker.Emit(BlockKind.Paragraph, walker.Inline(raw));

        if (floats is not null) walker.Walk(floats);
        foreach (MarkupNode list in article.FindAll("bibliography")) walker.WalkSection(list, "References", SectionRole.References);
        MarkupNode? info = article.Find("item-info") ?? root.Find("coredata");
        return new DocumentMetadata
        {
            Title = title is { IsEmpty: false } ? title.ToString() : null,
            Authors = [.. authors],
            Year = MetadataText.Year(root.Find("coverdate", "coverdisplaydate", "publication-date")?.PlainText())
                ?? MetadataText.Year(article.Find("copyright") is { } c ? c["year"] : null) ?? MetadataText.Year(article.Find("date-accepted") is { } d ? d["year"] : null),
            Doi = MetadataText.Doi(info?.Find("doi")?.PlainText() ?? root.Find("doi")?.PlainText()),
            Journal = MetadataText.OrNull(root.Find("publicationname", "srctitle", "jid")?.PlainText()),
            Licence = MetadataText.Licence(root.Find("openaccessuserlicense", "userlicense", "licenseline", "license-line")?.PlainText()),
        };
    }
}
