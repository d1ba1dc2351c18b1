using System.Collections.Immutable;
using LitMiner.Chemistry;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Extraction.Building;
using LitMiner.Extraction.Linking;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>
/// Takes facts from tables in which properties head the columns and materials the rows, or the other way round. Every number
/// of the body becomes a value, a condition or a rejection.
/// </summary>
internal sealed class TableExtractor(ParsedDocument document, ScriptedText text, PropertyCatalogue catalogue, DocumentSeries series, TextSpan? subject)
{
    private readonly HeadReader heads = new(text, catalogue);

    /// <summary>Facts and rejections of one table.</summary>
    public TableFacts Extract(int index)
    {
        Table table = document.Tables[index];
        TableGrid grid = new(table);
        string label = table.Label ?? $"#{index + 1}";
        LineMeaning[] columns = [.. Enumerable.Range(0, grid.ColumnCount).Select(c => heads.Read(grid.Heads(c)))];
        int? unitColumn = UnitColumn(grid);
        LineMeaning[] rows = [.. Enumerable.Range(0, grid.RowCount).Select(r => RowMeaning(grid, r, unitColumn))];
        bool byColumn = columns.Skip(1).Count(c => c.Entry is not null) + (columns.Skip(1).Count(c => c.IsProperty) * 0.5)
            >= rows.Skip(grid.HeaderRows).Count(r => r.Entry is not null) + (rows.Skip(grid.HeaderRows).Count(r => r.IsProperty) * 0.5);
        if (HasElementHeads(grid)) columns = [.. columns.Select((m, c) => TableWords.IsElement(HeadText(grid, c)) ? LineMeaning.Nothing : m)];
        bool statistics = IsStatistical(grid);
        Layout layout = new(byColumn ? columns : rows, byColumn, SampleColumn(grid, columns));
        TableFacts facts = new();
        for (int r = grid.HeaderRows; r < grid.RowCount; r++)
        {
            for (int c = 0; c < grid.ColumnCount; c++)
            {
                if (grid[r, c] is not { } cell || cell.Row != r || cell.Column != c || cell.Span.IsEmpty || (c == unitColumn && !byColumn)) continue;
                if (statistics) Refuse(grid, label, r, c, facts);
                else Cell(grid, label, r, c, layout, facts);
            }
        }

        return facts;
    }

    /// <summary>Numbers of a table of statistics.</summary>
    private void Refuse(TableGrid grid, string label, int row, int column, TableFacts facts)
    {
        TextSpan cell = grid[row, column]!.Span;
        foreach (QuantityMention quantity in QuantityFinder.Find(text.Slice(cell)))
            facts.Reject(quantity.Shift(cell.Start), "table-statistics", null, grid.RowSpan(row), new TablePlace(label, row, column));
    }

    /// <summary>Lowest head of a column, or nothing.</summary>
    private string HeadText(TableGrid grid, int column) => grid.Heads(column) is [.., var head] ? head.Span.Of(text.Text) : "";

    /// <summary>Whether several columns are headed by elements: "Mn" is manganese there and no molecular weight.</summary>
    private bool HasElementHeads(TableGrid grid) => Enumerable.Range(0, grid.ColumnCount).Count(c => TableWords.IsElement(HeadText(grid, c))) >= 3;

    /// <summary>Whether a table is one of an analysis of variance or a regression.</summary>
    private bool IsStatistical(TableGrid grid) =>
        Enumerable.Range(0, grid.ColumnCount).Count(c => TableWords.IsStatistic(HeadText(grid, c)))
        + Enumerable.Range(0, grid.RowCount).Count(r => grid[r, 0] is { Span.IsEmpty: false } cell && TableWords.IsStatistic(cell.Span.Of(text.Text))) >= 2;

    /// <summary>The column whose head says that it names samples and whose cells do not repeat; null where the first column is as good.</summary>
    private int? SampleColumn(TableGrid grid, LineMeaning[] columns) =>
        // "Sample No." beside "Material": what is counted is the finer name.
        Enumerable.Range(0, grid.ColumnCount).Where(c => !columns[c].IsProperty && TableWords.NamesSamples(HeadText(grid, c))).Cast<int?>().MaxBy(c => Different(grid, c!.Value));

    private int Different(TableGrid grid, int column) =>
        Enumerable.Range(grid.HeaderRows, grid.RowCount - grid.HeaderRows).Select(r => grid[r, column]?.Span.Of(text.Text).Trim() ?? "").Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The column that only says the units of its rows, or null.</summary>
    private int? UnitColumn(TableGrid grid)
    {
        for (int c = 1; c < grid.ColumnCount; c++)
        {
            if (grid.Heads(c) is [.., var head] && head.Span.Of(text.Text).Trim() is "Unit" or "Units" or "unit" or "units") return c;
        }

        return null;
    }

    private LineMeaning RowMeaning(TableGrid grid, int row, int? unitColumn)
    {
        if (grid[row, 0] is not { Span.IsEmpty: false } head) return LineMeaning.Nothing;
        return unitColumn is { } c && grid[row, c] is { Span.IsEmpty: false } unit ? heads.Read([head, unit]) : heads.Read([head]);
    }

    private void Cell(TableGrid grid, string label, int row, int column, Layout layout, TableFacts facts)
    {
        TableCell cell = grid[row, column]!;
        TablePlace place = new(label, row, column);
        (LineMeaning[] lines, bool byColumn, _) = layout;
        LineMeaning meaning = lines[byColumn ? column : row];
        bool isHead = column == 0 && !(byColumn && meaning.IsProperty && !meaning.IsSetting);
        QuantityMention[] quantities = [.. QuantityFinder.Find(text.Slice(cell.Span)).Select(q => q.Shift(cell.Span.Start))];
        TextSpan context = grid.RowSpan(row);
        for (int i = 0; i < quantities.Length; i++)
        {
            QuantityMention quantity = quantities[i];
            bool leading = i == 0 && quantity.NumberSpan.Start - cell.Span.Start < 3;
            if (isHead) facts.Reject(quantity, byColumn && meaning.IsSetting ? "table-setting" : "table-head", null, context, place);
            else if (!leading && quantity.Exclusion is { } exclusion) facts.Reject(quantity, "not-a-quantity", exclusion.ToString(), context, place);
            else if (meaning is { IsProperty: true, Entry: null })
                facts.Reject(quantity, "unknown-property", meaning.Name is { } name ? name.Of(text.Text) : null, context, place);
            else if (!meaning.IsProperty) facts.Reject(quantity, "table-no-property", null, context, place);
            else if (meaning.IsSetting) facts.Reject(quantity, "table-setting", meaning.Entry!.Id, context, place);
            else if (!leading) facts.Reject(quantity, "table-second-number", null, context, place);
            else Fact(grid, label, row, column, quantity with { Exclusion = null }, meaning, layout, context, place, facts);
        }
    }

    private void Fact(
        TableGrid grid, string label, int row, int column, QuantityMention quantity, LineMeaning meaning, Layout layout,
        TextSpan context, TablePlace place, TableFacts facts)
    {
        bool byColumn = layout.ByColumn;
        Unit? unit = quantity.Unit ?? meaning.Unit;
        double multiplier = quantity.Unit is null ? meaning.Multiplier : 1;
        PropertyEntry? entry = meaning.Entry;
        ImmutableArray<string> flags = meaning.IsMultiplierAmbiguous ? ["ambiguous-multiplier"] : [];
        if (entry is not null && entry.UnitFor(unit) is null)
        {
            if (unit is not null)
            {
                facts.Reject(quantity, "wrong-dimension", $"{unit.Symbol} does not measure {entry.Definition.Name}", context, place);
                return;
            }

            flags = flags.Add("unit-missing");
        }
        else if (unit is null && entry is { TakesFraction: true } && (quantity.High ?? quantity.Low) > 1)
        {
            // Per cent is often left out of cell and head; a number above 1 can be nothing else.
            unit = entry.Unit;
            flags = flags.Add("unit-assumed");
        }

        TextSpan? material = byColumn ? RowName(grid, row, layout) : ColumnName(grid, column);
        SeriesMember? member = null;
        if ((byColumn && grid.RowLabel(row) is { } head ? head.Span : material) is { } name
            && Member(grid, name, byColumn ? 0 : column) is var (found, formula))
        {
            member = found;
            material = formula;
        }

        material ??= CaptionMaterial(grid.Table) ?? subject;
        facts.Drafts.Add(new FactDraft
        {
            Quantity = quantity,
            Unit = unit,
            Multiplier = multiplier,
            Entry = entry,
            Property = meaning.Name,
            Material = material,
            Member = member,
            Conditions = Conditions(grid, label, row, column, layout),
            Origin = Origin(grid, row, byColumn ? null : column),
            Context = context,
            Table = place,
            Confidence = 0.85 - (entry is null ? 0.25 : 0) - (material is null ? 0.2 : 0) - (unit is null && entry?.Unit != Unit.One ? 0.1 : 0),
            Flags = flags,
        });
    }

    /// <summary>The name of a row: its first cell, if that is not itself a value.</summary>
    private TextSpan? RowName(TableGrid grid, int row, Layout layout)
    {
        LineMeaning[] columns = layout.Lines;
        if (layout.SampleColumn is { } named && grid[row, named] is { Span.IsEmpty: false } sample && !IsIndex(sample)) return sample.Span;
        if (columns[0].IsProperty || grid.RowLabel(row) is not { } head) return null;
        if (!IsIndex(head)) return head.Span;

        // "1", "2", "3" only count the rows: the name stands in the next column of words, if there is one.
        for (int c = 1; c < grid.ColumnCount && !columns[c].IsProperty; c++)
        {
            if (grid[row, c] is { Span.IsEmpty: false } cell && !IsIndex(cell)) return cell.Span;
        }

        return head.Span;
    }

    /// <summary>Whether a cell is a bare whole number.</summary>
    private bool IsIndex(TableCell cell) => cell.Span.Of(text.Text).Trim() is { Length: > 0 and < 4 } words && words.All(char.IsAsciiDigit);

    private static TextSpan? ColumnName(TableGrid grid, int column)
    {
        ImmutableArray<TableCell> heads = grid.Heads(column);
        return heads.IsEmpty ? null : heads[^1].Span;
    }

    /// <summary>
    /// A row (or column) named by a bare number under a variable ("x", 0.05), or by "x = 0.05", is a member of the series that
    /// the caption's or the document's formula opens.
    /// </summary>
    private (SeriesMember Member, TextSpan Formula)? Member(TableGrid grid, TextSpan name, int headColumn)
    {
        string value = name.Of(text.Text).Trim();
        string? variable = VariableHead(grid, headColumn);
        int equals = value.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0) (variable, value) = (value[..equals].Trim(), value[(equals + 1)..].Trim());
        if (variable is not { Length: 1 } || !double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out double number)) return null;
        if (CaptionMaterial(grid.Table) is { } caption && FormulaParser.Parse(text.Slice(caption)).Formula is { } own && own.Variables.Contains(variable))
            return (new SeriesMember(own.Substitute(variable, number), variable, number), caption);
        if (series.Of(variable) is not var (span, formula)) return null;
        return (new SeriesMember(formula.Substitute(variable, number), variable, number), span);
    }

    /// <summary>The variable that heads a column, or, in a table that runs sideways, all of them.</summary>
    private string? VariableHead(TableGrid grid, int column)
    {
        IEnumerable<TableCell> heads = grid.Heads(column);
        if (column > 0) heads = heads.Concat(Enumerable.Range(0, grid.ColumnCount).SelectMany(c => grid.Heads(c)));
        else heads = heads.Concat(grid.ColumnCount > 1 ? grid.Heads(1) : []);
        return heads.Select(h => h.Span.Of(text.Text).Trim()).FirstOrDefault(h => h.Length == 1 && char.IsAsciiLetterLower(h[0]));
    }

    /// <summary>The only formula in a table's caption, or null.</summary>
    private TextSpan? CaptionMaterial(Table table)
    {
        if (table.Caption is not { } caption) return null;
        IReadOnlyList<FormulaMention> formulae = FormulaFinder.Find(text.Slice(caption));
        return formulae.Count == 1 ? formulae[0].Span.Shift(caption.Start) : null;
    }

    /// <summary>Cells of settings in the same row (or column) are conditions.</summary>
    private ImmutableArray<ConditionDraft> Conditions(TableGrid grid, string label, int row, int column, Layout layout)
    {
        (LineMeaning[] lines, bool byColumn, _) = layout;
        ImmutableArray<ConditionDraft>.Builder conditions = ImmutableArray.CreateBuilder<ConditionDraft>();
        for (int i = byColumn ? 0 : grid.HeaderRows; i < lines.Length; i++)
        {
            (int r, int c) = byColumn ? (row, i) : (i, column);
            if (!lines[i].IsSetting || grid[r, c] is not { Span.IsEmpty: false } cell) continue;
            QuantityMention? quantity = QuantityFinder.Find(text.Slice(cell.Span)) is [var first, ..] ? first : null;
            if (quantity is null) continue;
            Unit? unit = quantity.Unit ?? lines[i].Unit;
            conditions.Add(new ConditionDraft(
                quantity.Shift(cell.Span.Start), unit, quantity.Unit is null ? lines[i].Multiplier : 1, lines[i].Entry, lines[i].Name, null, new TablePlace(label, r, c)));
        }

        foreach (QuantityMention set in lines[byColumn ? column : row].Settings.Concat(CaptionSettings(grid.Table)))
        {
            // What the row itself says is closer than the head, and the head closer than the caption.
            PropertyEntry? entry = SettingUnits.Of(set.Unit!);
            if (!conditions.Any(c => c.Entry == entry)) conditions.Add(new ConditionDraft(set, set.Unit, 1, entry, null, null, null));
        }

        return conditions.ToImmutable();
    }

    /// <summary>Settings that a caption gives for the whole table: "… at 300 K".</summary>
    private IEnumerable<QuantityMention> CaptionSettings(Table table)
    {
        if (table.Caption is not { } caption) return [];
        return QuantityFinder.Find(text.Slice(caption)).Select(q => q.Shift(caption.Start))
            .Where(q => q is { Exclusion: null, ListId: null, Unit: not null } && SettingUnits.Contains(q.Unit)
                && SettingWords.PrepositionBefore(text.Text, caption, q.Span) is "at" or "under"
                && SettingWords.TreatmentBefore(text.Text, caption, q.Span) is null);
    }

    /// <summary>A row (or column) that names a reference holds values of others; one that names this work holds its own.</summary>
    private ValueOrigin? Origin(TableGrid grid, int row, int? column)
    {
        IEnumerable<TableCell?> line = column is { } c
            ? Enumerable.Range(0, grid.HeaderRows).Select(r => grid[r, c])
            : Enumerable.Range(0, grid.ColumnCount).Select(k => grid[row, k]);
        foreach (TableCell cell in line.OfType<TableCell>())
        {
            string words = cell.Span.Of(text.Text);
            if (words.Contains("this work", StringComparison.OrdinalIgnoreCase) || words.Contains("this study", StringComparison.OrdinalIgnoreCase)
                || words.Contains("present work", StringComparison.OrdinalIgnoreCase)) return ValueOrigin.Measured;
            if (document.Citations.Any(m => m.Span.Start >= cell.Span.Start && m.Span.Start <= cell.Span.End)
                || words.Contains("et al", StringComparison.Ordinal) || words.StartsWith("Ref", StringComparison.Ordinal)) return ValueOrigin.Cited;
        }

        return null;
    }

    /// <summary>How a table is read.</summary>
    /// <param name="Lines">What its columns, or else its rows, mean.</param>
    /// <param name="ByColumn">Whether columns carry the properties.</param>
    /// <param name="SampleColumn">The column that names the samples, or null.</param>
    private sealed record Layout(LineMeaning[] Lines, bool ByColumn, int? SampleColumn);
}
