using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Html;

/// <summary>
/// Finds the element that holds the article: the deepest one that keeps nearly all running text of the page
/// (paragraphs, links apart), in the manner of text-density extraction.
/// </summary>
internal static class MainContent
{
    /// <summary>Share of the page's running text that the article's element must keep.</summary>
    private const double Share = 0.9;

    public static MarkupNode Find(MarkupNode root, HtmlDialect dialect)
    {
        MarkupNode body = root.Child("body") ?? root;
        Dictionary<MarkupNode, int> weight = [];
        int headings = 0;
        foreach (MarkupNode node in Visible(body, dialect))
        {
            bool known = node.Name is ['h', >= '1' and <= '6'] && SectionRoles.IsKnownHeading(node.PlainText());
            if (known) headings++;
            if (!known && node.Name is not ("p" or "td" or "li" or "blockquote" or "dd")) continue;
            int own = known ? 40 : OwnProse(node);
            for (MarkupNode? up = node; up is not null && own > 0; up = up == body ? null : up.Parent)
                weight[up] = weight.GetValueOrDefault(up) + own;
        }

        int total = weight.GetValueOrDefault(body);
        MarkupNode best = body;
        while (true)
        {
            MarkupNode? next = best.Elements.FirstOrDefault(e => weight.GetValueOrDefault(e) >= Share * total && dialect.RoleOf(e) is MarkupElementRole.Container);
            if (next is null || total == 0) return best;
            best = next;
        }
    }

    private static IEnumerable<MarkupNode> Visible(MarkupNode body, HtmlDialect dialect)
    {
        Stack<MarkupNode> stack = new();
        stack.Push(body);
        while (stack.Count > 0)
        {
            MarkupNode node = stack.Pop();
            if (dialect.RoleOf(node) == MarkupElementRole.Skip) continue;
            yield return node;
            for (int i = node.Children.Count - 1; i >= 0; i--)
                if (!node.Children[i].IsText) stack.Push(node.Children[i]);
        }
    }

    /// <summary>Characters of a paragraph outside links; short ones do not count.</summary>
    private static int OwnProse(MarkupNode node)
    {
        int length = 0;
        foreach (MarkupNode child in node.Children)
        {
            if (child.IsText) length += child.Text.Trim().Length;
            else if (child.Name is not "a" and not "p" and not "td" and not "li" and not "table" and not "ul" and not "ol" and not "div") length += child.InnerText().Trim().Length;
        }

        return length > 60 ? length : 0;
    }
}
