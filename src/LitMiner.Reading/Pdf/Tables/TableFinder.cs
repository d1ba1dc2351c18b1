using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf.Tables;

/// <summary>
/// Finds tables: below or above their captions, bounded by rules or by where running text begins again; and, without caption,
/// regions between rules of one length. Takes their lines out of the paragraphs.
/// </summary>
internal sealed class TableFinder(LineWriter writer, double bodySize)
{
    private readonly TableStructure _structure = new(writer);
    private readonly LatticeReader _boxed = new(writer);
    private readonly TableNotes _notes = new(writer, bodySize);

    public void Find(List<Paragraph> paragraphs)
    {
        foreach (IGrouping<PageFrame, Paragraph> page in paragraphs.Where(p => p.Lines.Count > 0).GroupBy(p => p.Lines[0].Frame).ToList()) FindOnPage(page.Key, [.. page], paragraphs);
        paragraphs.RemoveAll(p => p.Lines.Count == 0);
    }

    private void FindOnPage(PageFrame frame, List<Paragraph> page, List<Paragraph> all)
    {
        List<RuleLine> rules = RuleMerger.Horizontal([.. frame.Rules, .. RuleMerger.Edges(frame.Shades)]);
        FindLattices(frame, rules, page, all);
        foreach (Paragraph label in page.Where(p => p.Kind == BlockKind.TableCaption && p.Table is null).OrderByDescending(p => p.Top).ToList())
        {
            Paragraph caption = TableCaptions.Complete(label, rules, page, all);
            TableCaptions.CutAtRule(caption, rules, page, all);
            TableRegion? region = NearerAbove(frame, caption, rules, page) ?? BelowByRules(frame, caption, rules, page) ?? BesideByRules(frame, caption, rules, page) ?? BelowByText(frame, caption, page) ?? AboveByRules(frame, caption, rules, page);
            if (region is null) continue;
            List<TextLine> lines = Lines(region, page, caption);
            if (lines.Count < 2 || _structure.Read(region, lines) is not { } table) continue;
            Take(lines, page);
            caption.Table = table with { Notes = _notes.Take(region, page) };
        }

        FindRuled(frame, rules, page, all);
        FindAligned(frame, rules, page, all);
        FindInsets(frame, page, all);
    }

    /// <summary>Tables boxed by rules, with their captions if they have any.</summary>
    private void FindLattices(PageFrame frame, List<RuleLine> rules, List<Paragraph> page, List<Paragraph> all)
    {
        foreach (Lattice lattice in Lattice.FindAll(frame))
        {
            if (lattice.Top - lattice.Bottom > 0.93 * frame.Height || lattice.Right - lattice.Left < 60) continue;
            TableRegion region = TableRegion.Of(frame, rules, lattice.Left, lattice.Bottom, lattice.Right, lattice.Top);
            List<TextLine> lines = [.. Lines(region, page, null), .. CaptionLines(region, page)];
            if (lines.Count < 2 || _boxed.Read(lattice, lines) is not { } table) continue;
            Paragraph? caption = CaptionOf(region, page);
            if (caption is null && !TableShape.IsFullOfValues(table) && IsFigure(region, page)) continue;
            int at = all.FindIndex(p => p.Lines.Count > 0 && lines.Contains(p.Lines[0]));
            Take(lines, page);
            rules.RemoveAll(r => r.Y > region.Bottom - 2 && r.Y < region.Top + 2 && r.Left > region.Left - 6 && r.Right < region.Right + 6);
            if (caption is { } label)
            {
                TableCaptions.Complete(label, rules, page, all).Table = table with { Notes = [.. table.Notes, .. _notes.Take(region, page)] };
                continue;
            }

            Paragraph holder = new(lines, region.Left, region.Right) { Kind = BlockKind.Table, Table = table };
            all.Insert(Math.Max(0, at), holder);
        }
    }

    /// <summary>Lines in a region that a caption's paragraph has swallowed behind its first.</summary>
    private static IEnumerable<TextLine> CaptionLines(TableRegion region, List<Paragraph> page) =>
        page.Where(p => p.Kind == BlockKind.TableCaption && p.Lines.Count > 1 && !region.Holds(p.Lines[0])).SelectMany(p => p.Lines.Skip(1)).Where(region.Holds);

    /// <summary>The caption right above a lattice, else right below.</summary>
    private static Paragraph? CaptionOf(TableRegion region, List<Paragraph> page)
    {
        List<(Paragraph Caption, double Bottom)> captions = [.. page.Where(p => p.Kind == BlockKind.TableCaption && p.Table is null && p.Lines.Count > 0 && p.Left < region.Right && p.Right > region.Left)
            .Select(p => (p, p.Lines.Where(l => !region.Holds(l)).Select(l => l.Bottom).DefaultIfEmpty(double.MinValue).Min()))];
        return captions.Where(c => c.Bottom > region.Top - 4 && c.Bottom < region.Top + 45).OrderBy(c => c.Bottom).Select(c => c.Caption).FirstOrDefault()
            ?? captions.Where(c => c.Caption.Top < region.Bottom + 4 && c.Caption.Top > region.Bottom - 25).OrderByDescending(c => c.Caption.Top).Select(c => c.Caption).FirstOrDefault();
    }

    private TableRegion? BelowByRules(PageFrame frame, Paragraph caption, List<RuleLine> rules, List<Paragraph> page)
    {
        double start = caption.Bottom + 4;
        int first = rules.FindIndex(r => r.Y < start && r.Y > start - 45 && r.Right - r.Left > 60 && r.Left < caption.Right + 5 && r.Right > caption.Left - 5);
        return first < 0 ? null : Chain(frame, rules, first, page, caption);
    }

    /// <summary>A table that ends nearer above its caption than another begins below: captions may stand under their tables.</summary>
    private TableRegion? NearerAbove(PageFrame frame, Paragraph caption, List<RuleLine> rules, List<Paragraph> page)
    {
        bool Faces(RuleLine r) => r.Right - r.Left > 60 && r.Left < caption.Right + 5 && r.Right > caption.Left - 5;
        double above = rules.Where(r => Faces(r) && r.Y > caption.Top - 2).Select(r => r.Y - caption.Top).DefaultIfEmpty(double.MaxValue).Min();
        double below = rules.Where(r => Faces(r) && r.Y < caption.Bottom + 4).Select(r => caption.Bottom - r.Y).DefaultIfEmpty(double.MaxValue).Min();
        if (above >= below || AboveByRules(frame, caption, rules, page) is not { } region) return null;
        List<TextLine> lines = Lines(region, page, caption);
        return lines.Count >= 4 && TableStructure.Regularity(region, lines) >= 0.5 ? region : null;
    }

    /// <summary>Whether a region without caption is a figure's: the figure's caption comes next below it.</summary>
    private bool IsFigure(TableRegion region, List<Paragraph> page)
    {
        const double reach = 90;
        Paragraph? caption = page.Where(p => p.Kind == BlockKind.FigureCaption && p.Lines.Count > 0 && p.Left < region.Right && p.Right > region.Left && p.Top < region.Bottom + 6 && p.Top > region.Bottom - reach).MaxBy(p => p.Top);
        return caption is not null && !page.Exists(p => p.Kind == BlockKind.Paragraph && p.Top < region.Bottom && p.Bottom > caption.Top && p.Left < region.Right && p.Right > region.Left
            && p.Lines.Exists(l => IsProse(l, region.Left, region.Right)));
    }

    /// <summary>A table that begins at the height of its caption, to the right of it.</summary>
    private TableRegion? BesideByRules(PageFrame frame, Paragraph caption, List<RuleLine> rules, List<Paragraph> page)
    {
        int first = rules.FindIndex(r => Math.Abs(r.Y - caption.Top) < 16 && r.Right - r.Left > 100 && r.Left > caption.Right - 6 && r.Left < caption.Right + 50);
        return first < 0 ? null : Chain(frame, rules, first, page, caption);
    }

    private TableRegion? AboveByRules(PageFrame frame, Paragraph caption, List<RuleLine> rules, List<Paragraph> page)
    {
        List<RuleLine> above = [.. rules.Where(r => r.Y > caption.Top - 2 && r.Right - r.Left > 60 && r.Left < caption.Right + 5 && r.Right > caption.Left - 5).OrderBy(r => r.Y)];
        if (above.Count < 2 || above[0].Y > caption.Top + 30) return null;
        RuleLine bottom = above[0], top = bottom;
        foreach (RuleLine rule in above.Skip(1))
        {
            if (!SameExtent(rule, bottom)) continue;
            if (HasProse(frame, bottom.Left, top.Y, bottom.Right, rule.Y, page, caption)) break;
            top = rule;
        }

        return top.Y - bottom.Y < 15 ? null : TableRegion.Of(frame, rules, bottom.Left, bottom.Y, bottom.Right, top.Y);
    }

    private TableRegion? Chain(PageFrame frame, List<RuleLine> rules, int first, List<Paragraph> page, Paragraph? caption)
    {
        RuleLine top = rules[first];
        double bottom = top.Y, left = top.Left, right = top.Right, lastFull = top.Y;
        int full = 0;
        foreach (RuleLine rule in rules.Where(r => r.Y < top.Y - 1).OrderByDescending(r => r.Y))
        {
            bool inside = rule.Left > left - 8 && rule.Right < right + 8;
            if (!SameExtent(rule, top) && !inside) continue;
            if (HasProse(frame, left, rule.Y, right, bottom, page, caption)) break;
            if (bottom - rule.Y > (SameExtent(rule, top) ? 700 : 420)) break;
            if (SameExtent(rule, top) || rule.Right - rule.Left > 0.3 * (right - left)) bottom = rule.Y;
            if (!SameExtent(rule, top)) continue;
            if (lastFull - rule.Y > 4) full++;
            lastFull = rule.Y;
        }

        // With a rule under the head and one at the end, narrower ones further down are parts of a figure.
        if (full >= 2) bottom = lastFull;

        if (top.Y - bottom < 12) return null;
        TableRegion region = TableRegion.Of(frame, rules, left, bottom, right, top.Y);

        // Head between rules, body without a last rule: go on while lines look like rows.
        List<TextLine> inside2 = Lines(region, page, caption);
        if (inside2.Count < 2 || inside2.Select(l => Math.Round(l.Base / 3)).Distinct().Count() <= 2 && caption is not null)
        {
            double extended = Extend(frame, left, right, bottom, page, caption);
            if (extended < bottom - 8) region = TableRegion.Of(frame, rules, left, extended, right, top.Y);
        }

        return region;
    }

    private static bool SameExtent(RuleLine a, RuleLine b) => Math.Abs(a.Left - b.Left) < 14 && Math.Abs(a.Right - b.Right) < 14;

    /// <summary>Region below a caption without rules: lines in several chunks, until running text comes.</summary>
    private TableRegion? BelowByText(PageFrame frame, Paragraph caption, List<Paragraph> page)
    {
        double left = caption.ColumnLeft, right = Math.Max(caption.ColumnRight, caption.Right);
        foreach (TextLine line in page.SelectMany(p => p.Lines))
        {
            // Rows may be wider than the caption.
            if (line.Base < caption.Bottom && line.Base > caption.Bottom - 40 && line.Left < right && line.Right > left) (left, right) = (Math.Min(left, line.Left), Math.Max(right, line.Right));
        }

        double bottom = Extend(frame, left, right, caption.Bottom, page, caption);
        if (caption.Bottom - bottom < 18) return null;
        TableRegion region = TableRegion.Of(frame, RuleMerger.Horizontal(frame.Rules), left, bottom, right, caption.Bottom);
        return TableStructure.Regularity(region, Lines(region, page, caption)) > 0.55 ? region : null;
    }

    private double Extend(PageFrame frame, double left, double right, double from, List<Paragraph> page, Paragraph? caption)
    {
        double bottom = from, last = from;
        List<TextLine> lines = [.. page.Where(p => p != caption).SelectMany(p => p.Lines).Where(l => l.Frame == frame && l.Base < from && l.Left < right && l.Right > left).OrderByDescending(l => l.Base)];
        HashSet<TextLine> stops = [.. page.Where(p => p != caption && p.Kind is BlockKind.TableCaption or BlockKind.FigureCaption).Select(p => p.Lines[0])];
        foreach (TextLine line in lines)
        {
            if (stops.Contains(line) || last - line.Base > Math.Max(30, 3.2 * line.Size) || IsProse(line, left, right)) break;
            last = line.Base;
            bottom = line.Bottom;
        }

        return bottom;
    }

    private bool HasProse(PageFrame frame, double left, double bottom, double right, double top, List<Paragraph> page, Paragraph? caption)
    {
        int prose = 0;
        foreach (Paragraph p in page)
        {
            if (p == caption) continue;
            foreach (TextLine line in p.Lines)
            {
                if (line.Frame != frame || line.Base < bottom || line.Base > top || line.Right < left || line.Left > right) continue;
                if (p.Kind is BlockKind.TableCaption or BlockKind.FigureCaption && line == p.Lines[0]) return true;
                if (IsProse(line, left, right) && ++prose >= 3) return true;
                if (line.Right > right + 30 && line.Left < right - 30 || line.Left < left - 30 && line.Right > left + 30) return true;
            }
        }

        return false;
    }

    /// <summary>A line of running text: of the body's size, filling most of the width with words, without wide gaps.</summary>
    private bool IsProse(TextLine line, double left, double right)
    {
        if (line.Words.Count >= 6 && line.Width > 170 && line.Size > 0.96 * bodySize && line.Words.Count(w => char.IsLower(w.Text[0])) * 2 > line.Words.Count
            && TableStructure.Chunks(line, []).Count == 1 && line.Frame.Rules.TrueForAll(r => r.IsHorizontal || r.Bottom > line.Base || r.Top < line.Base)) return true;
        if (line.Words.Count < 6 || line.Width < 0.7 * (Math.Min(right, line.Right + 1) - left) || line.Width < 130) return false;
        if (line.Size < 0.9 * bodySize && line.Width < 0.9 * (right - left)) return false;
        if (TableStructure.Chunks(line, []).Count > 1) return false;
        int lower = line.Words.Count(w => char.IsLower(w.Text[0]));
        return lower * 2 > line.Words.Count && line.Width > 0.55 * (right - left);
    }

    private static List<TextLine> Lines(TableRegion region, List<Paragraph> page, Paragraph? caption) =>
        [.. page.Where(p => p != caption && p.Kind != BlockKind.TableCaption).SelectMany(p => p.Lines).Where(region.Holds)];

    private static void Take(List<TextLine> lines, List<Paragraph> page)
    {
        HashSet<TextLine> taken = [.. lines];
        foreach (Paragraph p in page) p.TakeOut(taken);
        page.RemoveAll(p => p.Lines.Count == 0);
    }

    /// <summary>Tables without caption: three or more rules of one extent with rows of several cells between them.</summary>
    private void FindRuled(PageFrame frame, List<RuleLine> rules, List<Paragraph> page, List<Paragraph> all)
    {
        double below = double.MaxValue;
        for (int i = 0; i < rules.Count; i++)
        {
            RuleLine top = rules[i];
            if (top.Y > below - 2 || top.Right - top.Left < 80 || !rules.Exists(r => SameExtent(r, top) && r.Y < top.Y)) continue;
            if (Chain(frame, rules, i, page, null) is not { } region || region.Top - region.Bottom > 0.93 * frame.Height) continue;
            List<TextLine> lines = Lines(region, page, null);
            if (lines.Count < 4 || region.Rules.Count < 3 && region.Verticals.Count < 3 || TableStructure.Regularity(region, lines) < 0.6) continue;
            if (lines.Exists(l => l.Characters > 150) || lines.Count(l => IsProse(l, region.Left, region.Right)) * 8 > lines.Count) continue;
            if (IsFigure(region, page) || _structure.Read(region, lines) is not { } table || table.Cells.Count < 6 || TableShape.IsTextInColumns(table, region) || TableShape.IsAxis(table)) continue;
            below = region.Bottom;
            int at = all.FindIndex(p => p.Lines.Count > 0 && lines.Contains(p.Lines[0]));
            Take(lines, page);
            Paragraph holder = new([.. lines], region.Left, region.Right) { Kind = BlockKind.Table, Table = table };
            all.Insert(Math.Max(0, at), holder);
        }
    }

    /// <summary>Tables without rules whose rows stand in line; a caption near by is theirs.</summary>
    private void FindAligned(PageFrame frame, List<RuleLine> rules, List<Paragraph> page, List<Paragraph> all)
    {
        foreach (TableRegion found in AlignedRows.Find(frame, page.Where(p => p.Kind == BlockKind.Paragraph && p.Table is null).SelectMany(p => p.Lines)))
        {
            TableRegion region = TableRegion.Of(frame, rules, found.Left, found.Bottom, found.Right, found.Top);
            List<TextLine> lines = Lines(region, page, null);
            if (IsFigure(region, page) || _structure.Read(region, lines) is not { } table || table.Cells.Count < 12) continue;
            int at = all.FindIndex(p => p.Lines.Count > 0 && lines.Contains(p.Lines[0]));
            Take(lines, page);
            if (CaptionOf(region, page) is { } caption) caption.Table = table with { Notes = _notes.Take(region, page) };
            else all.Insert(Math.Max(0, at), new Paragraph(lines, region.Left, region.Right) { Kind = BlockKind.Table, Table = table });
        }
    }

    /// <summary>Small tables of values under a head with units, as inside a figure.</summary>
    private void FindInsets(PageFrame frame, List<Paragraph> page, List<Paragraph> all)
    {
        foreach ((TableRegion region, List<TextLine> lines) in InsetTables.Find(frame, page.Where(p => p.Kind == BlockKind.Paragraph && p.Table is null).SelectMany(p => p.Lines)))
        {
            if (_structure.Read(region, lines) is not { } table) continue;
            int at = all.FindIndex(p => p.Lines.Count > 0 && lines.Contains(p.Lines[0]));
            Take(lines, page);
            all.Insert(Math.Max(0, at), new Paragraph(lines, region.Left, region.Right) { Kind = BlockKind.Table, Table = table });
        }
    }
}
