using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>A mention that may name the property of a value.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Entries">What it means in the catalogue, the likeliest first; empty for a property that the catalogue lacks.</param>
public sealed record PropertyCandidate(TextSpan Span, ImmutableArray<PropertyEntry> Entries)
{
    /// <summary>Whether the catalogue knows it.</summary>
    public bool IsKnown => !Entries.IsEmpty;

    /// <summary>The first meaning whose units fit a quantity, or null; a bare number above 1 is no percentage.</summary>
    public PropertyEntry? Fitting(QuantityMention quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        bool bare = quantity.UnitSpan is null && (quantity.Unit is null || quantity.Unit == Unit.One);
        bool fraction = (quantity.High ?? quantity.Low) is >= 0 and <= 1;
        return Entries.FirstOrDefault(e => e.UnitFor(quantity.Unit) is not null && (!bare || fraction || !e.TakesFraction));
    }
}
