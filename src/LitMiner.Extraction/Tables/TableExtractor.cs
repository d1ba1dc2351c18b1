using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Building;
using LitMiner.Extraction.Linking;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>
/// Takes facts from tables in which properties head the columns and materials the rows, or the other way round. Every number
/// of the body becomes a value, a condition or a rejection.
/// </summary>
internal sealed class TableExtractor
{
    private readonly ParsedDocument document;
    private readonly ScriptedText text;
    private readonly TableLayoutReader layouts;
    private readonly HeadNames heads;
    private readonly LineNames names;
    private readonly TableConditions conditions;
    private readonly TableOrigins origins;

    public TableExtractor(AnnotatedDocument annotated, ScriptedText text, PropertyCatalogue catalogue, DocumentSeries series, DocumentMaterials materials)
    {
        document = annotated.Parsed;
        this.text = text;
        heads = new HeadNames(catalogue, PropertyVotes.Of(annotated), annotated.Glossary);
        layouts = new TableLayoutReader(text, new HeadReader(text, heads));
        names = new LineNames(text, new KnownMaterials(annotated, text, materials), series, materials.Subject, catalogue);
        conditions = new TableConditions(text);
        origins = new TableOrigins(document);
    }

    /// <summary>Facts and rejections of one table.</summary>
    public TableFacts Extract(int index)
    {
        Table table = document.Tables[index];
        TableFacts facts = new();
        foreach (TableLayout layout in layouts.Read(table, table.Label ?? $"#{index + 1}"))
        {
            TableGrid grid = layout.Grid;
            foreach (int r in grid.Body)
            {
                for (int c = 0; c < grid.ColumnCount; c++)
                {
                    if (grid[r, c] is { Span.IsEmpty: false } cell && cell.Row == r && cell.Column == c && c != layout.UnitColumn) Cell(layout, r, c, facts);
                }
            }
        }

        return facts;
    }

    private void Cell(TableLayout layout, int row, int column, TableFacts facts)
    {
        TableCell cell = layout.Grid[row, column]!;
        TablePlace place = new(layout.Label, row, column);
        LineMeaning meaning = layout.At(row, column);
        TextSpan context = layout.Grid.RowSpan(row);
        // "1780" with a raised d is no number of days.
        TextSpan unmarked = HeadMarks.Without(text, cell.Span);
        QuantityMention[] quantities = [.. QuantityFinder.Find(text.Slice(unmarked)).Select(q => q.Shift(unmarked.Start))];
        for (int i = 0; i < quantities.Length; i++)
        {
            QuantityMention quantity = quantities[i];
            bool leading = i == 0 && quantity.NumberSpan.Start - cell.Span.Start < 3;
            if (layout.Refusal is null && InWords(layout, row, column, quantity, cell.Span) is { } told)
            {
                Fact(layout, row, column, quantity, told, quantities, place, facts);
                continue;
            }

            (string? code, string? detail) = Refusal(layout, row, column, meaning, quantity, leading);
            if (code is not null) facts.Reject(quantity, code, detail, context, place);
            else Fact(layout, row, column, quantity with { Exclusion = null }, meaning, quantities, place, facts);
        }
    }

    /// <summary>What a quantity of a cell is that tells its property itself, by words or unit, under a head that tells none: "111 mAh/g after 180 cycles"; else null.</summary>
    private LineMeaning? InWords(TableLayout layout, int row, int column, QuantityMention quantity, TextSpan cell)
    {
        if (!layout.ByColumn || !layout.TakesUnknown || layout.Lines[column].Kind != LineKind.Nothing || column == 0 || quantity is not { Exclusion: null, Unit: { } unit } || SettingUnits.Contains(unit)) return null;
        if (TableWords.NamesSamples(layouts.HeadText(layout.Grid, column)) || TableWords.NamesStates(layouts.HeadText(layout.Grid, column)) || TableWords.NamesRole(layouts.HeadText(layout.Grid, column))) return null;
        PropertyEntry? entry = heads.OfCell(cell.Of(text.Text), unit) ?? OfPart(layouts.HeadText(layout.Grid, column), unit);
        return entry is null ? null : layout.Lines[column] with { Kind = LineKind.Property, Entry = entry, Unit = unit, Name = layout.Lines[column].Name };
    }

    /// <summary>The property that a part of a head names: the size of "Size and shape" over "5–50 nm; spherical"; or null.</summary>
    private PropertyEntry? OfPart(string head, Unit unit)
    {
        if (!head.Contains(" and ", StringComparison.Ordinal) && head.IndexOfAny(['/', ',']) < 0) return null;
        foreach (string part in head.Split([" and ", "/", ","], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (heads.Resolve(part, unit, null) is { Definition.Setting: false } entry) return entry;
        }

        return null;
    }

    /// <summary>Why a number of a cell is no value, or null where it is one.</summary>
    private (string? Code, string? Detail) Refusal(TableLayout layout, int row, int column, LineMeaning meaning, QuantityMention quantity, bool leading)
    {
        if (layout.Refusal is { } whole) return (whole, null);
        if (layout.IsSpread(row)) return ("table-statistics", "spread");
        if (layout.IsSettingColumn(column)) return ("table-setting", layout.Across[column].Entry!.Id);
        if (layout.Stubs.Contains(column)) return (meaning.IsSetting ? "table-setting" : "table-head", null);
        if (!leading && quantity.Exclusion is { } exclusion) return ("not-a-quantity", exclusion.ToString());
        string? name = meaning.Name is { } n ? n.Of(text.Text) : null;
        return meaning.Kind switch
        {
            LineKind.Property or LineKind.Unknown when leading && (meaning.Entry is not null || layout.TakesUnknown) => default,
            LineKind.Nothing => ("table-no-property", null),
            LineKind.Setting => ("table-setting", meaning.Entry!.Id),
            LineKind.Parameter => ("table-setting", name),
            LineKind.Composition => ("table-composition", null),
            LineKind.Statistic or LineKind.Uncertainty => ("table-statistics", name),
            LineKind.Reference => ("table-head", null),
            LineKind.Unknown when !layout.TakesUnknown => ("unknown-property", name),
            _ => ("table-second-number", null),
        };
    }

    private void Fact(
        TableLayout layout, int row, int column, QuantityMention quantity, LineMeaning meaning, QuantityMention[] quantities, TablePlace place, TableFacts facts)
    {
        TextSpan context = layout.Grid.RowSpan(row);
        Unit? unit = quantity.Unit ?? meaning.Unit;
        double multiplier = quantity.Unit is null ? meaning.Multiplier : 1;
        PropertyEntry? entry = meaning.Entry;
        ImmutableArray<string> flags = meaning.IsMultiplierAmbiguous ? ["ambiguous-multiplier"] : [];

        // Where units stand in the cells, the head was read without one: "Toughness" over MJ/m³ is no energy of an impact.
        if (entry is not null && quantity.Unit is { } told && entry.UnitFor(told) is null && meaning.Name is { } head && heads.Resolve(head.Of(text.Text), told, null) is { Definition.Setting: false } other) entry = other;
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

        LineIdentity identity = names.Of(layout, row, column);
        ImmutableArray<ConditionDraft> set = conditions.Of(layout, row, column);
        if (meaning.Second is { } third && Second(quantity, quantities, third) is { } second)
        {
            set = set.Add(new ConditionDraft(second, third, 1, SettingUnits.Of(third), null, null, place));
            quantity = quantity with { Uncertainty = null };
        }
        else
        {
            foreach (ConditionDraft own in TableConditions.OfCell(quantity, quantities, place)) set = [own, .. set.Where(c => c.Entry != own.Entry)];
        }

        quantity = quantity with { Uncertainty = quantity.Uncertainty ?? Beside(layout, row, column) };
        facts.Drafts.Add(new FactDraft
        {
            Quantity = quantity,
            Unit = unit,
            Multiplier = multiplier,
            Entry = entry,
            Property = meaning.Name,
            Material = identity.Material,
            Partner = identity.Partner,
            Sample = identity.Sample,
            Member = identity.Member,
            Conditions = set,
            Origin = origins.Of(layout, row, column),
            Context = context,
            Table = place,
            Flags = flags,
        });
    }

    /// <summary>The uncertainty that a column of its own gives to the value at its left, or a row to that above it; or null.</summary>
    private double? Beside(TableLayout layout, int row, int column)
    {
        if (row + 1 < layout.Grid.BodyEnd && layout.IsSpread(row + 1) && layout.Grid[row + 1, column] is { Span.IsEmpty: false } below)
            return QuantityFinder.Find(text.Slice(below.Span)) is [{ Low: { } spread }] ? spread : null;
        int next = column + 1;
        if (!layout.ByColumn || next >= layout.Lines.Length || layout.Lines[next].Kind != LineKind.Uncertainty || layout.Grid[row, next] is not { Span.IsEmpty: false } cell) return null;
        return QuantityFinder.Find(text.Slice(cell.Span)) is [{ Unit: null, Low: { } value }] ? value : null;
    }

    /// <summary>The number in brackets behind a value, where the head gives it a unit of its own.</summary>
    private static QuantityMention? Second(QuantityMention value, QuantityMention[] quantities, Unit unit) =>
        SettingUnits.Contains(unit) ? quantities.FirstOrDefault(q => q.Span.Start >= value.NumberSpan.End) : null;
}
