using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LitMiner.Units;

/// <summary>All named units, their writings and the prefixes, from units.json. Immutable and thread-safe.</summary>
public sealed class UnitCatalogue
{
    private readonly Dictionary<(int Node, char Next), int> edges = [];
    private readonly List<ImmutableArray<UnitWriting>> endings = [ImmutableArray<UnitWriting>.Empty];
    private readonly Dictionary<string, UnitDefinition> bySymbol = new(StringComparer.Ordinal);

    private UnitCatalogue(ImmutableArray<UnitPrefix> prefixes, ImmutableArray<UnitDefinition> definitions)
    {
        Prefixes = prefixes;
        Definitions = definitions;
        foreach (UnitDefinition definition in definitions)
        {
            bySymbol.TryAdd(definition.Symbol, definition);
            foreach (string symbol in definition.Aliases.Prepend(definition.Symbol))
            {
                Add(symbol, new UnitWriting(null, definition, false));
                foreach (UnitPrefix prefix in definition.Prefixes) Add(prefix.Symbol + symbol, new UnitWriting(prefix, definition, false));
            }

            foreach ((string written, UnitPrefix? prefix) in definition.Slips) Add(written, new UnitWriting(prefix, definition, false, IsSlip: true));
            foreach (string name in definition.Names)
            {
                AddName(name, new UnitWriting(null, definition, true));
                foreach (UnitPrefix prefix in definition.Prefixes) AddName(prefix.Name + name, new UnitWriting(prefix, definition, true));
            }
        }
    }

    /// <summary>The catalogue that comes with the library.</summary>
    public static UnitCatalogue Default { get; } = LoadDefault();

    /// <summary>All entries in the order of the file.</summary>
    public ImmutableArray<UnitDefinition> Definitions { get; }

    /// <summary>The SI prefixes.</summary>
    public ImmutableArray<UnitPrefix> Prefixes { get; }

    /// <summary>The first entry with this canonical symbol.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public UnitDefinition Definition(string symbol) => bySymbol[symbol];

    /// <summary>The prefix with this symbol.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public UnitPrefix PrefixOf(string symbol) =>
        Prefixes.FirstOrDefault(prefix => prefix.Symbol == symbol) ?? throw new KeyNotFoundException($"no prefix '{symbol}'");

    /// <summary>Reads a catalogue in the format of units.json.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">A dimension, factor or prefix cannot be read.</exception>
    public static UnitCatalogue Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        ImmutableArray<UnitPrefix> prefixes = [.. document.RootElement.GetProperty("prefixes").EnumerateArray().Select(prefix =>
            new UnitPrefix(prefix.GetProperty("symbol").GetString()!, prefix.GetProperty("power").GetInt32(), prefix.GetProperty("name").GetString()!))];
        return new(prefixes, [.. document.RootElement.GetProperty("units").EnumerateArray().Select(unit => ReadUnit(unit, prefixes))]);
    }

    /// <summary>Longest writings first: all units whose writing starts at <paramref name="start"/>, with where each writing ends.</summary>
    internal void Match(string text, int start, List<(int End, ImmutableArray<UnitWriting> Writings)> found)
    {
        found.Clear();
        int node = 0;
        for (int at = start; at < text.Length; at++)
        {
            if (!edges.TryGetValue((node, Fold(text[at])), out node)) break;
            if (!endings[node].IsEmpty) found.Add((at + 1, endings[node]));
        }

        found.Reverse();
    }

    /// <summary>Writings that look the same: both micro signs, all blanks, all hyphens, ohm and angstrom signs.</summary>
    private static char Fold(char c) => c switch
    {
        'μ' => 'µ',
        '\u2126' => 'Ω',
        '\u212B' => 'Å',
        '\u00A0' or '\u2009' or '\u202F' or '\u2002' or '\u2003' or '\u200A' => ' ',
        '−' or '–' or '‐' or '‑' => '-',
        '²' => '2',
        '³' => '3',
        _ => c,
    };

    private static UnitCatalogue LoadDefault()
    {
        using Stream stream = typeof(UnitCatalogue).Assembly.GetManifestResourceStream("LitMiner.Units.units.json")
            ?? throw new InvalidOperationException("units.json is not embedded");
        using StreamReader reader = new(stream);
        return Parse(reader.ReadToEnd());
    }

    private static UnitDefinition ReadUnit(JsonElement unit, ImmutableArray<UnitPrefix> prefixes)
    {
        string Text(string key) => unit.TryGetProperty(key, out JsonElement value) ? value.GetString()! : "";
        ImmutableArray<string> List(string key) =>
            unit.TryGetProperty(key, out JsonElement values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];
        string[] factor = Text("factor").Split(' ');
        string taken = Text("prefixes");
        return new UnitDefinition
        {
            Symbol = Text("symbol"),
            Names = List("names"),
            Aliases = List("aliases"),
            Dimension = Dimension.Parse(Text("dimension")),
            Factor = Rational.Parse(factor[0]),
            PiPower = factor.Length < 2 ? 0 : factor[1] == "pi" ? 1 : factor[1] == "pi^-1" ? -1 : throw new FormatException($"factor '{Text("factor")}'"),
            Offset = Text("offset") is { Length: > 0 } offset ? Rational.Parse(offset) : Rational.Zero,
            Scale = Text("scale") switch
            {
                "logarithmic" => UnitScale.Logarithmic,
                "arbitrary" => UnitScale.Arbitrary,
                "" => Text("offset").Length > 0 ? UnitScale.Offset : UnitScale.Linear,
                string other => throw new FormatException($"scale '{other}'"),
            },
            Kind = Text("kind") is { Length: > 0 } kind ? kind : null,
            Rank = unit.TryGetProperty("rank", out JsonElement rank) ? rank.GetInt32() : 0,
            Ucum = Text("ucum") is { Length: > 0 } ucum ? ucum : null,
            Slips = unit.TryGetProperty("slips", out JsonElement slips)
                ? [.. slips.EnumerateObject().Select(slip => (slip.Name, slip.Value.GetString() is { Length: > 0 } symbol ? prefixes.First(prefix => prefix.Symbol == symbol) : null))]
                : [],
            Prefixes = taken == "all" ? prefixes : [.. prefixes.Where(prefix => taken.Contains(prefix.Symbol, StringComparison.Ordinal))],
        };
    }

    private void AddName(string name, UnitWriting writing)
    {
        Add(name, writing);
        if (char.IsLower(name[0])) Add(char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..], writing);
    }

    private void Add(string written, UnitWriting writing)
    {
        int node = 0;
        foreach (char c in written)
        {
            (int, char) edge = (node, Fold(c));
            if (!edges.TryGetValue(edge, out int next))
            {
                next = endings.Count;
                endings.Add([]);
                edges.Add(edge, next);
            }

            node = next;
        }

        if (endings[node].Any(other => other.Definition == writing.Definition && other.Prefix == writing.Prefix)) return;
        endings[node] = [.. endings[node].Add(writing).OrderByDescending(other => other.Rank)];
    }
}
