using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Xml;

/// <summary>Front matter and order of parts of a TEI document, as the Text Encoding Initiative and GROBID make it.</summary>
internal sealed class TeiArticle(MarkupWalker walker)
{
    public DocumentMetadata Read(MarkupNode root)
    {
        MarkupNode header = root.Find("teiheader") ?? MarkupNode.Element("teiheader");
        RichText? title = (header.Find("titlestmt") ?? header).Find("title") is { } t ? walker.Inline(t).Trimmed() : null;
        if (title is { IsEmpty: false }) walker.Emit(BlockKind.Title, title);
        List<string> authors = [];
        MarkupNode? source = header.Find("sourcedesc");
        foreach (MarkupNode author in (source?.Find("analytic") ?? header.Find("titlestmt"))?.FindAll("author") ?? [])
        {
            string given = string.Join(' ', author.FindAll("forename").Select(f => f.PlainText()));
            string name = $"{given} {author.Find("surname")?.PlainText()}".Trim();
            if (name.Length == 0 && author.Find("persname") is null) name = author.PlainText();
            if (name.Length > 0) authors.Add(name);
        }

        if (authors.Count > 0) walker.Emit(BlockKind.FrontMatter, RichText.Of(string.Join(", ", authors)));
        MarkupNode? abstractNode = header.Find("abstract");
        if (abstractNode is not null) WalkAbstract(abstractNode);
        MarkupNode? text = root.Child("text") ?? root.Find("text");
        if (text is not null)
        {
            if (text.Child("front") is { } front)
            {
                foreach (MarkupNode div in front.Elements.Where(e => e.Name == "div"))
                    walker.WalkSection(div, div["type"] == "abstract" ? "Abstract" : null, div["type"] == "abstract" ? SectionRole.Abstract : SectionRole.Other);
            }

            walker.Walk(text.Child("body") ?? text);
            if (text.Child("back") is { } back) WalkBack(back);
        }

        return new DocumentMetadata
        {
            Title = title is { IsEmpty: false } ? title.ToString() : null,
            Authors = [.. authors],
            Year = header.FindAll("date").Select(d => MetadataText.Year(d["when"]) ?? MetadataText.Year(d.PlainText())).FirstOrDefault(y => y is not null),
            Doi = header.FindAll("idno").Where(i => i["type"].Equals("doi", StringComparison.OrdinalIgnoreCase)).Select(i => MetadataText.Doi(i.PlainText())).FirstOrDefault(),
            Journal = MetadataText.OrNull(source?.Find("monogr")?.Find("title")?.PlainText()),
            Licence = MetadataText.Licence(header.Find("licence") is { } l ? l["target"] + " " + l.PlainText() : null),
        };
    }

    private void WalkAbstract(MarkupNode node)
    {
        MarkupNode? only = node.Elements.Count() == 1 && node.Elements.First().Name == "div" ? node.Elements.First() : null;
        walker.WalkSection(only ?? node, "Abstract", SectionRole.Abstract);
    }

    private void WalkBack(MarkupNode back)
    {
        foreach (MarkupNode div in back.Elements)
        {
            if (div["type"] == "references" || div.Name == "listbibl") walker.WalkSection(div, "References", SectionRole.References);
            else if (div["type"] is "acknowledgement" or "acknowledgment" or "funding" && div.Child("div") is { } inner) walker.WalkSection(inner, "Acknowledgements", SectionRole.BackMatter);
            else walker.WalkSection(div, "Notes", SectionRole.BackMatter);
        }
    }
}
