namespace LitMiner.Reading.Pdf;

/// <summary>Finds runs near a run: buckets of height, in which runs are looked up by their sides.</summary>
internal sealed class RunGrid
{
    private const double Cell = 12;
    private readonly Dictionary<(int, int), List<TextRun>> _cells = [];

    public RunGrid(IEnumerable<TextRun> runs)
    {
        foreach (TextRun run in runs)
        {
            // A run is looked for at its ends; those of long ones stand in between only for scripts above or below, which ends catch too.
            int row = Row(run.Base + (0.25 * run.Size));
            Put(run, Column(run.Left), row);
            int last = Column(run.Right);
            if (last != Column(run.Left)) Put(run, last, row);
        }
    }

    /// <summary>Runs with an end near the left or right end of a run, each perhaps twice.</summary>
    public IEnumerable<TextRun> Near(TextRun run)
    {
        int row = Row(run.Base + (0.25 * run.Size)), left = Column(run.Left), right = Column(run.Right);
        for (int y = row - 1; y <= row + 1; y++)
        {
            for (int x = left - 1; x <= left + 1; x++)
                if (_cells.TryGetValue((x, y), out List<TextRun>? found)) foreach (TextRun near in found) yield return near;
            for (int x = Math.Max(left + 2, right - 1); x <= right + 1; x++)
                if (_cells.TryGetValue((x, y), out List<TextRun>? found)) foreach (TextRun near in found) yield return near;
        }
    }

    private static int Row(double y) => (int)Math.Floor(y / Cell);

    private static int Column(double x) => (int)Math.Floor(x / Cell);

    private void Put(TextRun run, int column, int row)
    {
        if (!_cells.TryGetValue((column, row), out List<TextRun>? cell)) _cells[(column, row)] = cell = [];
        cell.Add(run);
    }
}
