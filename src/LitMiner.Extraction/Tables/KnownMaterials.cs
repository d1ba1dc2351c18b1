using System.Collections.Frozen;
using LitMiner.Chemistry;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Materials;
using LitMiner.Text;

namespace LitMiner.Extraction.Tables;

/// <summary>Names that are materials in a document: those that mean one anywhere, and those that its running text uses as such.</summary>
internal sealed class KnownMaterials
{
    private const int ShortestName = 3;
    private readonly ScriptedText text;
    private readonly FrozenSet<string> names;
    private readonly TextSpan[] mentions;

    public KnownMaterials(AnnotatedDocument annotated, ScriptedText text)
    {
        this.text = text;
        mentions = [.. annotated.Entities.Where(e => e.Label == EntityLabel.Material).Select(e => e.Span)];
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
        found.AddRange(FormulaFinder.Find(text.Slice(within)).Select(f => f.Span.Shift(within.Start)).Where(f => !found.Any(o => o.Overlaps(f))));
        string[] keys = [.. found.Select(f => Key(f.Of(text.Text))).Distinct(StringComparer.Ordinal)];
        return keys.Length == 1 && keys[0].Length >= Math.Min(ShortestName, 2) ? found[0] : null;
    }

    private static string Key(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
