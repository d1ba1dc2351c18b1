using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Xml;

/// <summary>
/// The elements of JATS, Elsevier's, Springer's and BioMed Central's article XML and of TEI. Their names hardly meet, so one
/// table serves them all; where they do meet (table, title, note), the surroundings decide.
/// </summary>
internal sealed class XmlDialect : IMarkupDialect
{
    /// <inheritdoc/>
    public MarkupElementRole RoleOf(MarkupNode node)
    {
        switch (node.Name)
        {
            case "sec" or "section" or "section1" or "section2" or "section3" or "section4" or "section5" or "div" or "div1" or "div2" or "ack" or "acknowledgment"
                or "acknowledgments" or "app" or "appendix" or "glossary" or "boxed-text" or "formalpara" or "textbox" or "conflict-of-interest" or "data-availability":
                return MarkupElementRole.Section;
            case "p" or "para" or "simple-para" or "simplepara" or "ab" or "disp-quote" or "verse-group" or "note-para" or "speech" or "def" or "term" or "textfn":
                return MarkupElementRole.Paragraph;
            case "body" or "sections" or "list" or "def-list" or "fig-group" or "table-wrap-group" or "fn-group" or "ref-list" or "display" or "bibliography" or "bibliography-sec"
                or "listbibl" or "back" or "app-group" or "appendices" or "unorderedlist" or "orderedlist" or "refgrp" or "bdy" or "bm" or "notes" or "statement" or "head-less"
                or "supplementary-material" or "def-item" or "boxed" or "ul" or "ol" or "floats-group" or "displayed-quote" or "enunciation" or "author-notes" or "figgrp" or "tblgrp"
                or "text" when node.Name is not "text" || node.Parent?.Name is "tei":
                return MarkupElementRole.Container;
            case "list-item" or "item" or "listitem" or "li":
                return MarkupElementRole.ListItem;
            case "table-wrap" or "tbl":
                return MarkupElementRole.Table;
            case "table":
                return MarkupElementRole.Table;
            case "figure" when node["type"] == "table":
                return MarkupElementRole.Table;
            case "fig" or "figure" or "ecomponent" or "scheme":
                return MarkupElementRole.Figure;
            case "disp-formula" or "disp-formula-group" or "formula" or "equation":
                return node.Name == "formula" && node.Parent?.Name is "p" or "para" && node["id"].Length == 0 ? MarkupElementRole.Inline : MarkupElementRole.Formula;
            case "fn":
                return node.Parent?.Name is "p" or "td" or "th" or "title" or "article-title" ? MarkupElementRole.Skip : MarkupElementRole.Footnote;
            case "footnote":
                return node.Parent?.Name is "para" or "simple-para" ? MarkupElementRole.Skip : MarkupElementRole.Footnote;
            case "note":
                return node["type"] == "raw_affiliation" ? MarkupElementRole.Skip : MarkupElementRole.Footnote;
            case "ref" when node["type"].Length == 0 && node["target"].Length == 0 && node.Parent?.Name is "ref-list":
            case "bib-reference" or "citation" when node.Name == "bib-reference" || node.Parent?.Name == "bibliography":
            case "biblstruct" or "bibl" when node.Parent?.Name is "listbibl" or "refgrp":
                return MarkupElementRole.Reference;
            case "object-id" or "permissions" or "alt-text" or "long-desc" or "graphic" or "media" or "float-anchor" or "attachment" or "x" when node.Name is not "x":
            case "mediaobject" or "objects" or "sec-meta" or "kwd-group" or "indexterm" or "processing-meta" or "pub-id" or "colspec" or "link" or "suppl" or "tblr" or "figr" when node.Name is not "tblr" and not "figr" and not "pub-id":
            case "teiheader" or "front-stub" or "response" or "sub-article" or "annotation" or "private-char" or "glyph-data":
                return MarkupElementRole.Skip;
            default:
                return MarkupElementRole.Inline;
        }
    }

    /// <inheritdoc/>
    public bool IsCitation(MarkupNode node) => node.Name switch
    {
        "xref" => node["ref-type"] is "bibr" or "ref",
        "cross-ref" or "cross-refs" => node["refid"].StartsWith('b') || node["refid"].StartsWith("rf", StringComparison.Ordinal),
        "citationref" or "bibr" => true,
        "abbr" => node["bid"].Length > 0,
        "ref" => node["type"] is "bibr" or "biblio",
        _ => false,
    };

    /// <inheritdoc/>
    public int HeadingLevel(MarkupNode node) => 1;

    /// <inheritdoc/>
    public bool IsSectionTitle(MarkupNode node) => node.Name is "title" or "section-title" or "st" or "head" or "heading" or "sectitle";
}
