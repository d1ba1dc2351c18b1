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

        foreach (QuantityMention set in layout.At(row, column).Settings.Concat(OfCaption(grid.Table)))
        {
            PropertyEntry? entry = SettingUnits.Of(set.Unit!);
            if (!conditions.Any(c => c.Entry == entry)) conditions.Add(new ConditionDraft(set, set.Unit, 1, entry, null, null, null));
        }

        return conditions.ToImmutable();
    }

    /// <summary>Settings that a caption gives for the whole table: "… at 300 K".</summary>
    private IEnumerable<QuantityMention> OfCaption(Table table)
    {
        if (table.Caption is not { } caption) return [];
        return QuantityFinder.Find(text.Slice(caption)).Select(q => q.Shift(caption.Start))
            .Where(q => q is { Exclusion: null, ListId: null, Unit: not null } && SettingUnits.Contains(q.Unit)
                && SettingWords.PrepositionBefore(text.Text, caption, q.Span) is "at" or "under"
                && SettingWords.TreatmentBefore(text.Text, caption, q.Span) is null);
    }
}
