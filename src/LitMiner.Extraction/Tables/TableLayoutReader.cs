using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>Finds out how a table is to be read: its parts, what its rows and columns mean, and whether it is a table of results.</summary>
internal sealed class TableLayoutReader(ScriptedText text, HeadReader heads)
{
    /// <summary>What a share without a known name is taken for where it stands among settings.</summary>
    private static readonly PropertyEntry? Content = PropertyCatalogue.Default.Find("composition");

    /// <summary>The layouts of a table: one, or several where heads stand again inside the body.</summary>
    public IEnumerable<TableLayout> Read(Table table, string label)
    {
        string caption = table.Caption is { } c ? c.Of(text.Text) : "";
        TableGrid whole = WithUnitRow(WithLowerHeads(new TableGrid(table))).WithSpreadHeads();
        int head = 0, body = whole.BodyStart;
        for (int r = body + 1; r < whole.RowCount; r++)
        {
            if (!IsHeadRow(whole, r)) continue;

            // A row of words right above belongs to the new heads: a title, or the heads over them.
            int first = r - 1 > body && !HasNumbers(whole, r - 1) ? r - 1 : r;
            if (first > body) yield return Layout(whole.Part(head, body, first), label, caption);
            (head, body) = (first, r + 1);
        }

        if (body < whole.RowCount) yield return Layout(whole.Part(head, body, whole.RowCount), label, caption);
    }

    private TableLayout Layout(TableGrid grid, string label, string caption)
    {
        int? unitColumn = Enumerable.Range(1, Math.Max(0, grid.ColumnCount - 1)).Cast<int?>()
            .FirstOrDefault(c => HeadText(grid, c!.Value) is "Unit" or "Units" or "unit" or "units");
        int named = Enumerable.Range(0, grid.ColumnCount).FirstOrDefault(c => TableWords.NamesProperties(HeadText(grid, c)) && !HasNumbers(grid, c, column: true));
        LineMeaning[] columns = ReadTwice(caption, fields => [.. Enumerable.Range(0, grid.ColumnCount).Select(c => heads.Read(grid.Heads(c), fields))]);
        ImmutableArray<CaptionUnit> told = grid.Table.Caption is { } span ? heads.CaptionUnits.Read(span) : [];
        columns = [.. WithFitted(grid, WithCaption(columns, told))];
        LineMeaning[] rows = ReadTwice(caption, fields => [.. Enumerable.Range(0, grid.BodyEnd).Select(r => RowMeaning(grid, r, named, unitColumn, fields))]);
        rows = WithCaption(rows, told);
        bool byColumn = Weight(columns.Skip(1)) >= Weight(rows);
        bool composition = Mark(columns) | Mark(rows);
        if (!composition && IsFilled(grid, columns, rows) && OfCaption(grid) is { } filling && !columns.Concat(rows).Any(m => m.Entry == filling.Entry))
            (columns, byColumn) = ([.. columns.Select((m, c) => IsFree(grid, m, c) ? filling with { Qualifier = m.Name, Settings = m.Settings } : m)], true);
        LineMeaning[] lines = byColumn ? columns : rows;
        bool contents = TableWords.TellsComposition(caption);
        if (contents || composition) lines = [.. lines.Select(m => m.Kind == LineKind.Unknown && (contents || m.Unit is null or { IsDimensionless: true }) ? m.As(LineKind.Composition) : m)];
        bool results = lines.Any(m => m is { Kind: LineKind.Property } && !IsMeasure(m));
        if (byColumn) lines = [.. Settle(lines, results)];
        if (byColumn && results) lines = [.. lines.Select((m, c) => c > 0 && IsSymbolOfResult(grid, lines, c) ? m.As(LineKind.Unknown) : m)];

        // Lengths and widths among settings alone are laid out, not found.
        bool process = TableWords.TellsProcess(caption) || IsProcess(lines);
        if (process && !results) lines = [.. lines.Select(m => m.Kind == LineKind.Property ? m.As(LineKind.Parameter) : m)];
        return new TableLayout
        {
            Grid = grid,
            Label = label,
            Caption = caption,
            Lines = [.. lines],
            Across = byColumn ? [] : [.. columns],
            ByColumn = byColumn,
            Stubs = byColumn ? [.. Enumerable.Range(0, grid.ColumnCount).Where(c => IsStub(grid, lines, c))] : [named, .. Enumerable.Range(0, grid.ColumnCount).Where(c => c != named && TableWords.NamesSamples(HeadText(grid, c)) && !HasNumbers(grid, c, column: true))],
            UnitColumn = byColumn ? null : unitColumn,
            Spreads = byColumn ? [.. grid.Body.Where(r => Enumerable.Range(0, grid.ColumnCount).Any(c => TableWords.IsUncertainty(CellText(grid, r, c))))] : [],
            Refusal = Refusal(grid),
            TakesUnknown = results || !(process || contents || composition),
        };
    }

    /// <summary>Whether columns of numbers are left over that no head gives a meaning: all where no line is a property, else those under settings alone.</summary>
    private bool IsFilled(TableGrid grid, LineMeaning[] columns, LineMeaning[] rows)
    {
        if (!columns.Concat(rows).Any(m => m.IsProperty)) return true;
        return !rows.Any(m => m.IsProperty) && columns.Where((m, c) => IsFree(grid, m, c)).ToArray() is { Length: > 1 } free && free.All(m => m.Name is null && !m.Settings.IsEmpty);
    }

    private bool IsFree(TableGrid grid, LineMeaning line, int column) => column > 0 && line is { Kind: LineKind.Nothing, Unit: null } && HasNumbers(grid, column, column: true);

    /// <summary>The same lines, those without a unit given what the caption says of their symbols and properties.</summary>
    private LineMeaning[] WithCaption(LineMeaning[] lines, ImmutableArray<CaptionUnit> told)
    {
        if (told.IsEmpty) return lines;
        return [.. lines.Select(m => m is { Unit: null, Name: { } name, Kind: LineKind.Nothing or LineKind.Property or LineKind.Setting } && Meant(m, Key(name)) is { } u ? With(m, u) : m)];

        CaptionUnit? Meant(LineMeaning line, string words) =>
            told.FirstOrDefault(u => u.Symbol is { } symbol && Key(symbol) == words)
            ?? (line.Entry is { } entry ? told.FirstOrDefault(u => u.Entry == entry) ?? told.FirstOrDefault(u => u.Entry is null && !u.Unit.IsDimensionless && entry.UnitFor(u.Unit) is not null) : null);

        LineMeaning With(LineMeaning line, CaptionUnit unit)
        {
            PropertyEntry? entry = unit.Entry ?? line.Entry;
            LineKind kind = entry is null ? LineKind.Unknown : entry.Definition.Setting ? LineKind.Setting : LineKind.Property;
            return line with { Kind = kind, Entry = entry, Unit = unit.Unit, Multiplier = unit.Multiplier };
        }

        string Key(TextSpan span) => PropertyName.SymbolKey(span.Of(text.Text).Trim());
    }

    /// <summary>The property whose values fill a whole table, as its caption names it with a unit: "Band gaps (eV) of …"; else null.</summary>
    private LineMeaning? OfCaption(TableGrid grid) => grid.Table.Caption is { } caption ? heads.ReadCaption(caption) : null;

    /// <summary>Reads heads by themselves, then again knowing the fields of the properties that they name.</summary>
    private LineMeaning[] ReadTwice(string caption, Func<HashSet<string>?, LineMeaning[]> read)
    {
        HashSet<string> named = [.. heads.OfCaption(caption)];
        LineMeaning[] first = read(named);
        HashSet<string> fields = [.. named, .. first.Where(m => m.Kind == LineKind.Property).Select(m => m.Entry!.Definition.Category)];
        return fields.Count > named.Count ? read(fields) : first;
    }

    private static double Weight(IEnumerable<LineMeaning> lines) =>
        lines.Sum(m => m.Entry is not null ? 1.5 : m.Unit is not null && m.Kind is not LineKind.Nothing ? 0.5 : m.Kind is LineKind.Composition ? 0.4 : 0);

    /// <summary>Marks elements and oxides where several stand together: "Mn" is manganese there and no molecular weight.</summary>
    private bool Mark(LineMeaning[] lines)
    {
        int[] amounts = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].Name is { } name && Bare(name.Of(text.Text)) is var h && (TableWords.IsElement(h) || TableWords.IsOxide(h)))];
        if (amounts.Length < 3) return false;
        foreach (int i in amounts) lines[i] = lines[i].As(LineKind.Composition);
        return true;

        static string Bare(string words) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && words[blank..].Contains('%', StringComparison.Ordinal) ? words[..blank] : words;
    }

    /// <summary>Columns without a unit whose numbers come with an uncertainty are results, such as the constants of a fit.</summary>
    private IEnumerable<LineMeaning> WithFitted(TableGrid grid, LineMeaning[] columns)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            LineMeaning m = columns[c];
            bool fitted = m is { Kind: LineKind.Nothing, Name: not null } && c > 0
                && ((c + 1 < columns.Length && columns[c + 1].Kind == LineKind.Uncertainty && HasNumbers(grid, c, column: true)) || IsUncertain(grid, c));
            yield return fitted ? m.As(LineKind.Unknown) : m;
        }
    }

    /// <summary>
    /// Whether a column without a unit holds values of a symbol that the catalogue lacks, beside properties: an index or a Greek letter over numbers most of which
    /// have decimals, no variable of a composition.
    /// </summary>
    private bool IsSymbolOfResult(TableGrid grid, LineMeaning[] lines, int column)
    {
        if (lines[column] is not { Kind: LineKind.Nothing, Unit: null, Name: { } name } || name.Of(text.Text).Trim() is not { Length: > 0 and < 7 } symbol) return false;
        bool greek = symbol.Any(c => c is >= '\u0370' and <= '\u03FF' or 'ϕ');
        bool indexed = symbol.Length > 1 && char.IsLetter(symbol[0]) && Enumerable.Range(name.Start + 1, name.Length - 1).Any(i => text.LevelAt(i) == ScriptLevel.Subscript);
        if (!greek && !indexed) return false;
        TextSpan[] cells = [.. grid.Body.Select(r => grid[r, column]).OfType<TableCell>().Where(c => HasNumber(c.Span)).Select(c => c.Span)];
        return cells.Length > 0 && HasNumbers(grid, column, column: true) && cells.Count(c => c.Of(text.Text).Contains('.', StringComparison.Ordinal)) * 2 > cells.Length;
    }

    private bool IsUncertain(TableGrid grid, int column)
    {
        TextSpan[] cells = [.. grid.Body.Select(r => grid[r, column]).OfType<TableCell>().Where(c => HasNumber(c.Span)).Select(c => c.Span)];
        return cells.Length > 0 && cells.Count(c => c.Of(text.Text).Contains('±', StringComparison.Ordinal)) * 2 > cells.Length;
    }

    /// <summary>
    /// Unknown columns left of all results whose unit is mostly one of a setting or a share are settings; right of them they are results. What
    /// was weighed or measured out is a setting anywhere.
    /// </summary>
    private IEnumerable<LineMeaning> Settle(LineMeaning[] lines, bool results)
    {
        int first = Array.FindIndex(lines, m => m.Kind == LineKind.Property);
        for (int i = 0; i < lines.Length; i++)
        {
            LineMeaning m = lines[i];
            if (m.Kind != LineKind.Unknown || m.Unit is null || (m.Name is { } name && TableWords.TellsResult(name.Of(text.Text)))) yield return m;
            else if (SettingUnits.IsAmount(m.Unit) && !m.Unit.IsDimensionless && !SettingUnits.Contains(m.Unit)) yield return m.As(LineKind.Parameter);
            else if (SettingUnits.Contains(m.Unit) && (!results || i < first)) yield return m.As(LineKind.Parameter);
            else if (m.Unit.IsDimensionless && i < first && Content is { } content && content.UnitFor(m.Unit) is not null) yield return m with { Kind = LineKind.Setting, Entry = content };
            else if (m.Unit.IsDimensionless && m.Unit.Kind is null && i < first) yield return m.As(LineKind.Composition);
            else yield return m;
        }
    }

    /// <summary>Whether most columns with a unit are parameters or settings.</summary>
    private static bool IsProcess(LineMeaning[] lines) =>
        lines.Any(m => m.Kind is LineKind.Parameter)
        && lines.Count(m => m.Kind is LineKind.Parameter or LineKind.Setting) >= lines.Count(m => m.Kind == LineKind.Unknown || IsMeasure(m));

    /// <summary>Whether a head names a mere size of a body, which is as often set as found.</summary>
    private static bool IsMeasure(LineMeaning line) =>
        line.Entry?.Id is "length" or "width" or "height" or "depth" or "diameter" or "film-thickness" or "active-area" or "aspect-ratio" or "areal-density";

    private string? Refusal(TableGrid grid)
    {
        string[] words =
        [
            .. Enumerable.Range(0, grid.ColumnCount).Select(c => HeadText(grid, c)),
            .. grid.Body.Select(r => CellText(grid, r, 0)),
        ];
        if (words.Count(TableWords.IsAnova) >= 2) return "table-statistics";
        return words.Contains("x") && words.Contains("y") && words.Contains("z") ? "table-coordinates" : null;
    }

    /// <summary>Whether a column names rows: words under a head that is no property, setting or the like, left of the last value or headed as names.</summary>
    private bool IsStub(TableGrid grid, LineMeaning[] lines, int column)
    {
        if (lines[column].Kind != LineKind.Nothing) return false;
        if (column == 0) return true;
        if (TableWords.NamesSamples(HeadText(grid, column))) return true;
        int first = Array.FindIndex(lines, m => m.IsProperty);
        return (first < 0 || column < first) && !HasNumbers(grid, column, column: true);
    }

    private LineMeaning RowMeaning(TableGrid grid, int row, int named, int? unitColumn, HashSet<string>? fields)
    {
        if (row < grid.BodyStart || grid[row, named] is not { Span.IsEmpty: false } head) return LineMeaning.Nothing;
        return unitColumn is { } c && grid[row, c] is { Span.IsEmpty: false } unit ? heads.Read([head, unit], fields) : heads.Read([head], fields);
    }

    /// <summary>
    /// A first row of the body that has words or settings only ("28 d", "25 °C"), and those only under heads that span columns or stand beside
    /// empty places, belongs to the heads.
    /// </summary>
    private TableGrid WithLowerHeads(TableGrid grid)
    {
        int row = grid.BodyStart;
        if (row == 0 || row >= grid.RowCount - 1 || grid[row, 0] is { Span.IsEmpty: false, Row: var first } && first == row || !HasNumbers(grid, row + 1)) return grid;
        int lower = 0;
        for (int c = 0; c < grid.ColumnCount; c++)
        {
            if (grid[row, c] is not { Span.IsEmpty: false } cell || cell.Row != row) continue;
            if ((cell.ColumnSpan > 1 && c == 0) || (HasNumber(cell.Span) && !IsSetting(cell.Span))) return grid;
            bool beside = c + 1 < grid.ColumnCount && grid[row - 1, c + 1] is null or { Span.IsEmpty: true } && grid[row, c + 1] is { Span.IsEmpty: false };
            if (grid[row - 1, c] is { Span.IsEmpty: false, ColumnSpan: 1 } && !beside) return grid;
            lower++;
        }

        return lower >= 2 ? grid.Part(grid.HeadStart, row + 1, grid.BodyEnd) : grid;
    }

    /// <summary>Whether a cell is nothing but a quantity with a unit.</summary>
    private bool IsSetting(TextSpan span) =>
        QuantityFinder.Find(text.Slice(span)) is [{ Exclusion: null, Unit: not null } only] && only.Span.Length >= span.Length - 1;

    /// <summary>A first row of the body that holds nothing but units belongs to the heads.</summary>
    private TableGrid WithUnitRow(TableGrid grid)
    {
        int row = grid.BodyStart, units = 0;
        if (row >= grid.RowCount - 1) return grid;
        for (int c = 0; c < grid.ColumnCount; c++)
        {
            if (grid[row, c] is not { Span.IsEmpty: false } cell) continue;
            string words = cell.Span.Of(text.Text).Trim().Trim('(', ')', '[', ']');
            if (words is "-" or "–" or "—") continue;
            bool power = words.StartsWith("10", StringComparison.Ordinal) && words.Any(char.IsLetter);
            if ((char.IsAsciiDigit(words.Length > 0 ? words[0] : '0') && !power) || !(UnitParser.Parse(words).Success || heads.IsUnit(cell.Span))) return grid;
            units++;
        }

        return units >= 2 ? grid.Part(grid.HeadStart, row + 1, grid.BodyEnd) : grid;
    }

    /// <summary>Whether a row of the body heads the rows below: no numbers, and half of its cells at least name properties or elements.</summary>
    private bool IsHeadRow(TableGrid grid, int row)
    {
        if (row + 1 >= grid.RowCount || HasNumbers(grid, row) || !HasNumbers(grid, row + 1)) return false;
        TableCell[] cells = [.. Enumerable.Range(0, grid.ColumnCount).Select(c => grid[row, c]).OfType<TableCell>().Where(c => c.Row == row && !c.Span.IsEmpty).Distinct()];
        int elements = cells.Count(c => TableWords.IsElement(c.Span.Of(text.Text)));
        int properties = cells.Count(c => heads.Read([c]) is { Entry: not null });
        return cells.Length >= 2 && Math.Max(elements, properties) >= Math.Max(2, cells.Length / 2.0);
    }

    private bool HasNumbers(TableGrid grid, int line, bool column = false)
    {
        int cells = 0, numbers = 0;
        foreach (int i in column ? grid.Body : Enumerable.Range(0, grid.ColumnCount))
        {
            if ((column ? grid[i, line] : grid[line, i]) is not { Span.IsEmpty: false } cell) continue;
            cells++;
            if (HasNumber(cell.Span)) numbers++;
        }

        return column ? numbers * 2 > cells : numbers > 0;
    }

    /// <summary>Whether a cell begins with a number, a sign or a bound before it allowed.</summary>
    private bool HasNumber(TextSpan span)
    {
        ReadOnlySpan<char> words = span.Of(text.Text).AsSpan().TrimStart(" (<>≤≥~≈±−–-+");
        return words.Length > 0 && char.IsAsciiDigit(words[0]);
    }

    /// <summary>Lowest head of a column, or nothing.</summary>
    public string HeadText(TableGrid grid, int column) =>
        grid.Heads(column) is [.., var head] ? HeadMarks.Without(text, head.Span).Of(text.Text) : "";

    private string CellText(TableGrid grid, int row, int column) => grid[row, column] is { Span.IsEmpty: false } cell ? cell.Span.Of(text.Text).Trim() : "";
}
