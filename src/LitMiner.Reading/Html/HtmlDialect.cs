using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Html;

/// <summary>What the elements of HTML mean in an article, with the class names that publishers use for what is not article.</summary>
internal sealed class HtmlDialect : IMarkupDialect
{
    private static readonly string[] Clutter =
    [
        "nav", "menu", "sidebar", "cookie", "banner", "advert", "share", "social", "breadcrumb", "related", "recommend", "toolbar", "login", "signin", "subscribe",
        "newsletter", "popup", "modal", "pagination", "comments", "altmetric", "skip-link", "search", "toc", "download", "print-only", "visually-hidden", "sr-only", "offscreen",
        "promo", "permissions-link", "footer", "tooltip", "dropdown", "hidden", "crossmark", "figure-popup", "jump", "tabs", "button", "access-options",
    ];

    private readonly Dictionary<MarkupNode, MarkupElementRole> _roles = [];

    /// <summary>The shallowest heading level that stands for a main section.</summary>
    public int TopLevel { get; set; } = 2;

    /// <inheritdoc/>
    public MarkupElementRole RoleOf(MarkupNode node)
    {
        if (_roles.TryGetValue(node, out MarkupElementRole known)) return known;
        MarkupElementRole role = Decide(node);
        _roles[node] = role;
        return role;
    }

    /// <inheritdoc/>
    public bool IsCitation(MarkupNode node)
    {
        if (node.Name != "a") return false;
        string href = node["href"];
        int hash = href.IndexOf('#');
        if (hash < 0) return node["class"].Contains("bibr", StringComparison.Ordinal) || node["class"].Contains("xref-bibr", StringComparison.Ordinal);
        string target = href[(hash + 1)..].ToLowerInvariant();
        return target.StartsWith("ref", StringComparison.Ordinal) || target.StartsWith("cit", StringComparison.Ordinal) || target.StartsWith("bib", StringComparison.Ordinal)
            || target.StartsWith("cr", StringComparison.Ordinal) || (target.Length > 1 && target[0] is 'b' or 'r' && char.IsAsciiDigit(target[1])) || target.Contains("bib", StringComparison.Ordinal)
            || node["class"].Contains("bibr", StringComparison.OrdinalIgnoreCase) || node["class"].Contains("citation", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public int HeadingLevel(MarkupNode node) => Math.Max(1, node.Name[1] - '0' - TopLevel + 1);

    /// <inheritdoc/>
    public bool IsSectionTitle(MarkupNode node) => false;

    /// <summary>Whether an element is navigation, advertising or the like by its name, role or class.</summary>
    public static bool IsClutter(MarkupNode node)
    {
        if (node.Name is "nav" or "aside" or "form" or "button" or "select" or "iframe" or "noscript" or "style" or "object" or "svg" or "canvas" or "video" or "audio" or "dialog" or "input" or "textarea" or "template" or "head") return true;
        if (node.Name == "script") return !node["type"].StartsWith("math/", StringComparison.OrdinalIgnoreCase);
        if (node.Name is "footer" or "header") return node.Parent?.Name is "body" or "html" || node["role"] is "banner" or "contentinfo";
        if (node["role"] is "navigation" or "banner" or "contentinfo" or "search" or "complementary" || node["aria-hidden"] == "true" && node.Name is not "span") return true;
        if (node["style"].Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)) return !HoldsProse(node);
        if (node.Name is not ("div" or "ul" or "ol" or "section" or "span" or "p" or "a" or "li" or "table" or "td")) return false;
        foreach (string part in (node["class"] + " " + node["id"]).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (string word in Clutter)
            {
                int at = part.IndexOf(word, StringComparison.Ordinal);
                if (at < 0) continue;
                bool starts = at == 0 || !char.IsAsciiLetter(part[at - 1]);
                int end = at + word.Length;
                bool ends = end == part.Length || !char.IsAsciiLetter(part[end]) || (part[end] == 's' && end + 1 == part.Length);
                if (starts && ends) return !HoldsProse(node);
            }
        }

        return false;
    }

    /// <summary>Whether an element with a suspicious class holds the article all the same.</summary>
    private static bool HoldsProse(MarkupNode node) =>
        node.Name is "div" or "section" && node.FindAll("p").Where(p => p.Find("a") is null || p.InnerText().Length > 400).Count(p => p.InnerText().Length > 200) >= 4;

    private static MarkupElementRole Decide(MarkupNode node)
    {
        if (IsClutter(node)) return MarkupElementRole.Skip;
        switch (node.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                return InsideTable(node) ? MarkupElementRole.Inline : MarkupElementRole.Heading;
            case "p" or "blockquote" or "pre" or "address" or "dd" or "dt" or "summary":
                return MarkupElementRole.Paragraph;
            case "li":
                return MarkupElementRole.ListItem;
            case "table":
                return IsData(node) ? MarkupElementRole.Table : MarkupElementRole.Container;
            case "figure":
                return node.Find("table") is not null ? MarkupElementRole.Table : MarkupElementRole.Figure;
            case "figcaption":
                return MarkupElementRole.Paragraph;
            case "div" or "section":
                string classes = node["class"].ToLowerInvariant();
                if ((classes.Contains("table-wrap") || classes.Contains("tablewrap") || classes.Contains("table_wrap") || classes.Contains("table-group") || classes.Contains("html-table_wrap"))
                    && node.Find("table") is not null && node.FindAll("table").Count(IsData) == 1 && node.FindAll("p").Count() < 40) return MarkupElementRole.Table;
                return MarkupElementRole.Container;
            case "ul" or "ol" or "dl" or "article" or "main" or "body" or "html" or "header" or "footer" or "center" or "tr" or "tbody" or "thead" or "td" or "th" or "fieldset" or "details" or "caption":
                return MarkupElementRole.Container;
            default:
                return MarkupElementRole.Inline;
        }
    }

    private static bool InsideTable(MarkupNode node)
    {
        for (MarkupNode? up = node.Parent; up is not null; up = up.Parent)
            if (up.Name is "td" or "th" or "caption" or "figcaption") return true;
        return false;
    }

    /// <summary>Whether a table holds data rather than the page's layout.</summary>
    private static bool IsData(MarkupNode table)
    {
        if (table.Find("table", "h1", "h2") is not null || table["role"] == "presentation") return false;
        int rows = 0, cells = 0, widest = 0, longest = 0;
        foreach (MarkupNode node in table.Descendants())
        {
            if (node.Name == "tr")
            {
                rows++;
                widest = Math.Max(widest, node.Elements.Count(e => e.Name is "td" or "th"));
            }
            else if (node.Name is "td" or "th")
            {
                cells++;
                longest = Math.Max(longest, node.InnerText().Length);
            }
        }

        return rows >= 1 && widest >= 2 && cells >= 3 && longest < 2500;
    }
}
