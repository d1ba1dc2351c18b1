using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Html;

/// <summary>Copies AngleSharp's document into the tree that all markup readers share, without recursion.</summary>
internal static class HtmlTree
{
    /// <summary>Converts a page. Deeper elements than <paramref name="maxDepth"/> are hung at that depth.</summary>
    public static MarkupNode Convert(IHtmlDocument page, int maxDepth, out bool flattened, CancellationToken token)
    {
        flattened = false;
        MarkupNode root = MarkupNode.Element("html");
        Stack<(INode Source, MarkupNode Target, int Depth)> open = new();
        Push(open, page.DocumentElement, root, 1);
        int steps = 0;
        while (open.Count > 0)
        {
            if ((++steps & 0xfff) == 0) token.ThrowIfCancellationRequested();
            (INode node, MarkupNode target, int depth) = open.Pop();
            if (node is IText text)
            {
                target.Add(MarkupNode.Characters(text.Data));
                continue;
            }

            if (node is not IElement element) continue;
            string name = element.LocalName.ToLowerInvariant();
            int colon = name.IndexOf(':', StringComparison.Ordinal);
            MarkupNode copy = MarkupNode.Element(colon >= 0 ? name[(colon + 1)..] : name);
            if (element.Attributes.Length > 0)
            {
                copy.Attributes = [];
                foreach (IAttr attribute in element.Attributes) copy.Attributes[attribute.LocalName.ToLowerInvariant()] = attribute.Value;
            }

            target.Add(copy);
            MarkupNode holder = copy;
            if (depth >= maxDepth)
            {
                flattened = true;
                holder = target;
            }

            Push(open, element, holder, Math.Min(depth + 1, maxDepth));
        }

        return root;
    }

    private static void Push(Stack<(INode, MarkupNode, int)> open, INode? node, MarkupNode target, int depth)
    {
        if (node is null) return;
        for (INode? child = node.LastChild; child is not null; child = child.PreviousSibling) open.Push((child, target, depth));
    }
}
