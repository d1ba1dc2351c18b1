using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>
/// Which property the words of a head name. Symbols that count only in heads go first, where the unit is of their size and, for a
/// lone letter without a telling unit, where another column is of the same field.
/// </summary>
internal sealed class HeadNames(PropertyCatalogue catalogue, PropertyVotes votes, PropertyGlossary glossary)
{
    /// <summary>A symbol of a head is only believed beside a unit at most so many times larger or smaller than the property's usual one.</summary>
    private const double LargestStep = 3500;

    /// <summary>Last words that make something else of a property: a ratio of strengths is no strength.</summary>
    private static readonly string[] Changing =
        ["ratio", "index", "difference", "change", "increase", "decrease", "improvement", "enhancement", "deviation", "error", "variation", "reduction", "increment", "coefficient", "exponent", "loss", "gain", "recovery", "retention"];

    /// <summary>The property or setting, or null.</summary>
    /// <param name="words">The head without unit and footnote marks.</param>
    /// <param name="unit">Unit of the cells, or null.</param>
    /// <param name="fields">Categories of the properties that other heads name, or null where they are not yet known.</param>
    public PropertyEntry? Resolve(string words, Unit? unit, IReadOnlySet<string>? fields)
    {
        string trimmed = words.Trim().TrimEnd('.', ',', ':', ';');
        foreach (string symbol in Shortenings(trimmed))
        {
            // What the document itself says that a short form means goes before what it means to others.
            if (glossary.Find(symbol) is { Entry: { } own } && (own.UnitFor(unit) is not null || unit is null)) return own;
            if (OfHeadSymbol(symbol, unit, fields) is { } entry) return entry;
        }

        // "λ = 2 ∫ α²F(Ω) dΩ" is a formula.
        if (trimmed.Contains('=', StringComparison.Ordinal)) return null;
        PropertyEntry? named = catalogue.Resolve(trimmed, unit, order: votes.Order)
            ?? (unit is null ? catalogue.Resolve(trimmed, null, anyUnit: true, votes.Order) : null);
        if (named is null || IsChanged(trimmed, named)) return null;

        // A lone letter over bare numbers is rather a count or an index than, say, a refractive index.
        return trimmed.Length == 1 && named.Unit == Unit.One ? null : named;
    }

    /// <summary>The head itself and what stands before a comma or a bracket in it: "Mn,SEC", "PCE (%) max".</summary>
    private static IEnumerable<string> Shortenings(string words)
    {
        yield return words;
        int border = words.AsSpan().IndexOfAny(",([;");
        if (border > 0) yield return words[..border].Trim();
    }

    private PropertyEntry? OfHeadSymbol(string symbol, Unit? unit, IReadOnlySet<string>? fields)
    {
        ImmutableArray<PropertyEntry> entries = votes.Order(catalogue.OfHeadSymbol(symbol));
        PropertyEntry[] fitting = [.. entries.Where(e => IsOfSize(unit, e))];
        if (fitting.Length == 0) return null;
        if (fitting.FirstOrDefault(e => fields?.Contains(e.Definition.Category) == true) is { } neighbour) return neighbour;
        if (symbol.Length > 1) return fitting.Length == 1 || votes.Names(fitting[0]) ? fitting[0] : catalogue.Resolve(symbol, unit, order: votes.Order) ?? fitting[0];
        if (unit is null || (unit.IsDimensionless && unit.Symbol is not "°")) return null;

        // "d (Å)" alone may be a spacing, a bond or a film: only what is usually given in that unit, if it is one thing.
        PropertyEntry[] usual = fitting.Length == 1 ? fitting : [.. fitting.Where(e => e.Unit == unit)];
        return usual.Length == 1 ? usual[0] : null;
    }

    private static bool IsOfSize(Unit? unit, PropertyEntry entry)
    {
        if (entry.UnitFor(unit) is not { } usual) return false;
        if (unit is null || unit.Scale != UnitScale.Linear || usual.Scale != UnitScale.Linear || !UnitConverter.TryConvert(1, unit, usual, out double step)) return true;
        return step is < LargestStep and > 1 / LargestStep;
    }

    private static bool IsChanged(string words, PropertyEntry entry)
    {
        string key = PropertyName.Key(words);
        string last = key[(key.LastIndexOf(' ') + 1)..];
        return key.Contains(' ', StringComparison.Ordinal) && Changing.Contains(last)
            && !entry.Definition.Names.Append(entry.Definition.Name).Any(n => PropertyName.Key(n).EndsWith(last, StringComparison.Ordinal));
    }
}
