using System.Text;

namespace LitMiner.Reading.Markup;

/// <summary>An element or a piece of text of an HTML or XML tree: names without prefix and in lower case, so that all dialects read alike.</summary>
internal sealed class MarkupNode
{
    private MarkupNode(string name, string text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>Local name in lower case, or "#text".</summary>
    public string Name { get; }

    /// <summary>Characters of a piece of text; empty for an element.</summary>
    public string Text { get; }

    public MarkupNode? Parent { get; private set; }

    public List<MarkupNode> Children { get; } = [];

    public Dictionary<string, string>? Attributes { get; set; }

    public bool IsText => Name == "#text";

    public IEnumerable<MarkupNode> Elements => Children.Where(c => !c.IsText);

    /// <summary>The value of an attribute (local name, lower case), or "".</summary>
    public string this[string attribute] => Attributes is not null && Attributes.TryGetValue(attribute, out string? value) ? value : "";

    public static MarkupNode Element(string name) => new(name, "");

    public static MarkupNode Characters(string text) => new("#text", text);

    public void Add(MarkupNode child)
    {
        child.Parent = this;
        Children.Add(child);
    }

    public MarkupNode? Child(string name)
    {
        foreach (MarkupNode child in Children)
            if (child.Name == name) return child;
        return null;
    }

    /// <summary>All elements below in document order, without recursion.</summary>
    public IEnumerable<MarkupNode> Descendants()
    {
        Stack<MarkupNode> stack = new();
        for (int i = Children.Count - 1; i >= 0; i--) stack.Push(Children[i]);
        while (stack.Count > 0)
        {
            MarkupNode node = stack.Pop();
            if (node.IsText) continue;
            yield return node;
            for (int i = node.Children.Count - 1; i >= 0; i--) stack.Push(node.Children[i]);
        }
    }

    /// <summary>The first element below with one of the names, in document order.</summary>
    public MarkupNode? Find(params ReadOnlySpan<string> names)
    {
        foreach (MarkupNode node in Descendants())
            if (names.Contains(node.Name)) return node;
        return null;
    }

    /// <summary>All elements below with a name.</summary>
    public IEnumerable<MarkupNode> FindAll(string name) => Descendants().Where(d => d.Name == name);

    /// <summary>The raw characters of all text below.</summary>
    public string InnerText()
    {
        StringBuilder result = new();
        Stack<MarkupNode> stack = new();
        stack.Push(this);
        while (stack.Count > 0)
        {
            MarkupNode node = stack.Pop();
            result.Append(node.Text);
            for (int i = node.Children.Count - 1; i >= 0; i--) stack.Push(node.Children[i]);
        }

        return result.ToString();
    }

    /// <summary>The inner text with white space collapsed and trimmed.</summary>
    public string PlainText()
    {
        Drafts.RichText text = new();
        text.Append(InnerText());
        text.TrimEnd();
        return text.ToString();
    }
}
