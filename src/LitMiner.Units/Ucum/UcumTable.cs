using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace LitMiner.Units;

/// <summary>The atoms of UCUM with their definitions, from ucum.json. Immutable and thread-safe.</summary>
internal sealed class UcumTable
{
    private const int MostDepth = 16;
    private readonly Dictionary<string, UcumAtom> atoms;
    private readonly Dictionary<string, UcumAtom>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, UnitPrefix> prefixes;
    private readonly int longest;

    private UcumTable(IEnumerable<UcumAtom> atoms, IEnumerable<UnitPrefix> prefixes)
    {
        this.atoms = atoms.ToDictionary(atom => atom.Code, StringComparer.Ordinal);
        lookup = this.atoms.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = this.atoms.Keys.Max(code => code.Length);
        this.prefixes = prefixes.ToDictionary(prefix => prefix.Symbol == "µ" ? "u" : prefix.Symbol, StringComparer.Ordinal);
    }

    internal static UcumTable Default { get; } = Load();

    /// <summary>The atom, with its prefix, that starts at <paramref name="at"/>: the longest stretch that is one. Moves behind it.</summary>
    internal bool TryMatch(ReadOnlySpan<char> code, ref int at, out UnitPrefix? prefix, [NotNullWhen(true)] out UcumAtom? atom)
    {
        prefix = null;
        atom = null;
        int most = Math.Min(code.Length - at, longest + 2);
        for (int length = most; length > 0; length--)
        {
            ReadOnlySpan<char> stretch = code.Slice(at, length);
            if (lookup.TryGetValue(stretch, out atom))
            {
                at += length;
                return true;
            }

            for (int head = 1; head <= 2 && head < length; head++)
            {
                if (!prefixes.TryGetValue(stretch[..head].ToString(), out UnitPrefix? leading) || !lookup.TryGetValue(stretch[head..], out atom) || !atom.IsMetric) continue;
                prefix = leading;
                at += length;
                return true;
            }
        }

        return false;
    }

    /// <summary>What a code means; null where it is none.</summary>
    internal UcumValue? Evaluate(string code, out string? error) => Evaluate(code, 0, out error);

    private UcumValue? Evaluate(string code, int depth, out string? error)
    {
        if (depth > MostDepth) throw new InvalidOperationException($"the definition of '{code}' goes in circles");
        if (UcumSyntax.Read(code, this, out error) is not { } components) return null;
        Rational factor = Rational.One;
        int pi = 0;
        Dimension dimension = Dimension.None;
        UnitScale scale = UnitScale.Linear;
        foreach (UcumComponent component in components)
        {
            Rational own = component.Number ?? Rational.One;
            if (component.Atom is { } atom)
            {
                UcumValue defined = atom.Definition is { } definition
                    ? Evaluate(definition, depth + 1, out _) ?? throw new InvalidOperationException($"'{definition}' in ucum.json does not parse")
                    : new UcumValue(Rational.One, 0, atom.Dimension, UnitScale.Linear);
                own = atom.Value * defined.Factor * Rational.PowerOfTen(component.Prefix?.Power ?? 0);
                pi += (atom.PiPower + defined.PiPower) * component.Exponent;
                dimension *= defined.Dimension.Pow(component.Exponent);
                UnitScale wider = atom.Scale > defined.Scale ? atom.Scale : defined.Scale;
                if (wider > scale && (components.Count == 1 || wider != UnitScale.Offset)) scale = wider;
            }

            factor *= own.Pow(component.Exponent);
        }

        return new UcumValue(factor, pi, dimension, scale);
    }

    private static UcumTable Load()
    {
        using Stream stream = typeof(UcumTable).Assembly.GetManifestResourceStream("LitMiner.Units.ucum.json") ?? throw new InvalidOperationException("ucum.json is not embedded");
        using JsonDocument document = JsonDocument.Parse(stream);
        return new UcumTable([.. document.RootElement.GetProperty("atoms").EnumerateArray().Select(Read)], UnitCatalogue.Default.Prefixes);
    }

    private static UcumAtom Read(JsonElement atom)
    {
        string Text(string key) => atom.TryGetProperty(key, out JsonElement value) ? value.GetString()! : "";
        bool Flag(string key) => atom.TryGetProperty(key, out JsonElement value) && value.GetBoolean();
        string code = Text("code"), unit = Text("unit");
        UnitScale scale = Flag("arbitrary") ? UnitScale.Arbitrary : !Flag("special") ? UnitScale.Linear : unit == "K" ? UnitScale.Offset : UnitScale.Logarithmic;
        return new UcumAtom(
            code,
            !atom.TryGetProperty("metric", out JsonElement metric) || metric.GetBoolean(),
            Text("value") is { Length: > 0 } value ? Rational.Parse(value) : Rational.One,
            atom.TryGetProperty("pi", out JsonElement pi) ? pi.GetInt32() : 0,
            unit.Length > 0 ? unit : null,
            Dimension.Parse(Text("dimension")),
            scale);
    }
}
