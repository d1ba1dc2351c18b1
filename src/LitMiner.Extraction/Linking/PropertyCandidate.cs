using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>A mention that may name the property of a value.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Entries">What it means in the catalogue, the likeliest first; empty for a property that the catalogue lacks.</param>
public sealed record PropertyCandidate(TextSpan Span, ImmutableArray<PropertyEntry> Entries)
{
    /// <summary>What a mention of the recogniser may mean: the catalogued names inside it, the longest first, else what its words as a whole resolve to.</summary>
    /// <param name="span">The mention.</param>
    /// <param name="text">The text that it stands in.</param>
    /// <param name="names">Catalogued names of that text.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static PropertyCandidate Of(TextSpan span, string text, ImmutableArray<PropertyMention> names, PropertyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ImmutableArray<PropertyEntry> inside = [.. names.Where(n => span.Contains(n.Span)).OrderByDescending(n => n.Span.Length).SelectMany(n => n.Entries).Distinct()];
        if (inside.IsEmpty) inside = catalogue.ResolveAll(span.Of(text));
        return new PropertyCandidate(span, inside) { LongForm = names.FirstOrDefault(n => n.LongForm is not null && span.Contains(n.Span))?.LongForm };
    }

    /// <summary>What the document itself says that the mention stands for, or null.</summary>
    public string? LongForm { get; init; }

    /// <summary>Whether the catalogue knows it.</summary>
    public bool IsKnown => !Entries.IsEmpty;

    /// <summary>The first meaning whose units fit a quantity, or null; a bare number above 1 is no percentage.</summary>
    public PropertyEntry? Fitting(QuantityMention quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        bool bare = quantity.IsBare;
        bool fraction = (quantity.High ?? quantity.Low) is >= 0 and <= 1;
        return Entries.FirstOrDefault(e => e.UnitFor(quantity.Unit) is not null && (!bare || fraction || !e.TakesFraction))
            // "3.27 A" is a current, but a distance where the ring of Å was lost.
            ?? (bare ? null : Entries.FirstOrDefault(e => quantity.UnitCandidates.Any(u => e.UnitFor(u) is not null)));
    }
}
