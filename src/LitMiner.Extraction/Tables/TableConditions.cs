using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Building;
using LitMiner.Extraction.Linking;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>Gathers the conditions of a table's values: from cells of settings, heads and the caption.</summary>
internal sealed class TableConditions(ScriptedText text)
{
    private static readonly Unit Molar = UnitParser.Parse("mol L⁻¹").Unit!;

    /// <summary>The conditions of a place. What the row itself says is closer than the head, and the head closer than the caption.</summary>
    public ImmutableArray<ConditionDraft> Of(TableLayout layout, int row, int column)
    {
        TableGrid grid = layout.Grid;
        ImmutableArray<ConditionDraft>.Builder conditions = ImmutableArray.CreateBuilder<ConditionDraft>();
        for (int i = layout.ByColumn ? 0 : grid.BodyStart; i < layout.Lines.Length; i++)
        {
            (int r, int c) = layout.ByColumn ? (row, i) : (i, column);
            LineMeaning line = layout.Lines[i];
            TableCell? cell = layout.ByColumn ? grid.Label(r, c) : grid[r, c];
            if (!line.IsSetting || cell is not { Span.IsEmpty: false }) continue;
            QuantityMention? quantity = QuantityFinder.Find(text.Slice(cell.Span)) is [var first, ..] ? first : null;
            if (quantity is null) continue;
            Unit? unit = quantity.Unit ?? line.Unit;
            if (line.Entry!.UnitFor(unit) is null && unit is not null) continue;
            conditions.Add(new ConditionDraft(
                quantity.Shift(cell.Span.Start), unit, quantity.Unit is null ? line.Multiplier : 1, line.Entry, line.Name, null, new TablePlace(layout.Label, cell.Row, cell.Column)));
        }

        foreach (int c in layout.ByColumn ? layout.Stubs : [])
        {
            if (grid.Label(row, c) is not { } label) continue;
            QuantityMention? named = grid.Heads(c) is [.., var head] && TableWords.NamesSamples(head.Span.Of(text.Text)) ? null : Set(text, label.Span);
            if ((named ?? Medium(text, label.Span)) is not { } set) continue;
            conditions.Add(new ConditionDraft(set, set.Unit, 1, Entry(set.Unit!), null, null, new TablePlace(layout.Label, label.Row, label.Column)));
        }

        for (int c = 0; c < grid.ColumnCount; c++)
        {
            if (!layout.IsSettingColumn(c) || grid.Label(row, c) is not { Span.IsEmpty: false } cell || QuantityFinder.Find(text.Slice(cell.Span)) is not [var first, ..]) continue;
            LineMeaning line = layout.Across[c];
            if ((first.Unit ?? line.Unit) is { } unit && line.Entry!.UnitFor(unit) is null) continue;
            conditions.Add(new ConditionDraft(first.Shift(cell.Span.Start), first.Unit ?? line.Unit, first.Unit is null ? line.Multiplier : 1, line.Entry, line.Name, null, new TablePlace(layout.Label, cell.Row, cell.Column)));
        }

        IEnumerable<QuantityMention> told = layout.At(row, column).Settings;
        if (!layout.Across.IsEmpty) told = told.Concat(layout.Across[column].Settings);
        foreach (QuantityMention set in told.Concat(OfCaption(grid.Table)))
        {
            PropertyEntry? entry = Entry(set.Unit!);
            if (entry is null || !conditions.Any(c => c.Entry == entry)) conditions.Add(new ConditionDraft(set, set.Unit, 1, entry, null, null, null));
        }

        return conditions.ToImmutable();
    }

    /// <summary>The setting that a row is named by, where its label is nothing else ("300 K"); else null.</summary>
    public static QuantityMention? Set(ScriptedText text, TextSpan label) =>
        QuantityFinder.Find(text.Slice(label)) is [{ Exclusion: null, Unit: { } unit } only] && SettingUnits.Contains(unit) && only.Span.Length >= label.Length - 1 ? only.Shift(label.Start) : null;

    /// <summary>The concentration that a row's medium is named with ("0.1 M KOH", "1 mol/L LiPF6 in EC"), which is no material of the row; else null.</summary>
    public static QuantityMention? Medium(ScriptedText text, TextSpan label) =>
        QuantityFinder.Find(text.Slice(label)) is [{ Unit: { } unit } first, ..] && first.NumberSpan.Start < 2 && first.Span.End < label.Length && unit.IsConvertibleTo(Molar) ? first.Shift(label.Start) : null;

    /// <summary>Settings behind a value in its own cell: "1.2 × 10⁻⁴ S/cm (25 °C)".</summary>
    public static IEnumerable<ConditionDraft> OfCell(QuantityMention value, QuantityMention[] cell, TablePlace place) =>
        cell.Where(q => q.Span.Start >= value.Span.End && q is { Exclusion: null, Unit: not null } && SettingUnits.Contains(q.Unit) && value.Unit?.IsConvertibleTo(q.Unit) != true)
            .Take(1).Select(q => new ConditionDraft(q, q.Unit, 1, SettingUnits.Of(q.Unit!), null, null, place));

    /// <summary>What a quantity of a head sets; "0.5 C" is a current by the capacity.</summary>
    private static PropertyEntry? Entry(Unit unit) =>
        SettingUnits.Of(unit) ?? (unit.Symbol == "C" ? PropertyCatalogue.Default.Find("current-density")
            : PropertyCatalogue.Default.Entries.FirstOrDefault(e => e.Definition.Setting && e.UnitFor(unit) is not null && e.Unit != Unit.One));

    /// <summary>Settings that a caption gives for the whole table: "… at 300 K".</summary>
    private IEnumerable<QuantityMention> OfCaption(Table table)
    {
        if (table.Caption is not { } caption) return [];
        return QuantityFinder.Find(text.Slice(caption)).Select(q => q.Shift(caption.Start))
            .Where(q => q is { Exclusion: null, ListId: null, Unit: not null } && (SettingUnits.Contains(q.Unit) || Entry(q.Unit) is { Id: "wavelength" })
                && SettingWords.PrepositionBefore(text.Text, caption, q.Span) is "at" or "under"
                && SettingWords.TreatmentBefore(text.Text, caption, q.Span) is null);
    }
}
