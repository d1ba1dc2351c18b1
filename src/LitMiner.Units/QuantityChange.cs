using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>The two states of a change: "rose from 12 to 15 %" tells two values, not a span between them.</summary>
public static class QuantityChange
{
    /// <summary>The states in the order of the text, as quantities of their own; the quantity itself where it is no change.</summary>
    /// <param name="text">The text that it was found in.</param>
    /// <param name="quantity">The quantity.</param>
    public static ImmutableArray<QuantityMention> States(ScriptedText text, QuantityMention quantity)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quantity);
        if (quantity is not { IsChange: true, Ends: [var from, var to] }) return [quantity];
        return State(text, quantity, from) is { } first && State(text, quantity, to) is { } second ? [first, second] : [quantity];
    }

    private static QuantityMention? State(ScriptedText text, QuantityMention whole, TextSpan end)
    {
        if (QuantityFinder.Find(text.Slice(end)).FirstOrDefault(q => q.Kind == QuantityKind.Point && q.Low is not null) is not { } found) return null;
        QuantityMention state = found.Shift(end.Start);
        return whole with
        {
            Span = end,
            CoreSpan = end,
            Group = end,
            NumberSpan = state.NumberSpan,
            UnitSpan = state.UnitSpan ?? whole.UnitSpan,
            Unit = state.UnitSpan is null ? whole.Unit : state.Unit,
            UnitCandidates = state.UnitSpan is null ? whole.UnitCandidates : state.UnitCandidates,
            Kind = QuantityKind.Point,
            Low = state.Low,
            High = state.High,
            Uncertainty = state.Uncertainty,
            SignificantDigits = state.SignificantDigits,
            IsChange = false,
            Ends = [],
        };
    }
}
