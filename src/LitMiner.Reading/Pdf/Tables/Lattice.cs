namespace LitMiner.Reading.Pdf.Tables;

/// <summary>
/// Horizontal and vertical rules that touch one another, and the lines of the grid that they make (from left to right, from top to
/// bottom). Where a cell is open between two lines of the grid is asked of the rules.
/// </summary>
internal sealed class Lattice
{
    /// <summary>How far rules may miss one another and still meet, in points.</summary>
    private const double Reach = 3.5;
    private const int MaxLines = 200;
    private readonly List<RuleLine> _horizontals;
    private readonly List<RuleLine> _verticals;

    private Lattice(PageFrame frame, List<RuleLine> horizontals, List<RuleLine> verticals)
    {
        (Frame, _horizontals, _verticals) = (frame, horizontals, verticals);
        Xs = Cluster([.. verticals.Select(v => v.X), horizontals.Min(h => h.Left), horizontals.Max(h => h.Right)]);
        Ys = Cluster([.. horizontals.Select(h => h.Y), verticals.Min(v => v.Bottom), verticals.Max(v => v.Top)]);
        Ys.Reverse();
    }

    public PageFrame Frame { get; }

    /// <summary>Places of vertical grid lines, from left to right.</summary>
    public List<double> Xs { get; }

    /// <summary>Heights of horizontal grid lines, from top to bottom.</summary>
    public List<double> Ys { get; }

    public int Columns => Xs.Count - 1;

    public int Rows => Ys.Count - 1;

    public double Left => Xs[0];

    public double Right => Xs[^1];

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    /// <summary>Whether a rule parts a cell from the one to its right.</summary>
    public bool HasRight(int row, int column) =>
        column == Columns - 1 || Covers(_verticals.Where(v => Math.Abs(v.X - Xs[column + 1]) < Reach).Select(v => (v.Bottom, v.Top)), Ys[row + 1], Ys[row]);

    /// <summary>Whether a rule parts a cell from the one below.</summary>
    public bool HasBottom(int row, int column) =>
        row == Rows - 1 || Covers(_horizontals.Where(h => Math.Abs(h.Y - Ys[row + 1]) < Reach).Select(h => (h.Left, h.Right)), Xs[column], Xs[column + 1]);

    /// <summary>Whether a rule runs through a word.</summary>
    public bool Crosses(PdfWord word) =>
        _verticals.Exists(v => v.X > word.Left + (0.25 * word.Size) && v.X < word.Right - (0.25 * word.Size) && v.Bottom < word.Bottom && v.Top > word.Top - (0.2 * word.Size))
        || _horizontals.Exists(h => h.Y > word.Bottom + (0.35 * word.Size) && h.Y < word.Top - (0.25 * word.Size) && h.Left < word.Left && h.Right > word.Right);

    /// <summary>The connected sets of rules of a frame that make at least two columns and two rows.</summary>
    public static List<Lattice> FindAll(PageFrame frame)
    {
        List<RuleLine> horizontals = RuleMerger.Horizontal(frame.Rules, 4), verticals = RuleMerger.Vertical(frame.Rules, 4);
        verticals.RemoveAll(v => v.Top - v.Bottom < 7);
        List<Lattice> result = [];
        bool[] takenH = new bool[horizontals.Count], takenV = new bool[verticals.Count];
        for (int start = 0; start < verticals.Count; start++)
        {
            if (takenV[start]) continue;
            takenV[start] = true;
            List<RuleLine> h = [], v = [verticals[start]];
            int doneH = 0, doneV = 0;
            while (doneH < h.Count || doneV < v.Count)
            {
                if (doneV < v.Count)
                {
                    RuleLine one = v[doneV++];
                    for (int i = 0; i < horizontals.Count; i++)
                        if (!takenH[i] && Meet(horizontals[i], one)) Take(horizontals, takenH, i, h);
                    continue;
                }

                RuleLine other = h[doneH++];
                for (int i = 0; i < verticals.Count; i++)
                    if (!takenV[i] && Meet(other, verticals[i])) Take(verticals, takenV, i, v);
            }

            if (h.Count < 2) continue;
            Lattice lattice = new(frame, h, v);
            if (lattice.Columns >= 2 && lattice.Rows >= 2 && lattice.Columns < MaxLines && lattice.Rows < MaxLines) result.Add(lattice);
        }

        result.Sort((a, b) => b.Top.CompareTo(a.Top));
        return result;
    }

    private static void Take(List<RuleLine> rules, bool[] taken, int at, List<RuleLine> into)
    {
        taken[at] = true;
        into.Add(rules[at]);
    }

    private static bool Meet(RuleLine horizontal, RuleLine vertical) =>
        vertical.X > horizontal.Left - Reach && vertical.X < horizontal.Right + Reach && horizontal.Y > vertical.Bottom - Reach && horizontal.Y < vertical.Top + Reach;

    private static bool Covers(IEnumerable<(double From, double To)> pieces, double from, double to)
    {
        double covered = 0;
        foreach ((double a, double b) in pieces) covered = Math.Max(covered, Math.Min(b, to) - Math.Max(a, from));
        return covered > 0.6 * (to - from);
    }

    private static List<double> Cluster(List<double> places)
    {
        places.Sort();
        List<double> result = [];
        foreach (double place in places)
            if (result.Count == 0 || place - result[^1] > Reach) result.Add(place);
        return result;
    }
}
