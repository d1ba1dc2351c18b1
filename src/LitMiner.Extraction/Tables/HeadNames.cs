using System.Buffers;
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

    /// <summary>The same for a full name: strengths are given in Pa, but molar masses not in g.</summary>
    private const double LargestNameStep = 1e13;

    /// <summary>Stands before the id of a property that the caption names, among the fields of a table.</summary>
    private const string CaptionMark = "#";

    /// <summary>Last words that make something else of a property: a ratio of strengths is no strength.</summary>
    private static readonly string[] Changing =
        ["ratio", "index", "difference", "change", "increase", "decrease", "improvement", "enhancement", "deviation", "error", "variation", "reduction", "increment", "coefficient", "exponent", "loss", "gain", "recovery", "retention"];

    private static readonly string[] Prepositions = ["of", "at", "in", "for", "after", "with", "under", "by", "to", "from", "on", "per", "between", "during", "along", "before"];

    /// <summary>Last words of a head over several properties of one kind.</summary>
    private static readonly string[] Collective = [" property", " test", " parameter", " characteristic", " data", " behavior", " behaviour", " performance", " result"];

    private static readonly PropertyEntry? Temperature = PropertyCatalogue.Default.Find("temperature");

    private static readonly string[] Circumstances = [" after ", " at ", " under ", " @ ", " for "];

    private static readonly SearchValues<char> Borders = SearchValues.Create(",([;∥⊥@");

    /// <summary>Names so general that with a word before them they mean something else: "reconstruction efficiency".</summary>
    private static readonly string[] Vague = ["efficiency", "yield", "potential", "rate", "strength", "energy"];

    /// <summary>The property or setting, or null.</summary>
    /// <param name="words">The head without unit and footnote marks.</param>
    /// <param name="unit">Unit of the cells, or null.</param>
    /// <param name="fields">Categories of the properties that other heads name, or null where they are not yet known.</param>
    public PropertyEntry? Resolve(string words, Unit? unit, IReadOnlySet<string>? fields)
    {
        // A symbol and its index may stand on lines of their own.
        string trimmed = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ':', ';');
        // "ΔT = Tx − Tg" is what its definition is a symbol of.
        int equals = trimmed.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && OfSymbol(trimmed[(equals + 1)..].Trim(), unit, fields) is { } defined) return defined;
        foreach (string symbol in Shortenings(trimmed))
        {
            // What the document itself says that a short form means goes before what it means to others.
            if (glossary.Find(symbol) is { Entry: { } own } && (unit is null ? symbol.Length > 1 || symbol[0] > 127 : IsOfSize(unit, own, LargestStep))) return own;
            if (OfSymbol(symbol, unit, fields) is { } entry) return entry;
        }

        // "λ = 2 ∫ α²F(Ω) dΩ" is a formula.
        if (trimmed.Contains('=', StringComparison.Ordinal)) return null;
        int bracket = trimmed.AsSpan().IndexOfAny('(', '[');
        return (bracket > 0 ? OfName(trimmed[..bracket], unit) : null) ?? OfName(trimmed, unit);
    }

    /// <summary>The property that a head and one over it name together: "Enthalpy" under "Melting", "Strength" under "Tensile properties"; or null.</summary>
    public PropertyEntry? Joined(string upper, string lower, Unit? unit)
    {
        string above = PropertyName.Key(upper);
        foreach (string ending in Collective)
        {
            if (above.EndsWith(ending, StringComparison.Ordinal)) above = above[..^ending.Length];
        }

        string below = PropertyName.Key(lower);
        if (above.Length == 0 || below.Contains(' ', StringComparison.Ordinal)) return null;
        string? noun = unit is not null && Temperature is { } temperature && temperature.UnitFor(unit) is not null ? "temperature" : null;
        foreach (string name in (string[])(noun is null || below == noun ? [$"{above} {below}"] : [$"{above} {below}", $"{below} {above} {noun}", $"{above} {noun}"]))
        {
            PropertyEntry? entry = catalogue.OfName(name).FirstOrDefault(e => IsOfSize(unit, e, LargestNameStep));
            if (entry is { Definition.Setting: false }) return entry;
        }

        return null;
    }

    /// <summary>The properties that a caption names, marked as such for the fields of its table.</summary>
    public IEnumerable<string> OfCaption(string caption) =>
        caption.Length > 400 ? [] : Whole(catalogue.NamesIn(caption)).SelectMany(n => n).Where(e => !e.Definition.Setting).Select(e => CaptionMark + e.Id);

    /// <summary>Whether a writing as a whole is a symbol of heads: "Mr/Ms", "H/E", "Ion/Ioff".</summary>
    public bool IsSymbol(string words) => !catalogue.OfHeadSymbol(words).IsEmpty;

    /// <summary>Names that are no part of a longer one: "ionic conductivity" is no "conductivity" of another kind.</summary>
    private static IEnumerable<ImmutableArray<PropertyEntry>> Whole(IEnumerable<(string Key, ImmutableArray<PropertyEntry> Entries)> names)
    {
        List<string> longer = [];
        foreach ((string key, ImmutableArray<PropertyEntry> entries) in names)
        {
            if (longer.Exists(l => $" {l} ".Contains($" {key} ", StringComparison.Ordinal))) continue;
            longer.Add(key);
            yield return entries;
        }
    }

    /// <summary>The only property that a caption names, or null.</summary>
    public PropertyEntry? OnlyOf(string caption) =>
        caption.Length <= 200 && Whole(catalogue.NamesIn(caption)).ToArray() is [var meant] && votes.Order(meant)[0] is { Definition.Setting: false } only ? only : null;

    /// <summary>What a quantity in the words of a cell is: what they name, else the only thing that its composed unit measures and the document speaks of; or null.</summary>
    public PropertyEntry? OfCell(string words, Unit unit)
    {
        if (OfName(words, unit) is { } named) return named.Definition.Setting ? null : named;
        if (!unit.Symbol.Contains(' ', StringComparison.Ordinal)) return null;
        PropertyEntry[] measured = [.. catalogue.Entries.Where(e => e.Unit != Unit.One && IsOfSize(unit, e, LargestStep))];
        return measured.Any(e => e.Definition.Setting) ? null : votes.Order([.. measured]).FirstOrDefault(votes.Names);
    }

    /// <summary>Whether the document itself says what a symbol stands for, and it is a quantity.</summary>
    public bool IsDefined(string words) => words.Trim() is { Length: > 0 and < 9 } symbol && glossary.Find(symbol) is not null;

    /// <summary>
    /// The head itself, what stands before a comma, a bracket or a circumstance in it, and what stands in a bracket at its end: "Mn,SEC",
    /// "Ms at 300 K", "Hc2 ∥ c", "Voc max", "ratio (PDI)".
    /// </summary>
    private static IEnumerable<string> Shortenings(string words)
    {
        yield return words;
        int border = words.AsSpan().IndexOfAny(Borders);
        if (border > 0) yield return words[..border].Trim();
        if (border > 0 && words[^1] is ')' or ']' && words.LastIndexOfAny(['(', '[']) is > 0 and var open) yield return words[(open + 1)..^1].Trim();
        // "Retention after 100 cycles", "Capacity at 1C".
        foreach (string circumstance in Circumstances)
        {
            if (words.IndexOf(circumstance, StringComparison.Ordinal) is > 0 and var cut) yield return words[..cut].Trim();
        }

        int blank = words.AsSpan().IndexOfAny(' ', '_');
        // "D diff", "E_max": a letter with an index of its own.
        if (blank == 1 && words.Length < 8 && !words.Contains('=', StringComparison.Ordinal)) yield return words[..1];
        string last = words[(words.LastIndexOf(' ') + 1)..];
        if (blank > 1 && !words[..blank].All(char.IsAsciiLetterLower) && words[1..blank].Any(c => !char.IsAsciiLetterLower(c) || blank == 2) && !Changing.Contains(PropertyName.Key(last)))
            yield return words[..blank];
    }

    private PropertyEntry? OfName(string words, Unit? unit)
    {
        int count = PropertyName.Key(words).Count(c => c == ' ') + 1;
        foreach ((string key, ImmutableArray<PropertyEntry> entries) in catalogue.NamesIn(words))
        {
            ImmutableArray<PropertyEntry> meant = votes.Order(entries);
            PropertyEntry? entry = meant.FirstOrDefault(e => IsOfSize(unit, e, LargestNameStep)) ?? (unit is null ? meant[0] : null);
            if (entry is not null && !IsChanged(words, entry) && !(count > 1 && Vague.Contains(key))) return entry;
        }

        return null;
    }

    private PropertyEntry? OfSymbol(string symbol, Unit? unit, IReadOnlySet<string>? fields)
    {
        PropertyEntry[] meant = [.. votes.Order(catalogue.OfHeadSymbol(symbol))];
        if (Array.Find(meant, e => unit is not null && fields?.Contains(CaptionMark + e.Id) == true && IsOfSize(unit, e, LargestNameStep)) is { } told) return told;
        PropertyEntry[] fitting = [.. meant.Where(e => IsOfSize(unit, e, LargestStep))];
        bool IsNear(PropertyEntry e) => fields?.Contains(e.Definition.Category) == true;
        if (Closest(fitting.Where(IsNear), unit) is { } neighbour) return neighbour;

        // A symbol whose unit is left out is believed where its neighbours are of its field.
        if (fitting.Length == 0) return unit is null && symbol.Length > 1 ? Array.Find(meant, IsNear) : OfLooseUnit(symbol, unit);
        if (symbol.Length > 1) return fitting.Length == 1 || votes.Names(fitting[0]) ? fitting[0] : OfLooseUnit(symbol, unit) ?? fitting[0];
        if (unit is null || (unit.IsDimensionless && unit.Symbol is not "°")) return null;

        // "d (Å)" alone may be a spacing, a bond or a film: only what is usually given in that unit, if it is one thing.
        PropertyEntry[] usual = fitting.Length == 1 ? fitting : [.. fitting.Where(e => e.Unit == unit)];
        return usual.Length == 1 ? usual[0] : OfLooseUnit(symbol, unit);
    }

    /// <summary>
    /// Of several meanings the one that the document names, else the one that is usually given in this very unit: "H (GPa)" is a hardness by
    /// indentation and "H (HV)" one of Vickers.
    /// </summary>
    private PropertyEntry? Closest(IEnumerable<PropertyEntry> meanings, Unit? unit)
    {
        PropertyEntry[] all = [.. meanings];
        if (all.Length < 2 || votes.Names(all[0])) return all.FirstOrDefault();
        return Array.Find(all, e => unit is not null && e.Unit == unit) ?? all[0];
    }

    /// <summary>A symbol of running text, beside a unit of any size: "E (kPa)".</summary>
    private PropertyEntry? OfLooseUnit(string symbol, Unit? unit) =>
        unit is null || unit.IsDimensionless ? null : votes.Order(catalogue.OfSymbol(symbol)).FirstOrDefault(e => IsOfSize(unit, e, LargestNameStep));

    private static bool IsOfSize(Unit? unit, PropertyEntry entry, double limit)
    {
        if (entry.UnitFor(unit) is not { } usual) return false;
        if (unit is null || unit.Scale != UnitScale.Linear || usual.Scale != UnitScale.Linear || !UnitConverter.TryConvert(1, unit, usual, out double step)) return true;
        return step < limit && step > 1 / limit;
    }

    /// <summary>Whether the last word of a head makes it speak of something else: a strength ratio is no strength, a swelling medium no swelling.</summary>
    private static bool IsChanged(string words, PropertyEntry entry)
    {
        string[] key = PropertyName.Key(words).Split(' ');
        string last = key[^1];
        if (key.Length < 2 || entry.Definition.Names.Append(entry.Definition.Name).Any(n => PropertyName.Key(n).EndsWith(last, StringComparison.Ordinal))) return false;
        return Changing.Contains(last) || (TableWords.IsClass(last) && !key.Any(w => Prepositions.Contains(w)));
    }
}
