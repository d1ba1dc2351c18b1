using System.Collections.Frozen;
using LitMiner.Chemistry;
using LitMiner.Core.Annotations;
using LitMiner.Core.Materials;
using LitMiner.Extraction.Linking;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>Names that are materials in a document: those that mean one anywhere, and those that its running text uses as such.</summary>
internal sealed class KnownMaterials
{
    private const int ShortestName = 3;

    /// <summary>How many of <see cref="Doings"/> are also said of a substance behind "of"; the rest are said of materials too.</summary>
    private const int Acts = 24;

    /// <summary>What is done to a substance that stands before it.</summary>
    private static readonly string[] Doings =
    [
        "uptake", "uptakes", "adsorption", "absorption", "sorption", "desorption", "capture", "storage", "reduction", "oxidation", "removal", "conversion", "permeability", "permeation", "separation", "release", "degradation", "sensing",
        "detection", "hydrogenation", "methanation", "splitting", "biosorption", "photodegradation", "decolorization", "hydrolysis",
        "evolution", "permeance", "selectivity", "content", "concentration", "loading", "production", "generation", "physisorption", "isotherms", "isotherm", "consumption", "yield", "gas", "vapor", "vapour", "solution",
        "electrolyte", "atmosphere", "radiation", "diffusion", "addition", "doping", "substitution",
    ];

    /// <summary>Words behind which a second material is no subject.</summary>
    private static readonly string[] Additions = ["with", "containing", "on", "in", "under", "by", "via", "using", "from", "against", "doped", "filled", "reinforced", "coated", "modified", "treated", "measured", "deposited", "grown"];

    private readonly ScriptedText text;
    private readonly FrozenSet<string> names;
    private readonly TextSpan[] mentions;

    public KnownMaterials(AnnotatedDocument annotated, ScriptedText text, DocumentMaterials materials)
    {
        this.text = text;
        mentions = [.. annotated.Entities.Where(e => e.Label == EntityLabel.Material).Select(e => e.Span).Where(s => !materials.IsWeak(s.Of(text.Text)))];
        names = mentions.Select(m => Key(m.Of(text.Text))).Where(k => k.Length > 1).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a name means a material by itself: a formula, a substance, a grade.</summary>
    public bool IsSubstance(TextSpan span)
    {
        string words = span.Of(text.Text).Trim();
        if (words.Length < 2) return false;
        MaterialIdentity identity = MaterialResolver.Resolve(text.Slice(span));
        return identity.Composition is not null || identity.Key.StartsWith("substance:", StringComparison.Ordinal) || identity.Key.StartsWith("parts:", StringComparison.Ordinal)
            || SteelGrade.IsGrade(words);
    }

    /// <summary>Whether the running text speaks of this name as of a material.</summary>
    public bool IsNamed(TextSpan span) => Key(span.Of(text.Text)) is { Length: > 1 } key && names.Contains(key);

    /// <summary>The only material in a stretch of text such as a caption, or null: of its mentions those not within longer ones, all of one name.</summary>
    public TextSpan? OnlyOne(TextSpan within)
    {
        List<TextSpan> found = [.. mentions.Where(within.Contains)];
        if (found.RemoveAll(m => IsProbe(m, within)) > 0 && found.Count == 0) return null;
        Add(FormulaFinder.Find(text.Slice(within)).Select(f => f.Span.Shift(within.Start)).Where(f => !IsProbe(f, within)));
        Add(Words(within).Where(w => w.Length >= ShortestName && text.Text[w.Start..w.End].Any(char.IsUpper) && IsNamed(w)));
        if (found.Count == 0) Add(Grades(within));
        string[] keys = [.. found.Select(f => Key(f.Of(text.Text))).Distinct(StringComparer.Ordinal)];
        if (keys.Length == 1) return keys[0].Length > 1 ? found[0] : null;

        // "Density of MgTiO3 with 2 wt% LiF", "Resistivity of ZnO films on glass": what else is named is only added to it or lies beneath it.
        TextSpan[] order = [.. found.OrderBy(f => f.Start)];
        return order.Length > 1 && order.Skip(1).All(f => Key(f.Of(text.Text)) == Key(order[0].Of(text.Text)) || IsBeside(new TextSpan(order[0].End, f.Start))) ? order[0] : null;

        void Add(IEnumerable<TextSpan> more) => found.AddRange(more.Where(m => !found.Any(o => o.Overlaps(m))).ToArray());
    }

    /// <summary>Whether a name only says what a material does to a substance: "CO2 uptake", "H2 evolution", "adsorption of Pb(II) on".</summary>
    private bool IsProbe(TextSpan name, TextSpan within)
    {
        string[] after = text.Text[name.End..Math.Min(within.End, name.End + 32)].Split([' ', '-', '–', ',', ')', '(', '.'], 2, StringSplitOptions.RemoveEmptyEntries);
        if (after.Length > 0 && name.End < within.End && text[name.End] is ' ' or '-' && Doings.Contains(after[0].ToLowerInvariant())) return true;
        string[] before = text.Text[Math.Max(within.Start, name.Start - 40)..name.Start].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return before is [.., var doing, "of"] && IsDoing(doing.ToLowerInvariant());
    }

    /// <summary>Whether a word says what a material does to the substance that stands behind "of".</summary>
    public static bool IsDoing(string word) => Array.IndexOf(Doings, word) is >= 0 and < Acts;

    /// <summary>Whether the words between two materials make the second one an addition or a surrounding of the first: a preposition before any comma or "and".</summary>
    private bool IsBeside(TextSpan between)
    {
        string[] words = between.Of(text.Text).Split([' ', ' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in words)
        {
            if (Additions.Contains(word)) return true;
            if (word is "and" or "or" or "/" || word[^1] is ',' or ';') return false;
        }

        return false;
    }

    /// <summary>Designations before a word of class, as "S700MC steel" and "6061 aluminium alloy": a word with a digit and the words up to the class.</summary>
    private IEnumerable<TextSpan> Grades(TextSpan within)
    {
        TextSpan[] words = [.. Words(within)];
        for (int i = 1; i < words.Length; i++)
        {
            if (words[i].Of(text.Text).ToLowerInvariant() is not ("steel" or "steels" or "alloy" or "alloys" or "superalloy")) continue;
            for (int k = i - 1; k >= 0 && k >= i - 3; k--)
            {
                string word = words[k].Of(text.Text);
                bool grade = word.Any(char.IsAsciiDigit) && word.Length > 2 && (word.Any(char.IsUpper) || word.Length == 4);
                if (grade) yield return new TextSpan(words[k].Start, words[i].End);
                if (grade || char.IsUpper(word[0])) break;
            }
        }
    }

    private IEnumerable<TextSpan> Words(TextSpan within)
    {
        int start = within.Start;
        for (int i = within.Start; i <= within.End; i++)
        {
            if (i < within.End && !char.IsWhiteSpace(text[i]) && text[i] is not (',' or ';' or '(' or ')')) continue;
            int end = i;
            while (end > start && text[end - 1] is '.' or ':') end--;
            if (end > start) yield return new TextSpan(start, end);
            start = i + 1;
        }
    }

    private static string Key(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
