using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>A passage of a paper with the mentions that a person marked there, in the layout of a corpus's passage.</summary>
internal static class PaperMarks
{
    /// <summary>Materials and properties are marked throughout; of values only those of which something is said.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="letters">Its letters.</param>
    /// <param name="mentions">What was marked.</param>
    /// <param name="facts">What was said of its numbers.</param>
    /// <param name="quantities">Its quantities, whose borders letters alone do not tell.</param>
    public static CorpusPassage Of(string text, PassageLetters letters, PassageMentions mentions, IEnumerable<LinkFact> facts, IReadOnlyList<TextSpan> quantities)
    {
        List<CorpusEntity> entities = [];
        HashSet<TextSpan> values = [];
        foreach (LinkFact fact in facts)
        {
            if (letters.ToText(new TextSpan(fact.Value[0], fact.Value[1])) is not { } place) continue;
            foreach (TextSpan quantity in quantities.Where(q => q.Overlaps(place))) values.Add(quantity);
        }

        foreach (TextSpan value in values.Order()) Mark(value, "VALUE");
        foreach (IReadOnlyList<int> span in mentions.Materials) MarkLetters(span, "MATERIAL");
        foreach (IReadOnlyList<int> span in mentions.Properties) MarkLetters(span, "PROPERTY");
        return new CorpusPassage(letters.Key, text) { Entities = [.. entities], AnnotatedLabels = ["MATERIAL", "PROPERTY"] };

        void MarkLetters(IReadOnlyList<int> span, string label)
        {
            // A value in between was marked as such: borders of quantities are those of the grammar.
            if (letters.ToText(new TextSpan(span[0], span[1])) is { } place && !values.Any(v => v.Overlaps(place))) Mark(Balanced(text, place), label);
        }

        void Mark(TextSpan span, string label) => entities.Add(new CorpusEntity($"e{entities.Count}", span.Start, span.End, label));
    }

    /// <summary>With the bracket at its border that letters alone do not tell: "poly(NIPAM)", "(Bi,Sb)2Te3".</summary>
    private static TextSpan Balanced(string text, TextSpan span)
    {
        int depth = 0, open = 0;
        foreach (char c in span.Of(text))
        {
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth--;
            open = Math.Min(open, depth);
        }

        int start = span.Start, end = span.End;
        if (open < 0 && start > 0 && (text[start - 1] is '(' or '[')) start--;
        if (depth - open > 0 && end < text.Length && (text[end] is ')' or ']')) end++;
        return new TextSpan(start, end);
    }
}
