using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>Brings quantities of a cell to the offsets of the document.</summary>
internal static class QuantityShift
{
    public static QuantityMention By(QuantityMention quantity, int offset) => quantity with
    {
        Span = quantity.Span.Shift(offset),
        CoreSpan = quantity.CoreSpan.Shift(offset),
        NumberSpan = quantity.NumberSpan.Shift(offset),
        UnitSpan = quantity.UnitSpan?.Shift(offset),
        QualifierSpan = quantity.QualifierSpan?.Shift(offset),
        Group = quantity.Group.Shift(offset),
    };
}
