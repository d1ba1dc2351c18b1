using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LitMiner.Units;

namespace LitMiner.Core.Properties;

/// <summary>The properties that the program knows, from its data file and from the user's. Immutable.</summary>
public sealed class PropertyCatalogue
{
    private const string Schema = "litminer-properties/1";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
    private readonly FrozenDictionary<string, PropertyEntry> byId;
    private readonly FrozenDictionary<string, ImmutableArray<PropertyEntry>> byName;
    private readonly FrozenDictionary<string, ImmutableArray<PropertyEntry>> bySymbol;
    private readonly FrozenDictionary<string, ImmutableArray<PropertyEntry>> byHeadSymbol;

    private PropertyCatalogue(ImmutableArray<PropertyEntry> entries)
    {
        Entries = entries;
        byId = entries.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);
        byName = Index(entries, e => e.Definition.Names.Append(e.Definition.Name).Select(PropertyName.Key));
        bySymbol = Index(entries, e => e.Definition.Symbols.Select(PropertyName.SymbolKey));
        byHeadSymbol = Index(entries, e => e.Definition.HeadSymbols.Concat(e.Definition.Symbols).Select(PropertyName.SymbolKey));
        LongestName = byName.Keys.Max(k => k.Count(c => c == ' ') + 1);
    }

    /// <summary>The catalogue that ships with the program.</summary>
    public static PropertyCatalogue Default { get; } = new(ReadDefault());

    /// <summary>All properties, in the order of the files.</summary>
    public ImmutableArray<PropertyEntry> Entries { get; }

    /// <summary>Most words in a name.</summary>
    public int LongestName { get; }

    /// <summary>
    /// This catalogue with the definitions of a file added; a definition with a known id takes its place, and where names or symbols are
    /// those of another property, the added ones win.
    /// </summary>
    /// <param name="json">The file's text, in the layout of docs/properties.schema.json.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <exception cref="PropertyCatalogueException">The file is not in the layout, or a unit is not known.</exception>
    public PropertyCatalogue With(string json, string source)
    {
        ImmutableArray<PropertyEntry> added = Read(json, source);
        HashSet<string> replaced = [.. added.Select(e => e.Id)];
        return new PropertyCatalogue([.. added, .. Entries.Where(e => !replaced.Contains(e.Id))]);
    }

    /// <summary>The property of an id, or null.</summary>
    public PropertyEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Properties of which this is a whole name, in any case, number and spelling of dashes.</summary>
    public ImmutableArray<PropertyEntry> OfName(string name) => byName.GetValueOrDefault(PropertyName.Key(name), []);

    /// <summary>Properties of which this is a symbol; case counts, blanks, underscores and the plural of abbreviations ("PCEs") do not.</summary>
    public ImmutableArray<PropertyEntry> OfSymbol(string symbol)
    {
        string key = PropertyName.SymbolKey(symbol);
        if (bySymbol.TryGetValue(key, out ImmutableArray<PropertyEntry> entries)) return entries;
        return key.Length > 3 && key[^1] == 's' && char.IsAsciiLetterUpper(key[^2]) ? bySymbol.GetValueOrDefault(key[..^1], []) : [];
    }

    /// <summary>Properties of which this, as the whole head of a column or row, is a symbol, be it one of heads only or one of any text; case counts, blanks and underscores do not.</summary>
    public ImmutableArray<PropertyEntry> OfHeadSymbol(string symbol) => byHeadSymbol.GetValueOrDefault(PropertyName.SymbolKey(symbol), []);

    /// <summary>
    /// Which property a writing names: the longest known name inside it, later ones first (heads come last in English), else a
    /// symbol; among several the first whose units fit.
    /// </summary>
    /// <param name="text">A name as written: "optical band gap (Eg)".</param>
    /// <param name="unit">Unit of the value, or null where there is none.</param>
    /// <param name="anyUnit">Whether to take a property even if the unit does not fit.</param>
    /// <param name="order">Puts the meanings of one name in order, the likeliest first; null for that of the files.</param>
    public PropertyEntry? Resolve(
        string text, Unit? unit, bool anyUnit = false, Func<ImmutableArray<PropertyEntry>, ImmutableArray<PropertyEntry>>? order = null)
    {
        foreach (ImmutableArray<PropertyEntry> meanings in Meanings(text))
        {
            if (Fitting(order?.Invoke(meanings) ?? meanings, unit, anyUnit) is { } entry) return entry;
        }

        return null;
    }

    /// <summary>All that the likeliest name or symbol inside a writing may mean, in the catalogue's order; empty where nothing is known.</summary>
    /// <param name="text">A name as written.</param>
    public ImmutableArray<PropertyEntry> ResolveAll(string text) => Meanings(text).FirstOrDefault([]);

    /// <summary>What the names inside a writing mean, the longest first, of equally long ones the last; then its symbols.</summary>
    private IEnumerable<ImmutableArray<PropertyEntry>> Meanings(string text)
    {
        string[] words = PropertyName.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int length = Math.Min(words.Length, LongestName); length > 0; length--)
        {
            for (int start = words.Length - length; start >= 0; start--)
            {
                if (byName.TryGetValue(string.Join(' ', words.AsSpan(start, length)!), out ImmutableArray<PropertyEntry> named)) yield return named;
            }
        }

        foreach (string part in text.Split([' ', '(', ')', ',', '[', ']', '='], StringSplitOptions.RemoveEmptyEntries).Prepend(text))
        {
            if (OfSymbol(part) is { IsEmpty: false } symbols) yield return symbols;
        }
    }

    private static PropertyEntry? Fitting(ImmutableArray<PropertyEntry> entries, Unit? unit, bool anyUnit)
    {
        foreach (PropertyEntry entry in entries)
        {
            if (entry.UnitFor(unit) is not null) return entry;
        }

        return anyUnit && !entries.IsEmpty ? entries[0] : null;
    }

    private static FrozenDictionary<string, ImmutableArray<PropertyEntry>> Index(
        ImmutableArray<PropertyEntry> entries, Func<PropertyEntry, IEnumerable<string>> keys) =>
        entries.SelectMany(e => keys(e).Distinct().Select(k => (Key: k, Entry: e)))
            .Where(p => p.Key.Length > 0)
            .GroupBy(p => p.Key, p => p.Entry, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);

    private static ImmutableArray<PropertyEntry> ReadDefault()
    {
        using Stream stream = typeof(PropertyCatalogue).Assembly.GetManifestResourceStream("properties.json")
            ?? throw new InvalidOperationException("the catalogue of properties is missing from the program");
        using StreamReader reader = new(stream);
        return Read(reader.ReadToEnd(), "properties.json");
    }

    private static ImmutableArray<PropertyEntry> Read(string json, string source)
    {
        PropertyFile file;
        try
        {
            file = JsonSerializer.Deserialize<PropertyFile>(json, Json) ?? throw new PropertyCatalogueException($"{source} is empty");
        }
        catch (JsonException exception)
        {
            throw new PropertyCatalogueException($"{source} is not a file of property definitions: {exception.Message}", exception);
        }

        if (file.Schema != Schema) throw new PropertyCatalogueException($"{source} has schema '{file.Schema}', expected '{Schema}'");
        HashSet<string> ids = [];
        ImmutableArray<PropertyEntry>.Builder entries = ImmutableArray.CreateBuilder<PropertyEntry>();
        foreach (PropertyDefinition definition in file.Properties)
        {
            if (definition.Id.Length == 0 || !definition.Id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                throw new PropertyCatalogueException($"{source}: the id '{definition.Id}' must be lower-case letters, digits and dashes");
            if (!ids.Add(definition.Id)) throw new PropertyCatalogueException($"{source}: the id '{definition.Id}' stands twice");
            if (!definition.Range.IsDefaultOrEmpty && (definition.Range.Length != 2 || definition.Range[0] > definition.Range[1]))
                throw new PropertyCatalogueException($"{source}: the range of '{definition.Id}' must be two numbers, the smaller first");
            ImmutableArray<Unit> units = [.. definition.OtherUnits.Prepend(definition.Unit).Select(u => ParseUnit(u, definition, source))];
            entries.Add(new PropertyEntry(definition, units[0], units));
        }

        return entries.ToImmutable();
    }

    private static Unit ParseUnit(string text, PropertyDefinition definition, string source)
    {
        if (text == "1") return Unit.One;
        UnitParseResult result = UnitParser.Parse(text);
        return result.Unit ?? throw new PropertyCatalogueException($"{source}: the unit '{text}' of '{definition.Id}' is not known: {result.Error}");
    }

    private sealed record PropertyFile
    {
        public required string Schema { get; init; }

        public required ImmutableArray<PropertyDefinition> Properties { get; init; }
    }
}
