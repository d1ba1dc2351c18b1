using LitMiner.Core.Documents;

namespace LitMiner.Reading.Pdf;

/// <summary>Parts headings that stand at the beginning of their paragraph's first line ("2.1. Samples. We took …") from it.</summary>
internal static class RunInHeadings
{
    private const int MaxWords = 16;
    private const int MaxNumberedWords = 34;

    /// <summary>Words in another style, such as names of species, that may stand inside a heading.</summary>
    private const int MaxForeign = 4;

    public static List<Paragraph> Part(List<Paragraph> paragraphs)
    {
        List<Paragraph> result = new(paragraphs.Count);
        foreach (Paragraph p in paragraphs)
        {
            // What goes on right below a caption is the caption's.
            bool underCaption = result.Count > 0 && !p.StandsApart && result[^1].Kind is BlockKind.FigureCaption or BlockKind.TableCaption;
            if (underCaption || !TryPart(p, result)) result.Add(p);
            p.ForgetText();
        }

        return result;
    }

    private static bool TryPart(Paragraph p, List<Paragraph> result)
    {
        if (p.Kind != BlockKind.Paragraph || p.Bold || p.Italic || p.Text.Length < 60 || ParagraphClassifier.CaptionKind(p) is not null) return false;
        bool numbered = ParagraphClassifier.NumberDepth(p.Text) >= 2;
        List<(int Line, int Word, PdfWord Text)> words = [.. p.Lines.Take(4).SelectMany((l, i) => l.Words.Select((w, j) => (i, j, w)))];
        int first = numbered ? 1 : 0;
        if (words.Count < first + 3) return false;
        bool bold = words[0].Text.Bold && (words[1].Text.Bold || words[0].Text.Text is { Length: > 6 } only && only[^1] == '.');
        if (!bold && !(numbered && words[first].Text.Italic)) return false;
        int end = End(words, first, w => bold ? w.Bold : w.Italic, numbered);
        if (end < 0) return false;
        PdfWord last = words[end].Text, next = words[end + 1].Text;
        bool starts = char.IsUpper(next.Text[0]) || bold && last.Text[^1] == '.' && char.IsAsciiDigit(next.Text[0]);
        if (!starts || !(last.Text[^1] is '.' or ':' || numbered && bold)) return false;
        if (end - first < 2 && last.Text.Length < 3 || !words.Take(end + 1).Any(w => w.Text.Text.Count(char.IsLetter) > 3)) return false;
        (int line, int word, _) = words[end];
        bool full = word + 1 == p.Lines[line].Words.Count;
        List<TextLine> head = [.. p.Lines.Take(line), Slice(p.Lines[line], 0, word + 1)];
        List<TextLine> rest = full ? [.. p.Lines.Skip(line + 1)] : [Slice(p.Lines[line], word + 1, p.Lines[line].Words.Count), .. p.Lines.Skip(line + 1)];
        if (rest.Count == 0) return false;
        result.Add(new Paragraph(head, p.ColumnLeft, p.ColumnRight) { Kind = BlockKind.Heading, StandsApart = p.StandsApart });
        result.Add(new Paragraph(rest, p.ColumnLeft, p.ColumnRight));
        return true;
    }

    /// <summary>
    /// Index of the heading's last word: the first with a stop behind which the style ends, be it after the name of a species with
    /// which the text begins; -1 if there is none.
    /// </summary>
    private static int End(List<(int Line, int Word, PdfWord Text)> words, int first, Func<PdfWord, bool> isStyled, bool numbered)
    {
        int foreign = 0, last = -1;
        for (int i = first; i + 1 < words.Count && i - first < (numbered ? MaxNumberedWords : MaxWords); i++)
        {
            if (!isStyled(words[i].Text))
            {
                if (!numbered || ++foreign > MaxForeign) break;
                continue;
            }

            (foreign, last) = (0, i);
            string text = words[i].Text.Text;
            if (text[^1] is not ('.' or ':') || text.Count(char.IsLetter) < 3 || !isStyled(words[i].Text)) continue;
            int plain = words.Skip(i + 1).Take(6).Count(w => !isStyled(w.Text));
            if (!isStyled(words[i + 1].Text) || numbered && plain >= 3) return i;
        }

        return last >= 0 && last + 1 < words.Count && !isStyled(words[last + 1].Text) && foreign > 0 | !numbered ? last : -1;
    }

    private static TextLine Slice(TextLine line, int from, int to) =>
        new() { Words = line.Words.Slice(from, to - from), Frame = line.Frame, Base = line.Base, Size = Middle(line.Words.Slice(from, to - from)) };

    /// <summary>The size in the middle of those of the words.</summary>
    private static double Middle(WordList words) => words.Select(w => w.Size).Order().ElementAt(words.Count / 2);
}
