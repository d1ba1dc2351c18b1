using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>Common substances by all their names, from substances.json. Immutable and thread-safe.</summary>
public sealed class SubstanceCatalogue
{
    private readonly Dictionary<string, Substance> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Substance> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Substance>> _byKey = new(StringComparer.Ordinal);

    private SubstanceCatalogue(ImmutableArray<Substance> substances)
    {
        Substances = substances;
        foreach (Substance substance in substances)
        {
            foreach (string name in substance.Aliases.Prepend(substance.Name).Concat(substance.Ambiguous))
            {
                _exact.TryAdd(name, substance);
                // Short abbreviations mean what they mean only in their own case: "PET" is a polymer, "pet" is none.
                if (name.Length > 5 || name.Contains(' ', StringComparison.Ordinal)) _byName.TryAdd(Fold(name), substance);
            }

            if (substance.Formula is { } formula) _exact.TryAdd(formula, substance);
            if (substance.Composition is { } composition && substance.Class != "polymer")
                _byKey[composition.Key] = _byKey.GetValueOrDefault(composition.Key, []).Add(substance);
        }
    }

    /// <summary>The catalogue that comes with the library.</summary>
    public static SubstanceCatalogue Default { get; } = LoadDefault();

    /// <summary>All entries in the order of the file.</summary>
    public ImmutableArray<Substance> Substances { get; }

    /// <summary>The substance of this name, abbreviation or formula; long names in any case, hyphens and blanks alike. Null where unknown.</summary>
    public Substance? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string trimmed = name.Trim();
        return _exact.GetValueOrDefault(trimmed) ?? _byName.GetValueOrDefault(Fold(trimmed));
    }

    /// <summary>Entries of this composition ("titania", "anatase", "rutile" share one); empty where there is none.</summary>
    public ImmutableArray<Substance> FindByComposition(Composition composition)
    {
        ArgumentNullException.ThrowIfNull(composition);
        return _byKey.GetValueOrDefault(composition.Key, []);
    }

    /// <summary>Reads a catalogue in the format of substances.json.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">A formula has no composition, or an id occurs twice.</exception>
    public static SubstanceCatalogue Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        ImmutableArray<Substance> substances = [.. document.RootElement.EnumerateArray().Select(Read)];
        string? twice = substances.GroupBy(substance => substance.Id).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? new(substances) : throw new FormatException($"the id '{twice}' occurs twice");
    }

    private static Substance Read(JsonElement entry)
    {
        string? Text(string key) => entry.TryGetProperty(key, out JsonElement value) ? value.GetString() : null;
        string? formula = Text("formula");
        string name = Text("name") ?? throw new FormatException("an entry lacks its name");
        return new Substance
        {
            Id = Text("id") ?? throw new FormatException($"'{name}' lacks its id"),
            Name = name,
            Formula = formula,
            Composition = formula is null ? null : FormulaParser.Parse(ScriptedText.Plain(formula), 0, formula.Length, names: false).Formula?.Composition
                ?? throw new FormatException($"the formula '{formula}' of '{name}' has no composition"),
            Aliases = entry.TryGetProperty("aliases", out JsonElement aliases) ? [.. aliases.EnumerateArray().Select(alias => alias.GetString()!)] : [],
            Ambiguous = entry.TryGetProperty("ambiguous", out JsonElement ambiguous) ? [.. ambiguous.EnumerateArray().Select(name => name.GetString()!)] : [],
            Class = Text("class") ?? throw new FormatException($"'{name}' lacks its class"),
            Source = Text("source") ?? throw new FormatException($"'{name}' lacks its source"),
        };
    }

    private static SubstanceCatalogue LoadDefault()
    {
        using StreamReader reader = new(EmbeddedData.Open("substances.json"));
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Lower case, letters, digits and brackets only; "sulph" is "sulf", "aluminum" "aluminium".</summary>
    private static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        foreach (char c in name)
            if (char.IsLetterOrDigit(c) || c is '(' or ')') folded.Append(char.ToLowerInvariant(c));
        return folded.ToString().Replace("sulph", "sulf", StringComparison.Ordinal).Replace("aluminum", "aluminium", StringComparison.Ordinal);
    }
}
