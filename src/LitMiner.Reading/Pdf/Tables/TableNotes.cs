using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Text;

namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Takes the notes right below a table: small text, or text behind a raised mark, which may be set as a line of its own.</summary>
internal sealed class TableNotes(LineWriter writer, double bodySize)
{
    private const int MaxNotes = 12;

    /// <summary>Notes below a region, whose lines are taken out of their paragraphs.</summary>
    public List<RichText> Take(TableRegion region, List<Paragraph> page)
    {
        List<RichText> notes = [];
        double bottom = region.Bottom, size = 0;
        Paragraph? last = null;
        foreach (List<(TextLine Line, Paragraph Owner)> row in Rows(region, page))
        {
            (TextLine line, Paragraph owner) = row.MaxBy(p => p.Line.Characters);
            bool marked = StartsWithMark([.. row.Select(p => p.Line)]);
            if (row.Exists(p => p.Line != line && p.Line.Size >= 0.86 * line.Size && (!marked || p.Line.Characters > 3))) break;
            if (bottom - line.Top > 12 || notes.Count > MaxNotes) break;
            bool goesOn = owner == last || (last is not null && !marked && Math.Abs(line.Size - size) < 0.2 && bottom - line.Top < 3);
            if (!goesOn && (!marked && (line.Size > 0.95 * bodySize || !IsProse(line)) || line.Size > 1.02 * bodySize)) break;
            if (owner != last && owner.Lines.Count > 8) break;
            if (notes.Count == 0 || marked || owner != last) notes.Add(new RichText());
            foreach ((TextLine part, _) in row)
            {
                if (part != line && part.Size < 0.86 * line.Size && part.Base > line.Base + (0.1 * line.Size)) writer.Append(notes[^1], part.Words.Select(Raised), part.Frame, takeCitations: false, joinHyphen: false);
                else writer.Append(notes[^1], part, takeCitations: false);
            }

            foreach ((TextLine part, Paragraph from) in row) from.TakeOut([part]);
            (bottom, last, size) = (line.Bottom, owner, line.Size);
        }

        page.RemoveAll(p => p.Lines.Count == 0);
        return notes;
    }

    /// <summary>Whether lines that stand side by side begin with the mark of a note.</summary>
    public static bool StartsWithMark(IReadOnlyList<TextLine> row)
    {
        PdfWord first = row[0].Words[0];
        if (row.Count > 1 && row[0].Characters <= 3 && row[0].Size < 0.86 * row[^1].Size && row[0].Base > row[^1].Base) return true;
        if (row[0].Words.Count < 2 && row.Count < 2 && first.Text.Length < 4) return false;
        if (first.Text[0] is '*' or '†' or '‡' or '§' or '¶') return true;
        return first.LevelAt(0) == ScriptLevel.Superscript && (char.IsAsciiLetterOrDigit(first.Text[0]) || !char.IsLetter(first.Text[0]))
            || (first.Text is [>= 'a' and <= 'h', ')'] or ['(', >= 'a' and <= 'h', ')'] && row[0].Words.Count > 1);
    }

    /// <summary>Whether words begin with "Note", "Source" or the mark of a note.</summary>
    public static bool StartsNote(List<PdfWord> words) =>
        words[0].Text.StartsWith("Note", StringComparison.OrdinalIgnoreCase) || words[0].Text.StartsWith("Source", StringComparison.OrdinalIgnoreCase)
        || words.Count > 1 && (words[0].Text[0] is '*' or '†' or '‡' or '§' or '¶' || words[0].LevelAt(0) == ScriptLevel.Superscript && words[0].Text.Length < 3);

    private static bool IsProse(TextLine line)
    {
        if (line.Words[0].Text.StartsWith("Note", StringComparison.OrdinalIgnoreCase) || line.Words[0].Text.StartsWith("Source", StringComparison.OrdinalIgnoreCase)) return true;
        return line.Words.Count(w => w.Text.Count(char.IsLetter) >= 3) >= 3 && TableStructure.Chunks(line, []).Count == 1;
    }

    private static PdfWord Raised(PdfWord word) => new()
    {
        Text = word.Text,
        Levels = [.. Enumerable.Repeat(ScriptLevel.Superscript, word.Text.Length)],
        Left = word.Left,
        Right = word.Right,
        Bottom = word.Bottom,
        Top = word.Top,
        Size = word.Size,
        Font = word.Font,
        Bold = word.Bold,
        Italic = word.Italic,
    };

    /// <summary>Lines below the region from top to bottom, those side by side together.</summary>
    private static List<List<(TextLine Line, Paragraph Owner)>> Rows(TableRegion region, List<Paragraph> page)
    {
        List<(TextLine Line, Paragraph Owner)> lines = [];
        foreach (Paragraph p in page)
        {
            if (p.Lines.Count == 0 || p.Kind is not BlockKind.Paragraph || p.Lines[0].Frame != region.Frame) continue;
            foreach (TextLine line in p.Lines)
                if (line.Top < region.Bottom + 3 && line.Top > region.Bottom - 200 && line.Left > region.Left - 12 && line.Left < region.Right) lines.Add((line, p));
        }

        lines.Sort((a, b) => a.Line.Base != b.Line.Base ? b.Line.Base.CompareTo(a.Line.Base) : a.Line.Left.CompareTo(b.Line.Left));
        List<List<(TextLine Line, Paragraph Owner)>> rows = [];
        foreach ((TextLine Line, Paragraph Owner) line in lines)
        {
            if (rows.Count > 0 && rows[^1][0].Line.Base - line.Line.Base < 0.55 * Math.Max(line.Line.Size, rows[^1][0].Line.Size)) rows[^1].Add(line);
            else rows.Add([line]);
        }

        foreach (List<(TextLine Line, Paragraph Owner)> row in rows) row.Sort((a, b) => a.Line.Left.CompareTo(b.Line.Left));
        return rows;
    }
}
