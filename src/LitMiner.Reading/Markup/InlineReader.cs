using LitMiner.Reading.Drafts;
using LitMiner.Text;

namespace LitMiner.Reading.Markup;

/// <summary>Writes inline content as linear text with script levels; raised citations are taken out, formulae made linear.</summary>
internal sealed class InlineReader(IMarkupDialect dialect)
{
    /// <summary>The text of a node and all below.</summary>
    public RichText Read(MarkupNode node)
    {
        RichText text = new();
        foreach (MarkupNode child in node.Children) Write(child, text, ScriptLevel.Baseline);
        text.TrimEnd();
        return text;
    }

    /// <summary>Adds a node to a text.</summary>
    public void Write(MarkupNode node, RichText text, ScriptLevel level)
    {
        if (node.IsText)
        {
            text.Append(node.Text, level);
            return;
        }

        if (LevelOf(node) is { } own && own != ScriptLevel.Baseline)
        {
            if (own == ScriptLevel.Superscript && IsRaisedCitation(node)) Remove(node, text);
            else WriteChildren(node, text, own);
            return;
        }

        switch (node.Name)
        {
            case "math":
                MathMlReader.Write(node, text, level);
                return;
            case "tex-math" or "latex":
                TexReader.Write(node.InnerText(), text, level);
                return;
            case "script" when node["type"].StartsWith("math/tex", StringComparison.OrdinalIgnoreCase):
                TexReader.Write(node.InnerText(), text, level);
                return;
            case "script" when node["type"].StartsWith("math/mml", StringComparison.OrdinalIgnoreCase):
                return;
            case "span" when HasClass(node, "MathJax_Preview") || HasClass(node, "MathJax") || HasClass(node, "katex-html") || HasClass(node, "MathJax_SVG"):
                if (node.Find("math") is { } inner) MathMlReader.Write(inner, text, level);
                else if (HasClass(node, "MathJax_Preview") || node.Parent?.Find("script", "math") is not null) return;
                else WriteChildren(node, text, level);
                return;
            case "alternatives" or "inline-formula" or "disp-formula" or "formula" or "equationsource" or "inlineequation" or "equation":
                WriteFormula(node, text, level);
                return;
            case "abbrgrp":
                int open = text.Length;
                text.Append(text.Last is ' ' or '\0' or '(' ? "[" : " [", level);
                text.Append(string.Concat(node.InnerText().Where(c => !char.IsWhiteSpace(c))), level);
                text.Append("]", level);
                text.MarkCitation(open);
                return;
            case "br" or "break" or "lb" or "hr":
                text.AppendSpace();
                return;
            case "img" or "inline-graphic":
                if (node["alt"] is { Length: > 0 and < 12 } alt && node.Parent?.Name is not "a" and not "figure") text.Append(alt, level);
                return;
            case "citationnumber":
                WriteChildren(node, text, level);
                text.AppendSpace();
                return;
            case "hsp" or "space":
                text.AppendSpace();
                return;
        }

        if (dialect.RoleOf(node) == MarkupElementRole.Skip) return;
        if (dialect.IsCitation(node))
        {
            if (level == ScriptLevel.Superscript || IsRaised(node) || ClingsToWord(node, text))
            {
                Remove(node, text);
                return;
            }

            int start = text.Length;
            WriteChildren(node, text, level);
            text.MarkCitation(start);
            return;
        }

        bool isBlock = dialect.RoleOf(node) is not MarkupElementRole.Inline;
        if (isBlock) text.AppendSpace();
        WriteChildren(node, text, level);
        if (isBlock) text.AppendSpace();
    }

    private static bool HasClass(MarkupNode node, string name) => node["class"].Split(' ').Contains(name, StringComparer.Ordinal);

    /// <summary>The level that an element gives to its content, or null.</summary>
    private static ScriptLevel? LevelOf(MarkupNode node) => node.Name switch
    {
        "sub" or "inf" or "subscript" => ScriptLevel.Subscript,
        "sup" or "super" or "superscript" => ScriptLevel.Superscript,
        "emphasis" when node["type"].StartsWith("super", StringComparison.OrdinalIgnoreCase) => ScriptLevel.Superscript,
        "emphasis" when node["type"].StartsWith("sub", StringComparison.OrdinalIgnoreCase) => ScriptLevel.Subscript,
        "hi" when node["rend"].Contains("sup", StringComparison.OrdinalIgnoreCase) => ScriptLevel.Superscript,
        "hi" when node["rend"].Contains("sub", StringComparison.OrdinalIgnoreCase) => ScriptLevel.Subscript,
        "span" when node["style"].Contains("vertical-align", StringComparison.OrdinalIgnoreCase) => node["style"] switch
        {
            string s when s.Contains("super", StringComparison.OrdinalIgnoreCase) => ScriptLevel.Superscript,
            string s when s.Contains("sub", StringComparison.OrdinalIgnoreCase) => ScriptLevel.Subscript,
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether all that a citation holds is one raised element.</summary>
    private static bool IsRaised(MarkupNode citation)
    {
        MarkupNode? only = null;
        foreach (MarkupNode child in citation.Children)
        {
            if (child.IsText && string.IsNullOrWhiteSpace(child.Text)) continue;
            if (child.IsText || only is not null) return false;
            only = child;
        }

        return only is not null && LevelOf(only) == ScriptLevel.Superscript;
    }

    /// <summary>
    /// Whether a number stands right behind a word, without blank or bracket: raised in print though the file does not say so. Commas
    /// and dashes between such numbers go with them.
    /// </summary>
    private static bool ClingsToWord(MarkupNode citation, RichText text)
    {
        string mark = citation.PlainText();
        if (mark.Length is 0 or > 7 || !char.IsAsciiDigit(mark[0]) || mark.Any(c => !char.IsAsciiDigit(c) && c is not ',' and not '-' and not '–') || text.IsEmpty) return false;
        if (text.Citations.Count > 0 && text.Citations[^1].Span is { IsEmpty: true } before)
        {
            if (before.End == text.Length) return true;
            if (before.End == text.Length - 1 && text.Last is ',' or '-' or '–')
            {
                text.Truncate(text.Length - 1);
                return true;
            }
        }

        return char.IsLetter(text.Last) || text.Last is ')' or '”' or '’' or '.' && text.Length > 2 && char.IsLetter(text[text.Length - 2]);
    }

    private static void Remove(MarkupNode node, RichText text)
    {
        string mark = node.PlainText();
        if (mark.Length > 0) text.MarkRemovedCitation(mark);
    }

    /// <summary>Raised text is a citation if it holds a reference to the list and nothing but numbers, commas and dashes.</summary>
    private bool IsRaisedCitation(MarkupNode raised)
    {
        bool refers = raised.Descendants().Any(dialect.IsCitation);
        if (!refers) return false;
        foreach (char c in raised.InnerText())
            if (!(char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || char.IsAsciiLetterLower(c) || c is ',' or '-' or '–' or '—' or '‐' or '[' or ']' or '(' or ')' or ';' or '.' or '−')) return false;
        return true;
    }

    private void WriteFormula(MarkupNode node, RichText text, ScriptLevel level)
    {
        if (node.Find("math") is { } math) MathMlReader.Write(math, text, level);
        else if ((node.Find("tex-math", "latex") ?? TexSource(node)) is { } tex) TexReader.Write(tex.InnerText().Trim().Trim('$'), text, level);
        else
        {
            WriteChildren(node, text, level);
            return;
        }

        if ((node.Child("label") ?? node.Child("equationnumber")) is { } label)
        {
            text.AppendSpace();
            bool isBare = label.Name == "equationnumber" && label.PlainText().All(char.IsAsciiLetterOrDigit);
            if (isBare) text.Append("(", level);
            WriteChildren(label, text, level);
            if (isBare) text.Append(")", level);
        }
    }

    /// <summary>A formula in TeX in Springer's format, which says so in an attribute.</summary>
    private static MarkupNode? TexSource(MarkupNode node)
    {
        if (node.Name == "equationsource") return IsTex(node) ? node : null;
        return node.FindAll("equationsource").FirstOrDefault(IsTex);
    }

    private static bool IsTex(MarkupNode source) => source["format"].Equals("TEX", StringComparison.OrdinalIgnoreCase);

    private void WriteChildren(MarkupNode node, RichText text, ScriptLevel level)
    {
        foreach (MarkupNode child in node.Children) Write(child, text, level);
    }
}
