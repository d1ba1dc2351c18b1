using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>Clauses of a sentence, as far as words and semicolons tell them.</summary>
internal static class PassageClauses
{
    private static readonly string[] Borders = ["; ", " whereas ", " while ", " but ", " compared ", ", and that ", ", and those "];

    /// <summary>The part of a sentence around a span between the nearest borders.</summary>
    public static TextSpan Around(Passage passage, TextSpan sentence, TextSpan span)
    {
        int start = sentence.Start, end = sentence.End;
        ReadOnlySpan<char> before = passage.Text.AsSpan(sentence.Start, Math.Max(0, span.Start - sentence.Start));
        ReadOnlySpan<char> after = passage.Text.AsSpan(span.End, Math.Max(0, sentence.End - span.End));
        foreach (string border in Borders)
        {
            if (before.LastIndexOf(border, StringComparison.Ordinal) is >= 0 and var at) start = Math.Max(start, sentence.Start + at);
            if (after.IndexOf(border, StringComparison.Ordinal) is >= 0 and var next) end = Math.Min(end, span.End + next);
        }

        return new TextSpan(start, end);
    }
}
