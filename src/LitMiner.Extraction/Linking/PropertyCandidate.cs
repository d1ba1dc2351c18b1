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

    /// <summary>The first meaning whose units fit, or null.</summary>
    public PropertyEntry? Fitting(Unit? unit) => Entries.FirstOrDefault(e => e.UnitFor(unit) is not null);
}
