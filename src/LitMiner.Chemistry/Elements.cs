using System.Collections.Immutable;
using System.Text.Json;

namespace LitMiner.Chemistry;

/// <summary>The 118 elements, from elements.json. Thread-safe.</summary>
public static class Elements
{
    private static readonly Dictionary<string, Element> Symbols;
    private static readonly Dictionary<string, Element> Names;

    static Elements()
    {
        All = Load();
        Symbols = All.ToDictionary(element => element.Symbol, StringComparer.Ordinal);
        Names = new(StringComparer.OrdinalIgnoreCase);
        foreach (Element element in All)
            foreach (string name in element.OtherNames.Prepend(element.Name)) Names[name] = element;
    }

    /// <summary>All, by atomic number; the element of number Z stands at index Z − 1.</summary>
    public static ImmutableArray<Element> All { get; }

    /// <summary>The element with this symbol (case-sensitive).</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Element Of(string symbol) => Find(symbol) ?? throw new KeyNotFoundException($"no element has the symbol '{symbol}'");

    /// <summary>The element with this symbol (case-sensitive), or null.</summary>
    public static Element? Find(ReadOnlySpan<char> symbol) =>
        symbol.Length is 1 or 2 && Symbols.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(symbol, out Element? element) ? element : null;

    /// <summary>The element with this English name in any usual spelling and case, or null.</summary>
    public static Element? FindByName(ReadOnlySpan<char> name) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out Element? element) ? element : null;

    private static ImmutableArray<Element> Load()
    {
        using Stream stream = EmbeddedData.Open("elements.json");
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static Element Read(JsonElement entry)
    {
        double? Number(string key) => entry.TryGetProperty(key, out JsonElement value) ? value.GetDouble() : null;
        JsonElement valence = entry.GetProperty("valence");
        return new Element
        {
            Number = entry.GetProperty("number").GetInt32(),
            Symbol = entry.GetProperty("symbol").GetString()!,
            Name = entry.GetProperty("name").GetString()!,
            OtherNames = entry.TryGetProperty("otherNames", out JsonElement names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [],
            Weight = entry.GetProperty("weight").GetDouble(),
            WeightIsMassNumber = entry.TryGetProperty("radioactive", out _),
            Group = (int?)Number("group"),
            Period = entry.GetProperty("period").GetInt32(),
            Electronegativity = Number("electronegativity"),
            CovalentRadius = Number("covalentRadius"),
            IonisationEnergy = Number("ionisationEnergy"),
            MeltingPoint = Number("meltingPoint"),
            Density = Number("density"),
            MendeleevNumber = (int?)Number("mendeleev"),
            ValenceS = valence[0].GetInt32(),
            ValenceP = valence[1].GetInt32(),
            ValenceD = valence[2].GetInt32(),
            ValenceF = valence[3].GetInt32(),
        };
    }
}
