using LitMiner.Reading.Drafts;
using LitMiner.Text;

namespace LitMiner.Reading.Markup;

/// <summary>Writes presentation MathML (W3C MathML 3) as a line of text with script levels; fractions become a/b.</summary>
internal static class MathMlReader
{
    private const string Relations = "=≈≃∼≅<>≤≥≪≫±∓×→←↔⇌+−∝≡≠∈";

    /// <summary>Adds a formula to a text.</summary>
    public static void Write(MarkupNode node, RichText text, ScriptLevel level)
    {
        if (node.IsText)
        {
            if (!string.IsNullOrWhiteSpace(node.Text)) text.Append(node.Text.AsSpan().Trim(), level);
            return;
        }

        List<MarkupNode> parts = [.. node.Elements];
        switch (node.Name)
        {
            case "mo":
                WriteOperator(node.InnerText().Trim(), text, level);
                return;
            case "mtext" or "ms":
                text.Append(node.InnerText(), level);
                return;
            case "mi" or "mn":
                text.Append(node.InnerText().AsSpan().Trim(), level);
                return;
            case "mspace":
                if (level == ScriptLevel.Baseline) text.AppendSpace();
                return;
            case "semantics" when parts.Count > 0:
                Write(parts[0], text, level);
                return;
            case "annotation" or "annotation-xml" or "mphantom" or "none" or "mprescripts":
                return;
            case "msub" or "munder" when parts.Count >= 2:
                Write(parts[0], text, level);
                Write(parts[1], text, Under(level, ScriptLevel.Subscript));
                return;
            case "mover" when parts.Count >= 2:
                Write(parts[0], text, level);
                string accent = parts[1].InnerText().Trim();
                if (accent.Length > 1 || (accent.Length == 1 && char.IsLetterOrDigit(accent[0]))) Write(parts[1], text, Under(level, ScriptLevel.Superscript));
                return;
            case "msup" when parts.Count >= 2:
                Write(parts[0], text, level);
                Write(parts[1], text, Under(level, ScriptLevel.Superscript));
                return;
            case "msubsup" or "munderover" when parts.Count >= 3:
                Write(parts[0], text, level);
                Write(parts[1], text, Under(level, ScriptLevel.Subscript));
                Write(parts[2], text, Under(level, ScriptLevel.Superscript));
                return;
            case "mfrac" when parts.Count >= 2:
                WriteGroup(parts[0], text, level);
                text.Append("/", level);
                WriteGroup(parts[1], text, level);
                return;
            case "msqrt":
                text.Append("√(", level);
                foreach (MarkupNode part in parts) Write(part, text, level);
                text.Append(")", level);
                return;
            case "mroot" when parts.Count >= 2:
                Write(parts[1], text, Under(level, ScriptLevel.Superscript));
                text.Append("√(", level);
                Write(parts[0], text, level);
                text.Append(")", level);
                return;
            case "mfenced":
                text.Append(node["open"] is { Length: > 0 } open ? open : "(", level);
                for (int i = 0; i < parts.Count; i++)
                {
                    if (i > 0) text.Append(", ", level);
                    Write(parts[i], text, level);
                }

                text.Append(node["close"] is { Length: > 0 } close ? close : ")", level);
                return;
            case "mtr":
                foreach (MarkupNode part in parts)
                {
                    Write(part, text, level);
                    text.AppendSpace();
                }

                return;
            case "mmultiscripts" when parts.Count >= 1:
                WriteMultiscripts(parts, text, level);
                return;
        }

        foreach (MarkupNode child in node.Children) Write(child, text, level);
    }

    private static ScriptLevel Under(ScriptLevel outer, ScriptLevel inner) => outer == ScriptLevel.Baseline ? inner : outer;

    private static void WriteOperator(string symbol, RichText text, ScriptLevel level)
    {
        if (symbol is "-") symbol = "−";
        bool spaced = symbol.Length == 1 && Relations.Contains(symbol[0]) && level == ScriptLevel.Baseline && !text.IsEmpty
            && (symbol[0] is not ('+' or '−' or '±') || char.IsLetterOrDigit(text.Last) || text.Last is ')' or ']');
        if (spaced) text.AppendSpace();
        text.Append(symbol, level);
        if (spaced || symbol == ",") text.AppendSpace();
    }

    private static void WriteGroup(MarkupNode node, RichText text, ScriptLevel level)
    {
        bool simple = node.IsText || node.Name is "mi" or "mn" or "mtext" or "msub" or "msup" or "msubsup"
            || (node.Name is "mrow" or "mstyle" && node.Elements.Take(2).Count() == 1);
        if (!simple) text.Append("(", level);
        Write(node, text, level);
        if (!simple) text.Append(")", level);
    }

    private static void WriteMultiscripts(List<MarkupNode> parts, RichText text, ScriptLevel level)
    {
        int before = parts.FindIndex(p => p.Name == "mprescripts");
        if (before >= 0)
        {
            for (int i = before + 1; i < parts.Count; i++)
                Write(parts[i], text, Under(level, (i - before) % 2 == 1 ? ScriptLevel.Subscript : ScriptLevel.Superscript));
        }

        Write(parts[0], text, level);
        for (int i = 1; i < (before >= 0 ? before : parts.Count); i++)
            Write(parts[i], text, Under(level, i % 2 == 1 ? ScriptLevel.Subscript : ScriptLevel.Superscript));
    }
}
