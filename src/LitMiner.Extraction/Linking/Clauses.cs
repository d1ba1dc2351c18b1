using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>Parts of a sentence, as far as words and marks tell them.</summary>
internal static class Clauses
{
    /// <summary>The part of a sentence around a span, from the last border before it to the first behind it; a border itself belongs to what follows it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="span">The span; it may reach over the sentence's end that the splitter drew, then there is nothing on that side.</param>
    /// <param name="borders">What parts clauses for the question at hand.</param>
    public static TextSpan Around(string text, TextSpan sentence, TextSpan span, ReadOnlySpan<string> borders)
    {
        int start = sentence.Start, end = sentence.End;
        ReadOnlySpan<char> before = text.AsSpan(sentence.Start, Math.Max(0, span.Start - sentence.Start));
        ReadOnlySpan<char> after = text.AsSpan(span.End, Math.Max(0, sentence.End - span.End));
        foreach (string border in borders)
        {
            if (before.LastIndexOf(border, StringComparison.Ordinal) is >= 0 and var last) start = Math.Max(start, sentence.Start + last);
            if (after.IndexOf(border, StringComparison.Ordinal) is >= 0 and var first) end = Math.Min(end, span.End + first);
        }

        return new TextSpan(start, end);
    }
}
