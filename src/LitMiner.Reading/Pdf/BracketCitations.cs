using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>Marks citations in brackets: "[12]", "[3–5, 8]".</summary>
internal static class BracketCitations
{
    public static void Mark(RichText text)
    {
        string all = text.ToString();
        bool any = false;
        for (int open = all.IndexOf('['); open >= 0; open = all.IndexOf('[', open + 1))
        {
            int end = open + 1;
            while (end < all.Length && (char.IsAsciiDigit(all[end]) || all[end] is ',' or ' ' or '-' or '–' or '—' or ';')) end++;
            if (end >= all.Length || all[end] != ']' || end == open + 1 || !char.IsAsciiDigit(all[open + 1]) || end - open > 60) continue;
            TextSpan span = new(open, end + 1);
            text.Citations.Add(new CitationMark(span, span.Of(all)));
            any = true;
        }

        if (any) text.Citations.Sort((a, b) => a.Span.CompareTo(b.Span));
    }
}
