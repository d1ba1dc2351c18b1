namespace LitMiner.Reading.Pdf;

/// <summary>Parts headings that stand at the beginning of their paragraph's first line ("2.1. Samples. We took …") from it.</summary>
internal static class RunInHeadings
{
    private const int MaxWords = 16;

    public static List<Paragraph> Part(List<Paragraph> paragraphs)
    {
        List<Paragraph> result = new(paragraphs.Count);
        foreach (Paragraph p in paragraphs)
        {
            if (!TryPart(p, result)) result.Add(p);
        }

        return result;
    }

    private static bool TryPart(Paragraph p, List<Paragraph> result)
    {
        if (p.Kind != Core.Documents.BlockKind.Paragraph || p.Bold || p.Italic || p.Text.Length < 60) return false;
        bool numbered = ParagraphClassifier.NumberDepth(p.Text) >= 2;
        PdfWord second = p.Lines[0].Words.Count > 1 ? p.Lines[0].Words[1] : p.Lines[0].Words[0];
        bool bold = p.Lines[0].Words[0].Bold && second.Bold, italic = second.Italic && numbered;
        if (!bold && !italic) return false;
        if (ParagraphClassifier.CaptionKind(p) is not null) return false;
        int count = 0;
        for (int l = 0; l < Math.Min(3, p.Lines.Count); l++)
        {
            List<PdfWord> words = p.Lines[l].Words;
            for (int w = 0; w < words.Count; w++)
            {
                bool isStyled = (bold ? words[w].Bold : words[w].Italic) || (count == 0 && numbered);
                if (!isStyled || ++count > MaxWords) return false;
                bool last = w + 1 == words.Count;
                PdfWord? next = last ? (l + 1 < p.Lines.Count ? p.Lines[l + 1].Words[0] : null) : words[w + 1];
                if (next is null) return false;
                if (bold ? next.Bold : next.Italic) continue;
                if (count < (numbered ? 2 : 1) || !(words[w].Text[^1] is '.' or ':' || numbered && bold) || !char.IsUpper(next.Text[0])) return false;
                if (words[w].Text.Length < 3 && count < 3 || !p.Lines[0].Words.Exists(x => x.Text.Count(char.IsLetter) > 3)) return false;
                List<TextLine> head = [.. p.Lines.Take(l), Slice(p.Lines[l], 0, w + 1)];
                List<TextLine> rest = last ? [.. p.Lines.Skip(l + 1)] : [Slice(p.Lines[l], w + 1, words.Count), .. p.Lines.Skip(l + 1)];
                result.Add(new Paragraph(head, p.ColumnLeft, p.ColumnRight) { Kind = Core.Documents.BlockKind.Heading, StandsApart = p.StandsApart });
                result.Add(new Paragraph(rest, p.ColumnLeft, p.ColumnRight));
                return true;
            }
        }

        return false;
    }

    private static TextLine Slice(TextLine line, int from, int to) =>
        new() { Words = line.Words.GetRange(from, to - from), Frame = line.Frame, Base = line.Base, Size = line.Size };
}
