namespace LitMiner.Reading.Pdf;

/// <summary>Cuts blocks into paragraphs by indents, short last lines, spacing, style, bullets and reference numbers.</summary>
internal static class ParagraphSplitter
{
    public static List<Paragraph> Split(PageText page, HashSet<TextLine> furniture)
    {
        List<Paragraph> result = [];
        List<TextLine> all = [.. page.Blocks.SelectMany(b => b.Lines).Where(l => !furniture.Contains(l))];
        foreach (TextBlock block in page.Blocks)
        {
            List<TextLine> lines = [.. block.Lines.Where(l => !furniture.Contains(l))];
            if (lines.Count == 0) continue;
            (double left, double right) = Column(lines, all);
            Split(lines, left, right, result);
        }

        return result;
    }

    private static (double Left, double Right) Column(List<TextLine> lines, List<TextLine> all)
    {
        double left = lines.Min(l => l.Left), right = lines.Max(l => l.Right);

        // Where three lines end together they show the column themselves; wider ones on the page are captions and tables across columns.
        bool isShown = lines.Count(l => l.Right > right - (0.6 * l.Size)) >= 3;
        List<double> rights = isShown ? [] : [.. all.Where(l => l.Frame == lines[0].Frame && Math.Abs(l.Left - left) < 20 && l.Characters > 15).Select(l => l.Right)];
        if (rights.Count >= 4)
        {
            rights.Sort();
            double usual = rights[(int)(rights.Count * 0.8)];
            if (usual > right) right = usual;
        }

        List<double> lefts = [.. lines.Select(l => l.Left)];
        if (lines.Count <= 3)
        {
            foreach (TextLine line in all)
                if (line.Frame == lines[0].Frame && line.Left < left && line.Left > left - 30 && Math.Abs(line.Right - right) < 6 && line.Characters > 15) left = line.Left;
        }

        return (left, right);
    }

    private static void Split(List<TextLine> lines, double left, double right, List<Paragraph> result)
    {
        double leading = Leading(lines);
        bool hanging = IsHanging(lines, left);
        List<TextLine> current = [lines[0]];
        bool apart = true;
        for (int i = 1; i < lines.Count; i++)
        {
            TextLine before = lines[i - 1], line = lines[i];
            double gap = before.Base - line.Base;
            bool wide = gap > (leading * 1.28) + 0.5 && !IsWidenedByGlyphs(before, line, gap, leading, right);
            bool isNew = wide || Starts(before, line, left, right, hanging, current);
            if (isNew)
            {
                result.Add(new Paragraph(current, left, right) { StandsApart = apart });
                current = [];
                apart = wide;
            }

            current.Add(line);
        }

        result.Add(new Paragraph(current, left, right) { StandsApart = apart });
    }

    /// <summary>Whether a full line goes on in the middle of a sentence in the next: raised and lowered glyphs, radicals and fractions in a line push its neighbours away.</summary>
    private static bool IsWidenedByGlyphs(TextLine before, TextLine line, double gap, double leading, double right) =>
        gap < 2.1 * leading && before.Right > right - (0.6 * before.Size) && !EndsSentence(before.LastWord) && Math.Abs(line.Size - before.Size) < 0.04 * before.Size
        && (char.IsLower(line.FirstLetter) && line.Words.Count > 2 || before.LastWord.EndsWith('-')) && before.Words.Count > 4 && before.Bold == line.Bold;

    private static bool Starts(TextLine before, TextLine line, double left, double right, bool hanging, List<TextLine> current)
    {
        double size = line.Size;
        if (Math.Abs(line.Size - before.Size) > 0.09 * before.Size && !GoesOnInSize(before, line)) return true;
        if (StyleChanges(before, line, right, current)) return true;
        char first = line.FirstLetter;
        if (first is '•' or '●' or '▪' or '■' or '◦') return true;
        bool indented = line.Left > left + (0.7 * size), beforeIndented = before.Left > left + (0.7 * size);
        if (hanging) return !indented && (beforeIndented || StartsNumber(line) || EndsShort(before, line, right));
        if (StartsReference(line) && (StartsReference(current[0]) || EndsShort(before, line, right))) return true;
        if (indented && !beforeIndented && line.Left < left + (6 * size)) return EndsSentence(before.LastWord) || EndsShort(before, line, right) || before.Right < right - size;
        if (EndsShort(before, line, right) && EndsSentence(before.LastWord)) return true;
        return before.Right < left + (0.6 * (right - left)) && before.Right < right - (6 * size) && !before.LastWord.EndsWith('-') && !before.LastWord.EndsWith(',')
            && (char.IsUpper(first) || char.IsAsciiDigit(first)) && Math.Abs(before.Left - line.Left) < 3 * size;
    }

    /// <summary>Whether a line ends in the size in which the next begins, as behind a run-in heading.</summary>
    private static bool GoesOnInSize(TextLine before, TextLine line) =>
        before.Words[0].Bold && !before.Words[^1].Bold && Math.Abs(before.Words[^1].Size - line.Words[0].Size) < 0.05 * line.Size && Math.Abs(line.Words[0].Size - line.Size) < 0.05 * line.Size;

    /// <summary>Whether a heading ends above a line, or begins with it, by bold, italic or capital letters.</summary>
    private static bool StyleChanges(TextLine before, TextLine line, double right, List<TextLine> current)
    {
        if (line.Characters <= 3 || before.Characters <= 3) return false;
        if (line.Bold != before.Bold)
        {
            // A run-in heading may go on for a part of the next line.
            bool goesOn = before.Bold && line.Words[0].Bold && !EndsShort(before, line, right);
            if (!goesOn && (line.Bold || current.TrueForAll(l => l.Bold))) return true;
        }

        bool isShort = before.Right < right - (2 * before.Size);
        if (line.Bold && before.Bold && isShort && ParagraphClassifier.IsCaps(before.Text) != ParagraphClassifier.IsCaps(line.Text) && current.TrueForAll(l => l.Bold)) return true;
        if (current.Count <= 2 && isShort && !line.Words[0].Bold && current.TrueForAll(l => l.IsMostlyBold)) return true;
        return current.Count <= 2 && isShort && before.Italic && !line.Italic && !line.Words[0].Italic && current.TrueForAll(l => l.Italic) && EndsShort(before, line, right);
    }

    /// <summary>Whether the next line's first word would have had room on a line.</summary>
    private static bool EndsShort(TextLine line, TextLine next, double right)
    {
        double room = right - line.Right;
        return room > next.Words[0].Right - next.Words[0].Left + (0.6 * line.Size) && room > 1.5 * line.Size;
    }

    /// <summary>Whether a text ends with a stop, be it before a bracket or a raised number; its last word tells.</summary>
    public static bool EndsSentence(string text)
    {
        int at = text.Length - 1;
        while (at > 0 && (text[at] is ')' or ']' or '”' or '"' or '’' || char.IsAsciiDigit(text[at]) && text.Length - at < 6)) at--;
        return text[at] is '.' or '!' or '?' or ':' || text[^1] is '.' or ':' or '?' or '!';
    }

    private static bool StartsNumber(TextLine line) => char.IsAsciiDigit(line.FirstLetter) || line.FirstLetter is '[' or '(';

    /// <summary>"[12]", "12." or "(12)" as the first word.</summary>
    public static bool StartsReference(TextLine line)
    {
        string word = line.Words[0].Text;
        if (word.Length > 1 && word[0] is '[' or '(')
        {
            int close = word.IndexOf(word[0] == '[' ? ']' : ')');
            return close is > 1 and < 6 && word.AsSpan(1, close - 1).IndexOfAnyExceptInRange('0', '9') < 0;
        }

        return word.Length is > 1 and < 5 && word[^1] == '.' && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static double Leading(List<TextLine> lines)
    {
        if (lines.Count < 2) return lines[0].Size * 1.2;
        List<double> gaps = [];
        for (int i = 1; i < lines.Count; i++) gaps.Add(lines[i - 1].Base - lines[i].Base);
        gaps.Sort();
        return gaps[gaps.Count / 2 == gaps.Count - 1 && gaps.Count > 1 ? 0 : (gaps.Count - 1) / 2];
    }

    /// <summary>First lines at the margin, the others indented: reference lists.</summary>
    private static bool IsHanging(List<TextLine> lines, double left)
    {
        if (lines.Count < 4) return lines.Count >= 2 && lines[0].Left < left + 1 && lines.Skip(1).All(l => l.Left > left + (0.7 * l.Size) && l.Left < left + 4 * l.Size);
        int indented = lines.Count(l => l.Left > left + (0.7 * l.Size) && l.Left < left + (4 * l.Size));
        return indented * 10 > lines.Count * 4 && lines[0].Left < left + (0.5 * lines[0].Size);
    }
}
