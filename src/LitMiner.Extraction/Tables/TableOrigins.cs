using LitMiner.Core.Documents;
using LitMiner.Core.Records;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>Tells whose values a row or a column holds: this work's, others', or a calculation's.</summary>
internal sealed class TableOrigins(ParsedDocument document)
{
    private static readonly string[] Own = ["this work", "this study", "present work", "present study", "our work", "this paper"];
    private static readonly string[] Computed = ["calculated", "Calculated", "calc.", "Calc", "computed", "Computed", "DFT", "theoretical", "theory", "simulated", "simulation", "predicted", "GGA", "PBE", "HSE"];

    /// <summary>The origin of a place, or null where the table does not tell.</summary>
    public ValueOrigin? Of(TableLayout layout, int row, int column)
    {
        TableGrid grid = layout.Grid;
        TableCell[] line =
        [
            .. (layout.ByColumn
                ? Enumerable.Range(0, grid.ColumnCount).Select(c => grid[row, c])
                : Enumerable.Range(grid.HeadStart, grid.BodyStart - grid.HeadStart).Select(r => grid[r, column])).OfType<TableCell>(),
        ];
        // A column of calculations is one in a row with a reference too.
        if (layout.ByColumn && grid.Heads(column).Any(h => IsComputed(h.Span.Of(document.Text)))) return ValueOrigin.Computed;
        foreach (TableCell cell in line)
        {
            string words = cell.Span.Of(document.Text);
            if (Own.Any(o => words.Contains(o, StringComparison.OrdinalIgnoreCase))) return ValueOrigin.Measured;
            if (IsCited(cell.Span, words)) return ValueOrigin.Cited;
        }

        if (layout.ByColumn && ReferenceCell(layout, row)) return ValueOrigin.Cited;
        string[] told = [.. line.Where(c => !HasDigitFirst(c.Span)).Concat(layout.ByColumn ? grid.Heads(column) : []).Select(c => c.Span.Of(document.Text))];
        return told.Any(IsComputed) ? ValueOrigin.Computed : null;
    }

    private static bool IsComputed(string words) => Computed.Any(c => words.Contains(c, StringComparison.Ordinal));

    private bool IsCited(TextSpan span, string words) =>
        document.Citations.Any(m => m.Span.Start >= span.Start && m.Span.Start <= span.End)
        || words.Contains("et al", StringComparison.Ordinal) || words.StartsWith("Ref", StringComparison.Ordinal);

    /// <summary>Whether the row has anything in the column of references: "25", "[12]", "Zhang 2019".</summary>
    private bool ReferenceCell(TableLayout layout, int row)
    {
        for (int c = 0; c < layout.Lines.Length; c++)
        {
            if (layout.Lines[c].Kind == LineKind.Reference && layout.Grid[row, c] is { Span.IsEmpty: false } cell && cell.Span.Of(document.Text).Any(char.IsLetterOrDigit)) return true;
        }

        return false;
    }

    private bool HasDigitFirst(TextSpan span) => !span.IsEmpty && char.IsAsciiDigit(document.Text[span.Start]);
}
