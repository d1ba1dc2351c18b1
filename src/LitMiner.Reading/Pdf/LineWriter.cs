using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>Writes lines as running text: words with blanks, hyphens at line ends resolved, raised citations taken out, places noted.</summary>
internal sealed class LineWriter(Hyphenation hyphenation, CitationPolicy citations)
{
    /// <summary>Adds a line to a text that may hold lines already.</summary>
    public void Append(RichText text, TextLine line, bool takeCitations)
    {
        for (int i = 0; i < line.Words.Count; i++)
        {
            PdfWord word = line.Words[i];
            if (i == 0 && !text.IsEmpty) JoinLines(text, word, line.Frame);
            else text.AppendSpace();
            AppendWord(text, word, line.Frame, i > 0 ? line.Words[i - 1] : null, takeCitations);
        }
    }

    /// <summary>Adds words of a cell or of a part of a line.</summary>
    public void Append(RichText text, IEnumerable<PdfWord> words, PageFrame frame, bool takeCitations, bool joinHyphen)
    {
        PdfWord? before = null;
        foreach (PdfWord word in words)
        {
            if (before is null && joinHyphen && !text.IsEmpty) JoinLines(text, word, frame);
            else text.AppendSpace();
            AppendWord(text, word, frame, before, takeCitations);
            before = word;
        }
    }

    private static string LastWord(RichText text)
    {
        int start = text.Length;
        while (start > 0 && text[start - 1] != ' ') start--;
        return string.Create(text.Length - start, (text, start), static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = from.text[from.start + i];
        });
    }

    private void JoinLines(RichText text, PdfWord next, PageFrame frame)
    {
        char last = text.Last;
        if (last is '-' && text.Length > 1 && text[text.Length - 2] != ' ')
        {
            if (hyphenation.Drops(LastWord(text), next.Text)) text.Truncate(text.Length - 1);
            return;
        }

        if (last is '–' && text.Length > 1 && text[text.Length - 2] != ' ' || last == '/') return;
        if (frame.IsRecognised && hyphenation.Heals(LastWord(text), next.Text)) return;
        text.AppendSpace();
    }

    private void AppendWord(RichText text, PdfWord word, PageFrame frame, PdfWord? before, bool takeCitations)
    {
        int start = text.Length;
        int at = 0;
        if (takeCitations && word.Levels is not null)
        {
            foreach ((int from, int to) in CitationPolicy.RaisedEnds(word))
            {
                if (!citations.IsCitation(word, from, to, before)) continue;
                Write(text, word, at, from);
                if (from == 0 && text.Last == ' ') text.TrimEnd();
                text.MarkRemovedCitation(word.Text[from..to]);
                at = to;
            }
        }

        start = Math.Min(start, text.Length);
        Write(text, word, at, word.Text.Length);
        text.MarkPlace(start, frame.Page, frame.ToPage(word.Left, word.Bottom, word.Right, word.Top));
    }

    private static void Write(RichText text, PdfWord word, int from, int to)
    {
        while (from < to)
        {
            ScriptLevel level = word.LevelAt(from);
            int end = from;
            while (end < to && word.LevelAt(end) == level) end++;
            text.Append(word.Text.AsSpan(from, end - from), level);
            from = end;
        }
    }
}
