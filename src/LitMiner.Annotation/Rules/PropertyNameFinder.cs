using System.Collections.Immutable;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Text;

namespace LitMiner.Annotation.Rules;

/// <summary>
/// Finds names and symbols of catalogued properties in running text: of overlapping names the longest. A symbol counts only
/// where a value or a relation follows it ("Tg = 105 °C", "Tg of 105 °C") or where it explains a name ("band gap (Eg)").
/// </summary>
public sealed class PropertyNameFinder(PropertyCatalogue catalogue)
{
    private const int LongestSymbol = 8;

    /// <summary>The mentions inside a span, in order, not overlapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">Where to look.</param>
    /// <param name="glossary">Short forms that the document defines, which go before those of the catalogue; null for none.</param>
    public ImmutableArray<PropertyMention> Find(string text, TextSpan within, PropertyGlossary? glossary = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<TextSpan> words = [.. WordSplitter.Split(within.Of(text)).Select(w => w.Shift(within.Start))];
        ImmutableArray<PropertyMention>.Builder mentions = ImmutableArray.CreateBuilder<PropertyMention>();
        for (int i = 0; i < words.Length;)
        {
            PropertyMention? mention = NameAt(text, words, i, out int end) ?? SymbolAt(text, words, i, mentions, within, glossary ?? PropertyGlossary.Empty, out end);
            if (mention is null)
            {
                i++;
                continue;
            }

            mentions.Add(mention);
            i = end;
        }

        return mentions.ToImmutable();
    }

    private PropertyMention? NameAt(string text, ImmutableArray<TextSpan> words, int first, out int end)
    {
        end = first;
        if (!char.IsLetterOrDigit(text[words[first].Start])) return null;
        PropertyMention? best = null;
        int count = 0;
        for (int i = first; i < words.Length && count < catalogue.LongestName; i++)
        {
            char c = text[words[i].Start];
            bool dash = c is '-' or '–' or '‐' or '\'' or '’' or '%' or '.' or '/';
            if (!char.IsLetterOrDigit(c) && !dash) break;
            if (dash) continue;
            count++;
            TextSpan span = new(words[first].Start, words[i].End);
            ImmutableArray<PropertyEntry> entries = catalogue.OfName(span.Of(text));
            if (entries.IsEmpty || IsProperName(text, span)) continue;
            best = new PropertyMention(span, entries, IsSymbol: false);
            end = i + 1;
        }

        return best;
    }

    /// <summary>One-word names in capitals ("PH", "TIME") are abbreviations of something else.</summary>
    private static bool IsProperName(string text, TextSpan span) =>
        span.Length <= 4 && !span.Of(text).Any(char.IsLower) && !span.Of(text).Contains(' ');

    private PropertyMention? SymbolAt(
        string text, ImmutableArray<TextSpan> words, int first, ImmutableArray<PropertyMention>.Builder before, TextSpan within, PropertyGlossary glossary, out int end)
    {
        end = first;
        int start = words[first].Start;
        if (start > within.Start && !IsBorder(text[start - 1])) return null;
        for (int i = Math.Min(words.Length - 1, first + 2); i >= first; i--)
        {
            TextSpan span = new(start, words[i].End);
            if (span.Length > LongestSymbol || (span.End < within.End && !IsBorder(text[span.End]))) continue;
            GlossaryTerm? term = glossary.Find(span.Of(text));
            ImmutableArray<PropertyEntry> entries = term is null ? catalogue.OfSymbol(span.Of(text)) : term.Entry is { } entry ? [entry] : [];
            if (entries.IsEmpty && term is null) continue;
            // An abbreviation that the document defines means the same wherever it stands.
            if (!(term is not null && span.Length > 2) && !IsUsedAsSymbol(text, span, before, within)) continue;
            end = i + 1;
            return new PropertyMention(span, entries, IsSymbol: true) { LongForm = term?.LongForm };
        }

        return null;
    }

    private static bool IsBorder(char c) => char.IsWhiteSpace(c) || "()[],;:=<>≈~≤≥/".Contains(c, StringComparison.Ordinal);

    private static bool IsUsedAsSymbol(string text, TextSpan span, ImmutableArray<PropertyMention>.Builder before, TextSpan within)
    {
        int next = span.End;
        while (next < within.End && text[next] is ' ' or ')' or '\u00A0') next++;
        if (next >= within.End) return false;
        if ("=≈~<>≤≥∼".Contains(text[next], StringComparison.Ordinal)) return true;
        bool inBracket = span.Start > within.Start && text[span.Start - 1] == '(';
        if (inBracket && before.Count > 0 && span.Start - before[^1].Span.End <= 2) return true;
        if (span.Length < 2) return false;
        ReadOnlySpan<char> rest = text.AsSpan(next, Math.Min(16, within.End - next));
        return rest.StartsWith("of ") || rest.StartsWith("is ") || rest.StartsWith("was ") || rest.StartsWith("values ") || rest.StartsWith("value ")
            || rest.StartsWith("around ") || rest.StartsWith("at ") || rest.StartsWith("reaches ") || rest.StartsWith("up to ") || char.IsDigit(rest[0]);
    }
}
