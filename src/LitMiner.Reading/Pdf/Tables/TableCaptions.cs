using LitMiner.Core.Documents;

namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Sets right where captions end: what stands below a rule is the table's, and a label alone goes on with the text right under it.</summary>
internal static class TableCaptions
{
    /// <summary>Lines that the caption's paragraph swallowed below a rule belong to the table.</summary>
    public static void CutAtRule(Paragraph caption, List<RuleLine> rules, List<Paragraph> page, List<Paragraph> all)
    {
        for (int i = 1; i < caption.Lines.Count; i++)
        {
            double above = caption.Lines[i - 1].Base, below = caption.Lines[i].Top - 0.1 * caption.Size;
            if (!rules.Exists(r => r.Y < above && r.Y > below - 2 && r.Left < caption.Right && r.Right > caption.Left && r.Right - r.Left > 40)) continue;
            Paragraph rest = new(caption.Lines.GetRange(i, caption.Lines.Count - i), caption.ColumnLeft, caption.ColumnRight);
            caption.Lines.RemoveRange(i, caption.Lines.Count - i);
            page.Add(rest);
            all.Insert(all.IndexOf(caption) + 1, rest);
            return;
        }
    }

    /// <summary>A caption that is only a label takes the paragraph beside it, or right under it in line with it or below its middle, if no rule parts them.</summary>
    public static Paragraph Complete(Paragraph caption, List<RuleLine> rules, List<Paragraph> page, List<Paragraph> all)
    {
        if (caption.Lines.Count != 1 || caption.Lines[0].Words.Count > 2 || caption.Lines[0].Words is [var only] && only.Text.Length > 12) return caption;
        TextLine label = caption.Lines[0];
        Paragraph? text = null;
        foreach (Paragraph p in page)
        {
            if (p == caption || p.Kind != BlockKind.Paragraph || p.Lines.Count is 0 or > 6 || p.Lines[0].Frame != label.Frame) continue;
            double drop = label.Base - p.Lines[0].Base;
            if (Math.Abs(drop) < 0.2 * label.Size && p.Left > label.Right && p.Left < label.Right + 60 && Math.Abs(p.Size - label.Size) < 0.15 * label.Size)
            {
                text = p;
                break;
            }

            if (drop < 0.6 * label.Size || drop > 2.2 * label.Size || p.Size > 1.1 * label.Size || text is not null && p.Top <= text.Top) continue;
            bool aligned = Math.Abs(p.Left - label.Left) < 3 || Math.Abs(p.Left + p.Right - label.Left - label.Right) < 8;
            if (!aligned || rules.Exists(r => r.Y < label.Base && r.Y > p.Lines[0].Base && r.Left < p.Right && r.Right > p.Left)) continue;
            text = p;
        }

        if (text is null || TableStructure.Chunks(text.Lines[0], []).Count != 1 || text.Lines[0].Words.Count(w => w.Text.Count(char.IsLetter) > 1) < 2) return caption;
        if (page.Exists(p => p != text && p != caption && p.Lines.Exists(l => l.Frame == label.Frame && Math.Abs(l.Base - text.Lines[0].Base) < 2 && l.Left < text.Right + 60 && l.Right > text.Left - 60))) return caption;
        Paragraph whole = new([label, .. text.Lines], Math.Min(caption.ColumnLeft, text.ColumnLeft), Math.Max(caption.ColumnRight, text.ColumnRight)) { Kind = caption.Kind, StandsApart = caption.StandsApart };
        page[page.IndexOf(caption)] = whole;
        all[all.IndexOf(caption)] = whole;
        page.Remove(text);
        all.Remove(text);
        return whole;
    }
}
