using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf.Tables;

/// <summary>
/// Joins tables that go on over a page end: the next page has a table of the same columns and sides, announced by its caption
/// ("Table 2. Cont.") or by nothing between the two but the page's end. A head printed again is left out.
/// </summary>
internal static class TableContinuations
{
    /// <summary>How far the sides of the two parts may lie apart, as a share of the width.</summary>
    private const double MaxShift = 0.06;

    public static void Join(List<Paragraph> paragraphs)
    {
        List<Paragraph> tables = [.. paragraphs.Where(p => p.Table is { Cells.Count: > 0, Places.Count: > 0 })];
        for (int i = 1; i < tables.Count; i++)
        {
            Paragraph before = tables[i - 1], next = tables[i];
            DraftTable one = before.Table!, other = next.Table!;
            if (other.Places[0].Page != one.Places[^1].Page + 1 || Columns(one) != Columns(other) || !SameSides(one.Places[^1].Box, other.Places[0].Box)) continue;
            bool isAnnounced = IsContinued(before, next);
            int repeated = RepeatedHeads(one, other);
            if (!isAnnounced)
            {
                bool oneCaption = before.Kind == BlockKind.TableCaption != (next.Kind == BlockKind.TableCaption);
                bool below = next.Kind != BlockKind.TableCaption || next.Top < other.Places[0].Box.Bottom + 4;
                if (!oneCaption || !below || repeated == 0 && !StartsWithValues(other) || !MeetsPageEnd(paragraphs, before, next)) continue;
            }

            DraftTable whole = Append(one, other, repeated);
            bool toNext = before.Kind != BlockKind.TableCaption && next.Kind == BlockKind.TableCaption && !isAnnounced;
            (Paragraph keeps, Paragraph goes) = toNext ? (next, before) : (before, next);
            keeps.Table = whole;
            goes.Table = null;
            goes.IsDropped = true;
            tables[i] = keeps;
        }
    }

    /// <summary>Whether the second caption repeats the first one's label and says that it goes on.</summary>
    private static bool IsContinued(Paragraph before, Paragraph next)
    {
        if (before.Kind != BlockKind.TableCaption || next.Kind != BlockKind.TableCaption) return false;
        string text = next.Text.ToLowerInvariant();
        return (text.Contains("(cont", StringComparison.Ordinal) || text.Contains(" cont", StringComparison.Ordinal) || text.Contains("—cont", StringComparison.Ordinal) || text.Contains("-cont", StringComparison.Ordinal))
            && Label(next) is { } label && string.Equals(label, Label(before), StringComparison.OrdinalIgnoreCase);
    }

    private static string? Label(Paragraph caption) => Markup.MarkupWalker.LabelOf(caption.Text)?.TrimEnd('.');

    private static int Columns(DraftTable table) => table.Cells.Max(c => c.Column + c.ColumnSpan);

    private static int Rows(DraftTable table) => table.Cells.Max(c => c.Row + c.RowSpan);

    private static bool SameSides(Box a, Box b)
    {
        // Rotated tables lie across the page: then heights must agree.
        double width = Math.Max(a.Width, b.Width), height = Math.Max(a.Height, b.Height);
        return Math.Abs(a.Left - b.Left) < MaxShift * width && Math.Abs(a.Right - b.Right) < MaxShift * width
            || Math.Abs(a.Bottom - b.Bottom) < MaxShift * height && Math.Abs(a.Top - b.Top) < MaxShift * height;
    }

    private static int RepeatedHeads(DraftTable one, DraftTable other)
    {
        int heads = other.Cells.Where(c => c.IsColumnHeader).Select(c => c.Row + 1).DefaultIfEmpty(0).Max();
        for (int n = heads; n > 0; n--)
            if (Head(one, n).SequenceEqual(Head(other, n), StringComparer.Ordinal)) return n;
        return 0;
    }

    private static IEnumerable<string> Head(DraftTable table, int rows) =>
        table.Cells.Where(c => c.Row < rows).OrderBy(c => c.Row).ThenBy(c => c.Column).Select(c => $"{c.Row} {c.Column} {string.Concat(c.Text.ToString().Where(char.IsLetterOrDigit))}");

    private static bool StartsWithValues(DraftTable table)
    {
        List<DraftCell> first = [.. table.Cells.Where(c => c.Row == 0 && c.Column > 0)];
        return first.Count > 0 && first.Count(c => TableChunk.BeginsNumber(c.Text.ToString())) * 2 > first.Count;
    }

    /// <summary>Whether no running text stands below the first part on its page, nor above the second on its own.</summary>
    private static bool MeetsPageEnd(List<Paragraph> paragraphs, Paragraph before, Paragraph next)
    {
        Box one = before.Table!.Places[^1].Box, other = next.Table!.Places[0].Box;
        return !paragraphs.Exists(p => p != before && p != next && !p.IsDropped && p.Table is null && p.Kind == BlockKind.Paragraph && p.Lines[0].Frame.Turn == before.Lines[0].Frame.Turn && p.Lines.Sum(l => l.Words.Count) > 12
            && p.Lines[0].Frame.ToPage(p.Left, p.Bottom, p.Right, p.Top) is var box
            && (p.Page == before.Page && box.Top < one.Bottom && box.Left < one.Right && box.Right > one.Left || p.Page == next.Page && box.Bottom > other.Top && box.Left < other.Right && box.Right > other.Left));
    }

    private static DraftTable Append(DraftTable one, DraftTable other, int repeated)
    {
        int shift = Rows(one) - repeated;
        return one with
        {
            Cells = [.. one.Cells, .. other.Cells.Where(c => c.Row >= repeated).Select(c => c with { Row = c.Row + shift, IsColumnHeader = false, IsRowHeader = c.IsRowHeader || c.IsColumnHeader && c.Column == 0 })],
            Notes = [.. one.Notes, .. other.Notes],
            Places = [.. one.Places, .. other.Places],
        };
    }
}
