using System.Collections.Immutable;
using System.Text;
using LitMiner.Chemistry;
using LitMiner.Text;

namespace LitMiner.Core.Materials;

/// <summary>
/// Understands writings of materials: formulae, names, catalogued shorthands, each perhaps with words of form around it
/// ("ZnO thin films", "α-Fe2O3 nanoparticles"). Pure and thread-safe.
/// </summary>
public static class MaterialResolver
{
    private const int LongestName = 120;

    /// <summary>Words of form and shape; they say what the sample is like, not what it is made of.</summary>
    private static readonly ImmutableArray<string> Forms =
    [
        "thin film", "film", "single crystal", "crystal", "nanoparticle", "nanowire", "nanorod", "nanosheet", "nanotube", "nanofiber", "nanocrystal",
        "nanocomposite", "composite", "powder", "pellet", "ceramic", "coating", "bulk", "monolayer", "multilayer", "bilayer", "layer", "membrane", "foil",
        "sheet", "fiber", "fibre", "foam", "gel", "hydrogel", "aerogel", "solution", "substrate", "glass", "alloy", "steel", "sample", "specimen",
        "electrode", "anode", "cathode", "electrolyte", "quantum dot", "microsphere", "solid solution", "compound", "polymer", "blend", "wire", "rod", "device",
        "polycrystal", "nanopowder", "heterostructure", "superlattice", "phase", "system", "host", "ingot", "target", "buffer layer", "matrix",
    ];

    private static readonly ImmutableArray<string> Phases =
        ["anatase", "rutile", "brookite", "wurtzite", "zinc blende", "cubic", "tetragonal", "orthorhombic", "hexagonal", "monoclinic", "rhombohedral", "amorphous", "crystalline", "polycrystalline"];

    private static readonly ImmutableArray<string> Dopings =
    [
        "undoped", "pristine", "pure", "optimally doped", "optimally-doped", "electron-doped", "hole-doped", "e-doped", "overdoped", "underdoped", "lightly doped", "heavily doped", "doped",
        "as-deposited", "annealed", "as-cast", "sintered", "epitaxial", "stoichiometric", "bare", "commercial", "untwinned", "textured", "isostructural", "heavily", "lightly",
    ];

    private static readonly ImmutableArray<string> Fillers = ["the", "a", "an", "of", "in", "as-prepared", "nano", "based", "single", "thin"];

    private static readonly ImmutableArray<string> Strippable = [.. Forms, .. Phases, .. Dopings, .. Fillers];

    /// <summary>What a writing means.</summary>
    public static MaterialIdentity Resolve(ScriptedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string flat = text.Text.Trim();
        if (text.Length > LongestName) return new MaterialIdentity(null, null, [], ImmutableSortedDictionary<string, string>.Empty, WordKey(flat));
        ImmutableSortedDictionary<string, string>.Builder attributes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        // Names of alloys and shorthands may look like formulae and mean something else: "AlSi10Mg" counts weights.
        if (SubstanceCatalogue.Default.Find(flat) is { } listed && (listed.Formula is null || listed.Formula != flat)) return Of(SubstanceNames.Resolve(flat)!, attributes);
        if (SteelGrade.IsGrade(flat) && FormulaParser.Parse(flat).Formula?.Composition is null) return new MaterialIdentity(null, null, [], attributes.ToImmutable(), WordKey(flat));
        if (FormulaParser.Parse(text).Formula is { } whole && Of(whole, attributes) is { } direct) return direct;
        if (SubstanceNames.Resolve(flat) is { } named) return Of(named, attributes);

        Take(flat, Forms, "form", attributes);
        Take(flat, Phases, "phase", attributes);
        Take(flat, Dopings, "state", attributes);
        (int start, int end) = Core(text.Text);
        if (end > start && end - start < text.Length)
        {
            ScriptedText core = text.Slice(new TextSpan(start, end));
            if (FormulaParser.Parse(core).Formula is { } inner && Of(inner, attributes) is { } stripped) return stripped;
            if (SubstanceNames.Resolve(core.Text) is { } name) return Of(name, attributes);
        }

        // Several formulae in one writing ("ZnO/TiO2 on Si") are left alone: choosing one would be a guess.
        if (MaterialParts.Split(flat) is { Count: > 1 } parts)
        {
            attributes["parts"] = string.Join(" | ", parts);
            return new MaterialIdentity(null, null, [], attributes.ToImmutable(), "parts:" + string.Join('+', parts.Select(part => Resolve(part).Key)));
        }

        IReadOnlyList<FormulaMention> inside = FormulaFinder.Find(text);
        if (inside.Count == 1 && IsWhole(flat = text.Text, inside[0].Span) && Of(inside[0].Formula, attributes) is { } only) return only;
        return new MaterialIdentity(null, null, [], attributes.ToImmutable(), WordKey(end > start ? text.Text[start..end] : flat));
    }

    /// <summary>What a writing without script levels means.</summary>
    public static MaterialIdentity Resolve(string text) => Resolve(ScriptedText.Plain(text));

    private static MaterialIdentity? Of(Formula formula, ImmutableSortedDictionary<string, string>.Builder attributes)
    {
        if (formula.Composition is not { } composition) return null;
        if (formula.Phase is { } phase) attributes["phase"] = phase;
        if (!formula.Dopants.IsEmpty) attributes["doping"] = formula.Text;
        ImmutableArray<string> aliases = SubstanceNames.Resolve(formula.Text) is { Substance: not null } known ? Names(known, formula.Text) : [];
        return new MaterialIdentity(Write(formula), composition, aliases, attributes.ToImmutable(), "composition:" + composition.Key);
    }

    /// <summary>A formula on one line: each element once, in the order of the writing, with its amount. Null while variables are open.</summary>
    public static string? Write(Formula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        if (formula.Composition is not { } composition) return null;
        StringBuilder text = new();
        foreach (Element element in formula.Terms.Select(t => t.Element).Concat(composition.Amounts.Select(a => a.Element)).Distinct())
        {
            double amount = Math.Round(composition[element], 4);
            if (amount > 0) text.Append(element.Symbol).Append(amount == 1 ? "" : amount.ToString("0.####"));
        }

        return text.ToString();
    }

    private static MaterialIdentity Of(ResolvedSubstance substance, ImmutableSortedDictionary<string, string>.Builder attributes)
    {
        // Of a polymer the formula is only its repeat unit: as a composition it would equal other polymers.
        bool polymer = substance.Substance?.Class == "polymer";
        Composition? composition = polymer ? null : substance.Composition;
        string key = composition is not null ? "composition:" + composition.Key : "substance:" + (substance.Substance?.Id ?? substance.CanonicalName);
        string? formula = composition is null ? null
            : substance.Substance?.Formula is { } written && FormulaParser.Parse(written).Formula is { } parsed ? Write(parsed)
            : composition.ReducedFormula();
        return new MaterialIdentity(formula, composition, Names(substance, ""), attributes.ToImmutable(), key);
    }

    private static ImmutableArray<string> Names(ResolvedSubstance substance, string except) =>
        [.. substance.Aliases.Prepend(substance.CanonicalName).Where(n => n != except).Distinct(StringComparer.Ordinal).Take(8)];

    /// <summary>
    /// Whether a formula names the whole of the writing around it: not "Pt" in "Pt/CB", "Al" in "Al-based dielectrics" or "NiCoFe" in
    /// "NiCoFe hydroxide".
    /// </summary>
    private static bool IsWhole(string text, TextSpan formula)
    {
        if (formula.Start > 0 && (char.IsLetterOrDigit(text[formula.Start - 1]) || text[formula.Start - 1] is '/' or '@' or ':')) return false;
        int end = formula.End;
        if (end < text.Length && text[end] is '/' or '@' or ':' or '-' or '–' or '−') return false;
        foreach (string word in text[end..].Split([' ', ',', ')'], StringSplitOptions.RemoveEmptyEntries).Take(2))
            if (word.EndsWith("ide", StringComparison.Ordinal) || word.EndsWith("ate", StringComparison.Ordinal) || word.EndsWith("ides", StringComparison.Ordinal)) return word is "substrate" or "plate" or "precipitate";
        return true;
    }

    private static void Take(string text, ImmutableArray<string> words, string attribute, ImmutableSortedDictionary<string, string>.Builder attributes)
    {
        foreach (string word in words)
        {
            int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(text[at - 1]))) continue;
            attributes[attribute] = word;
            return;
        }
    }

    /// <summary>The part without words of form, phase and state, articles and dashes at its ends.</summary>
    private static (int Start, int End) Core(string text)
    {
        int start = 0, end = text.Length;
        bool changed = true;
        while (changed && start < end)
        {
            changed = false;
            while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '–' or '(' or ',')) start++;
            while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '-' or '–' or ',')) end--;
            foreach (string word in Strippable)
            {
                ReadOnlySpan<char> rest = text.AsSpan(start, end - start);
                if (rest.Length <= word.Length) continue;
                if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(rest[word.Length]))
                {
                    start += word.Length;
                    changed = true;
                }
                else if (EndsWithWord(rest, word, out int length))
                {
                    end -= length;
                    changed = true;
                }
            }
        }

        return (start, end);
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word, out int length)
    {
        length = word.Length;
        if (!text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            if (text.Length <= word.Length + 1 || text[^1] != 's' || !text[..^1].EndsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
            length++;
        }

        return text.Length > length && !char.IsLetterOrDigit(text[^(length + 1)]);
    }

    private static string WordKey(string text) => "words:" + string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
