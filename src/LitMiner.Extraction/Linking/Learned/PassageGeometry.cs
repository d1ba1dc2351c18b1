using LitMiner.Text;

namespace LitMiner.Extraction.Linking.Learned;

/// <summary>Counts of mentions, marks and words in any stretch of a passage, each in constant or logarithmic time.</summary>
internal sealed class PassageGeometry
{
    private readonly int start;
    private readonly int[] values, properties, materials;
    private readonly int[] commas, semicolons, ands, contrasts, brackets;

    public PassageGeometry(Passage passage)
    {
        start = passage.Sentences.Length > 0 ? passage.Sentences[0].Start : 0;
        int end = passage.Sentences.Length > 0 ? passage.Sentences[^1].End : 0;
        values = [.. passage.Values.Select(v => v.Span.Start).Order()];
        properties = [.. passage.Properties.Select(p => p.Span.Start).Order()];
        materials = [.. passage.Materials.Select(m => m.Start).Order()];
        int length = end - start;
        (commas, semicolons, ands, contrasts, brackets) = (new int[length + 1], new int[length + 1], new int[length + 1], new int[length + 1], new int[length + 1]);
        string text = passage.Text;
        for (int i = 0; i < length; i++)
        {
            char c = text[start + i];
            bool word = char.IsLetter(c) && (start + i == 0 || !char.IsLetter(text[start + i - 1]));
            commas[i + 1] = commas[i] + (c == ',' ? 1 : 0);
            semicolons[i + 1] = semicolons[i] + (c == ';' ? 1 : 0);
            brackets[i + 1] = brackets[i] + (c is '(' or ')' or '[' or ']' ? 1 : 0);
            ands[i + 1] = ands[i] + (word && Is(text, start + i, "and") ? 1 : 0);
            contrasts[i + 1] = contrasts[i] + (word && IsContrast(text, start + i) ? 1 : 0);
        }
    }

    public int ValuesIn(TextSpan span) => Within(values, span);

    public int PropertiesIn(TextSpan span) => Within(properties, span);

    public int MaterialsIn(TextSpan span) => Within(materials, span);

    public int Commas(TextSpan span) => Within(commas, span, start);

    public int Semicolons(TextSpan span) => Within(semicolons, span, start);

    public int Ands(TextSpan span) => Within(ands, span, start);

    public int Contrasts(TextSpan span) => Within(contrasts, span, start);

    public int Brackets(TextSpan span) => Within(brackets, span, start);

    private static bool IsContrast(string text, int at) =>
        Is(text, at, "whereas") || Is(text, at, "while") || Is(text, at, "but") || Is(text, at, "than") || Is(text, at, "compared") || Is(text, at, "versus") || Is(text, at, "however");

    private static bool Is(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && (at + word.Length >= text.Length || !char.IsLetter(text[at + word.Length]));

    /// <summary>How many of the sorted offsets lie in a span.</summary>
    private static int Within(int[] offsets, TextSpan span) => Below(offsets, span.End) - Below(offsets, span.Start);

    private static int Within(int[] sums, TextSpan span, int start)
    {
        int from = Math.Clamp(span.Start - start, 0, sums.Length - 1), to = Math.Clamp(span.End - start, from, sums.Length - 1);
        return sums[to] - sums[from];
    }

    private static int Below(int[] offsets, int limit)
    {
        int at = Array.BinarySearch(offsets, limit);
        if (at < 0) return ~at;
        while (at > 0 && offsets[at - 1] == limit) at--;
        return at;
    }
}
