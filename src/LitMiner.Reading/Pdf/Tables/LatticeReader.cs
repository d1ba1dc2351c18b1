using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf.Tables;

/// <summary>
/// Reads tables whose cells are boxed by rules: areas between the grid's lines that no rule parts are one cell (after A. Nurminen,
/// "Algorithmic Extraction of Data in Tables in PDF Documents", 2013). Grids whose boxes hold more than one row of values are left
/// to <see cref="TableStructure"/>.
/// </summary>
internal sealed class LatticeReader(LineWriter writer)
{
    private const double MaxCrossed = 0.04;
    private const int MaxHeads = 5;

    /// <summary>The table in a lattice, or null if it is a frame, a chart or a grid that does not part all rows.</summary>
    public DraftTable? Read(Lattice lattice, List<TextLine> lines)
    {
        List<(PdfWord Word, TextLine Line)> words = [.. lines.SelectMany(l => l.Words.Select(w => (w, l)))];
        if (words.Count < 4 || words.Count(w => lattice.Crosses(w.Word)) > MaxCrossed * words.Count) return null;
        int[,] area = Areas(lattice);
        if (Place(lattice, words) is not { } placed || !Split(lattice, area, placed) || !IsRectangular(lattice, area)) return null;
        List<LatticeCell> cells = Cells(lattice, area, placed);
        if (cells.Count < 4 || HasRowsInside(cells)) return null;
        DropEmptyLines(cells);
        (RichText? title, List<RichText> notes) = TakeFullRows(lattice, cells);
        if (cells.Count == 0) return null;
        int rows = cells.Max(c => c.Row + c.RowSpan), columns = cells.Max(c => c.Column + c.ColumnSpan);
        if (rows < 2 || columns < 2 || cells.Count(c => c.Words.Count > 0) * 3 < cells.Count) return null;
        return Build(lattice, cells) with { Caption = title, Notes = notes };
    }

    /// <summary>Numbers the areas that no rule parts.</summary>
    private static int[,] Areas(Lattice lattice)
    {
        int[,] area = new int[lattice.Rows, lattice.Columns];
        int next = 0;
        for (int r = 0; r < lattice.Rows; r++)
            for (int c = 0; c < lattice.Columns; c++) area[r, c] = next++;
        for (int r = 0; r < lattice.Rows; r++)
        {
            for (int c = 0; c < lattice.Columns; c++)
            {
                if (c + 1 < lattice.Columns && !lattice.HasRight(r, c)) Join(area, area[r, c], area[r, c + 1]);
                if (r + 1 < lattice.Rows && !lattice.HasBottom(r, c)) Join(area, area[r, c], area[r + 1, c]);
            }
        }

        return area;
    }

    private static void Join(int[,] area, int one, int other)
    {
        if (one == other) return;
        for (int r = 0; r < area.GetLength(0); r++)
            for (int c = 0; c < area.GetLength(1); c++)
                if (area[r, c] == other) area[r, c] = one;
    }

    /// <summary>Words by the grid square that their middle lies in; null if too many lie outside.</summary>
    private static Dictionary<(int Row, int Column), List<(PdfWord Word, TextLine Line)>>? Place(Lattice lattice, List<(PdfWord Word, TextLine Line)> words)
    {
        Dictionary<(int, int), List<(PdfWord, TextLine)>> placed = [];
        int outside = 0;
        foreach ((PdfWord word, TextLine line) in words)
        {
            double x = (word.Left + word.Right) / 2, y = line.Base + (0.3 * line.Size);
            int column = lattice.Xs.FindLastIndex(v => v <= x), row = lattice.Ys.FindLastIndex(v => v >= y);
            if (column < 0 || row < 0 || column >= lattice.Columns || row >= lattice.Rows)
            {
                outside++;
                continue;
            }

            if (!placed.TryGetValue((row, column), out List<(PdfWord, TextLine)>? list)) placed[(row, column)] = list = [];
            list.Add((word, line));
        }

        return outside * 20 > words.Count ? null : placed;
    }

    /// <summary>Parts an open column at the rows that its neighbours' rules make, if it has a line of text in nearly each.</summary>
    private static bool Split(Lattice lattice, int[,] area, Dictionary<(int Row, int Column), List<(PdfWord Word, TextLine Line)>> placed)
    {
        int next = lattice.Rows * lattice.Columns;
        for (int c = 0; c < lattice.Columns; c++)
        {
            for (int r = 0; r < lattice.Rows; r++)
            {
                int end = r + 1;
                while (end < lattice.Rows && area[end, c] == area[r, c]) end++;
                if (end - r < 3) continue;
                int filled = Enumerable.Range(r, end - r).Count(i => placed.ContainsKey((i, c)));
                if (filled < 3 || filled * 4 < (end - r) * 3) continue;
                if (c + 1 < lattice.Columns && area[r, c + 1] == area[r, c] || c > 0 && area[r, c - 1] == area[r, c]) return false;
                for (int i = r; i < end; i++) area[i, c] = next++;
                r = end - 1;
            }
        }

        return true;
    }

    private static bool IsRectangular(Lattice lattice, int[,] area)
    {
        Dictionary<int, (int Top, int Left, int Bottom, int Right, int Count)> boxes = [];
        for (int r = 0; r < lattice.Rows; r++)
        {
            for (int c = 0; c < lattice.Columns; c++)
            {
                (int top, int left, int bottom, int right, int count) = boxes.GetValueOrDefault(area[r, c], (r, c, r, c, 0));
                boxes[area[r, c]] = (Math.Min(top, r), Math.Min(left, c), Math.Max(bottom, r), Math.Max(right, c), count + 1);
            }
        }

        return boxes.Values.All(b => (b.Bottom - b.Top + 1) * (b.Right - b.Left + 1) == b.Count);
    }

    private static List<LatticeCell> Cells(Lattice lattice, int[,] area, Dictionary<(int Row, int Column), List<(PdfWord Word, TextLine Line)>> placed)
    {
        Dictionary<int, LatticeCell> cells = [];
        for (int r = 0; r < lattice.Rows; r++)
        {
            for (int c = 0; c < lattice.Columns; c++)
            {
                if (!cells.TryGetValue(area[r, c], out LatticeCell? cell)) cells[area[r, c]] = cell = new LatticeCell(r, c);
                cell.RowSpan = Math.Max(cell.RowSpan, r - cell.Row + 1);
                cell.ColumnSpan = Math.Max(cell.ColumnSpan, c - cell.Column + 1);
                if (placed.TryGetValue((r, c), out List<(PdfWord Word, TextLine Line)>? words)) cell.Words.AddRange(words);
            }
        }

        return [.. cells.Values];
    }

    /// <summary>Whether boxes hold rows or columns of their own that no rule parts.</summary>
    private static bool HasRowsInside(List<LatticeCell> cells)
    {
        if (cells.GroupBy(c => c.Row).Any(row => row.Count(c => c.Lines.Count(l => TableChunk.BeginsNumber(l[0].Text)) >= 2) >= 2)) return true;
        int parted = cells.Count(c => c.Lines.Exists(IsParted)), filled = cells.Count(c => c.Words.Count > 0);
        return parted >= 2 && parted * 12 > filled || cells.Exists(c => c.Lines.Count(IsParted) >= 2);
    }

    private static bool IsParted(List<PdfWord> line)
    {
        for (int i = 1; i < line.Count; i++)
            if (line[i].Left - line[i - 1].Right > 1.2 * line[i].Size) return true;
        return false;
    }

    /// <summary>Takes out rows and columns of the grid without any text of their own.</summary>
    private static void DropEmptyLines(List<LatticeCell> cells)
    {
        for (int r = cells.Max(c => c.Row + c.RowSpan) - 1; r >= 0; r--)
        {
            int row = r;
            if (cells.Exists(c => c.Row == row && c.Words.Count > 0) || cells.Exists(c => c.Row <= row && c.Row + c.RowSpan > row && c.RowSpan == 1 && c.Words.Count > 0)) continue;
            cells.RemoveAll(c => c.Row == row && c.RowSpan == 1);
            foreach (LatticeCell cell in cells)
            {
                if (cell.Row > row) cell.Row--;
                else if (cell.Row + cell.RowSpan > row) cell.RowSpan--;
            }
        }

        for (int n = cells.Max(c => c.Column + c.ColumnSpan) - 1; n >= 0; n--)
        {
            int column = n;
            if (cells.Exists(c => c.Column == column && c.Words.Count > 0)) continue;
            cells.RemoveAll(c => c.Column == column && c.ColumnSpan == 1);
            foreach (LatticeCell cell in cells)
            {
                if (cell.Column > column) cell.Column--;
                else if (cell.Column + cell.ColumnSpan > column) cell.ColumnSpan--;
            }
        }
    }

    /// <summary>A first row of one box is the table's title, a last one its note, if it begins as notes do.</summary>
    private (RichText? Title, List<RichText> Notes) TakeFullRows(Lattice lattice, List<LatticeCell> cells)
    {
        int columns = cells.Max(c => c.Column + c.ColumnSpan), rows = cells.Max(c => c.Row + c.RowSpan);
        List<RichText> notes = [];
        if (cells.Find(c => c.Row == rows - 1 && c.RowSpan == 1 && c.Column == 0 && c.ColumnSpan == columns && c.Words.Count > 0) is { } last && rows > 2 && TableNotes.StartsNote(last.Lines[0]))
        {
            notes.Add(Text(last, lattice.Frame));
            cells.RemoveAll(c => c.Row == last.Row);
        }

        RichText? title = null;
        if (cells.Find(c => c.Row == 0 && c.RowSpan == 1 && c.Column == 0 && c.ColumnSpan == columns && c.Words.Count > 2) is { } first && rows > 3)
        {
            title = Text(first, lattice.Frame);
            cells.RemoveAll(c => c.Row == 0);
            foreach (LatticeCell cell in cells) cell.Row--;
        }

        return (title, notes);
    }

    private RichText Text(LatticeCell cell, PageFrame frame)
    {
        RichText text = new();
        foreach (List<PdfWord> line in cell.Lines) writer.Append(text, line, frame, takeCitations: false, joinHyphen: true);
        return text;
    }

    /// <summary>Rows above the first one that is mostly numbers, at least those that a cell of the first row covers.</summary>
    private static int Heads(List<LatticeCell> cells)
    {
        int rows = cells.Max(c => c.Row + c.RowSpan), covered = cells.Where(c => c.Row == 0 && c.Words.Count > 0).Select(c => c.RowSpan).DefaultIfEmpty(1).Max();
        for (int r = 0; r < Math.Min(rows, MaxHeads); r++)
        {
            List<LatticeCell> row = [.. cells.Where(c => c.Row == r && c.Column > 0 && c.Words.Count > 0)];
            if (row.Count > 0 && row.Count(c => TableChunk.BeginsNumber(c.Words[0].Word.Text)) * 2 > row.Count) return r;
        }

        return Math.Min(covered, MaxHeads);
    }

    private DraftTable Build(Lattice lattice, List<LatticeCell> cells)
    {
        PageFrame frame = lattice.Frame;
        int heads = Heads(cells);
        List<DraftCell> result = [];
        foreach (LatticeCell cell in cells.OrderBy(c => c.Row).ThenBy(c => c.Column))
        {
            if (cell.Words.Count == 0) continue;
            result.Add(new DraftCell(cell.Row, cell.Column, Text(cell, frame))
            {
                RowSpan = cell.RowSpan,
                ColumnSpan = cell.ColumnSpan,
                IsColumnHeader = cell.Row < heads,
                IsRowHeader = cell.Row >= heads && cell.Column == 0,
                Place = new PageBox(frame.Page, frame.ToPage(cell.Words.Min(w => w.Word.Left), cell.Words.Min(w => w.Word.Bottom), cell.Words.Max(w => w.Word.Right), cell.Words.Max(w => w.Word.Top))),
            });
        }

        return new DraftTable(result) { Places = [new PageBox(frame.Page, frame.ToPage(lattice.Left, lattice.Bottom, lattice.Right, lattice.Top))] };
    }

    private sealed class LatticeCell(int row, int column)
    {
        private List<List<PdfWord>>? _lines;

        public int Row { get; set; } = row;

        public int Column { get; set; } = column;

        public int RowSpan { get; set; } = 1;

        public int ColumnSpan { get; set; } = 1;

        public List<(PdfWord Word, TextLine Line)> Words { get; } = [];

        /// <summary>Its words by printed lines, from top to bottom and left to right.</summary>
        public List<List<PdfWord>> Lines => _lines ??= [.. Words.GroupBy(w => w.Line.Base).OrderByDescending(g => g.Key).Select(g => g.Select(w => w.Word).OrderBy(w => w.Left).ToList())];
    }
}
