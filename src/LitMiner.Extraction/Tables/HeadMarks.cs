using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>Marks of footnotes at heads and names: "Mn*", "Sample†", "Voc" with a raised a.</summary>
internal static class HeadMarks
{
    /// <summary>A span without the marks at its end and the blanks around it.</summary>
    public static TextSpan Without(ScriptedText text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsMark(text, start, end - 1))) end--;
        return new TextSpan(start, end);
    }

    private static bool IsMark(ScriptedText text, int start, int at)
    {
        char c = text[at];
        if (c is '*' or '∗' or '†' or '‡' or '§' or '¶' or 'ᵃ' or 'ᵇ' or 'ᶜ' or 'ᵈ' or 'ᵉ') return at > start;

        // A raised letter alone or in a list; "Tonset" lowered or an exponent are no marks.
        bool raised = at > start && text.LevelAt(at) == ScriptLevel.Superscript && (c is >= 'a' and <= 'i' || c == ',');
        return raised && (at - 1 == start || !(text.LevelAt(at - 1) == ScriptLevel.Superscript && char.IsLetter(text[at - 1])));
    }
}
