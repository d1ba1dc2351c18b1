using LitMiner.Chemistry;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Annotation.Rules;

/// <summary>
/// Finds where a document gives a property a short form: "upper shelf energy (USE)", "thermal conductivity (κ)", "the coercivity
/// Hc", "where fd is the resonance frequency". Of several meanings of one short form the one that is given most often holds.
/// </summary>
public sealed class PropertyGlossaryFinder
{
    private const int LongestSymbol = 8;

    /// <summary>Words before a name that leave its meaning as it is.</summary>
    private static readonly HashSet<string> Indifferent = new(
        "the a an average mean total overall maximum minimum peak initial final measured calculated room temperature corresponding high low higher lower specific".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Verbs = [" is the ", " denotes the ", " represents the ", " stands for the ", " refers to the ", " indicates the ", " is defined as the "];

    private readonly PropertyCatalogue catalogue;
    private readonly PropertyNameFinder names;
    private readonly Dictionary<string, Dictionary<string, (int Count, GlossaryTerm Term)>> found = new(StringComparer.Ordinal);

    private PropertyGlossaryFinder(PropertyCatalogue catalogue)
    {
        this.catalogue = catalogue;
        names = new PropertyNameFinder(catalogue);
    }

    /// <summary>The glossary of passages that belong together, as of one document.</summary>
    public static PropertyGlossary Of(IEnumerable<ScriptedText> passages, PropertyCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(catalogue);
        PropertyGlossaryFinder finder = new(catalogue);
        foreach (ScriptedText passage in passages) finder.Read(passage);
        return new PropertyGlossary(finder.found.OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => f.Value.Values.OrderByDescending(v => v.Count).ThenBy(v => v.Term.LongForm, StringComparer.Ordinal).First().Term));
    }

    private void Read(ScriptedText passage)
    {
        string text = passage.Text;
        foreach (Abbreviation abbreviation in AbbreviationFinder.Find(text))
        {
            string shortForm = abbreviation.ShortForm.Of(text), longForm = abbreviation.LongForm.Of(text);
            PropertyEntry? entry = Named(longForm);
            if (entry is { Definition.Setting: true }) continue;
            if (entry is not null ? !IsUnitOf(shortForm, entry) : QuantityNouns.Ends(longForm)) Add(shortForm, longForm, entry);
        }

        foreach (PropertyMention mention in names.Find(text, new TextSpan(0, text.Length)))
        {
            if (mention.IsSymbol || mention.Entries[0].Definition.Setting) continue;
            string name = mention.Span.Of(text);
            if (SymbolAfter(passage, mention.Span.End, mention.Entries[0]) is { } after) Add(after.Of(text), name, mention.Entries[0]);
            if (SymbolBefore(text, mention.Span.Start) is { } before) Add(before.Of(text), name, mention.Entries[0]);
        }
    }

    /// <summary>"name (S)", or "name S" where S is written like a symbol.</summary>
    private static TextSpan? SymbolAfter(ScriptedText passage, int end, PropertyEntry entry)
    {
        string text = passage.Text;
        if (end + 2 >= text.Length || text[end] != ' ') return null;
        bool bracket = text[end + 1] == '(';
        int start = end + (bracket ? 2 : 1), at = start;
        while (at < text.Length && at - start <= LongestSymbol && IsSymbolCharacter(text[at])) at++;
        TextSpan symbol = new(start, at);
        if (symbol.IsEmpty || symbol.Length > LongestSymbol || at >= text.Length || !char.IsLetter(text[start])) return null;
        if (bracket ? text[at] is not (')' or ',' or ';' or '=') : text[at] is not (' ' or ',' or '.' or ';' or ')')) return null;
        string words = symbol.Of(text);
        if (IsUnitOf(words, entry) || !IsSymbolLike(passage, symbol, bracket)) return null;
        return symbol;
    }

    /// <summary>"S is the name".</summary>
    private static TextSpan? SymbolBefore(string text, int start)
    {
        foreach (string verb in Verbs)
        {
            int end = start - verb.Length;
            if (end < 1 || string.CompareOrdinal(text, end, verb, 0, verb.Length) != 0) continue;
            int at = end;
            while (at > 0 && end - at <= LongestSymbol && IsSymbolCharacter(text[at - 1])) at--;
            TextSpan symbol = new(at, end);
            bool word = symbol.Length > 3 && symbol.Of(text).All(char.IsAsciiLetterLower);
            bool border = at == 0 || text[at - 1] is ' ' or '(' or ',';
            if (!symbol.IsEmpty && symbol.Length <= LongestSymbol && border && char.IsLetter(text[at]) && !word && !IsWord(symbol.Of(text))) return symbol;
        }

        return null;
    }

    private static bool IsSymbolCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '*' or '\'' or '′' or '/' or '-';

    /// <summary>Whether letters look like a symbol: lowered or raised ones, Greek, capitals, or in brackets a letter or two.</summary>
    private static bool IsSymbolLike(ScriptedText passage, TextSpan symbol, bool bracket)
    {
        string words = symbol.Of(passage.Text);
        if (IsWord(words) || (!bracket && words.Contains('-', StringComparison.Ordinal))) return false;
        for (int i = symbol.Start + 1; i < symbol.End; i++)
            if (passage.LevelAt(i) != ScriptLevel.Baseline) return true;
        if (words[0] is >= '\u0370' and <= '\u03FF' || words[0] is 'Ð' or 'Đ') return true;
        if (words.Length == 1) return bracket;
        return words.Count(char.IsUpper) >= 2 || (bracket && words.Length <= 3 && words.Any(char.IsUpper));
    }

    private static bool IsWord(string words) =>
        words is "is" or "was" or "are" or "of" or "at" or "in" or "as" or "and" or "or" or "to" or "by" or "for" or "with" or "it" or "It" or "This" or "this" or "that" or "which" or "Here" or "Fig" or "Ref"
            or "Figure" or "Table" or "see" or "See" or "we" or "We" or "can" or "from" or "There" or "the" or "The" or "be" or "on" or "a" or "A" or "one" or "he" or "I" or "not" or "where" or "Where" or "than";

    /// <summary>"tensile strength (MPa)" names a unit.</summary>
    private static bool IsUnitOf(string words, PropertyEntry entry) => UnitParser.Parse(words).Unit is { } unit && entry.UnitFor(unit) is not null;

    /// <summary>The property that a long form ends with, or null.</summary>
    private PropertyEntry? Named(string longForm)
    {
        if (catalogue.OfName(longForm) is [var whole, ..]) return whole;
        PropertyMention? last = names.Find(longForm, new TextSpan(0, longForm.Length)).LastOrDefault(m => !m.IsSymbol);
        if (last is null || last.Span.End < longForm.TrimEnd().Length - 1) return null;
        // "ductile-to-brittle transition temperature" ends in a catalogued name and is another quantity; "average grain size" is the same.
        return longForm[..last.Span.Start].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).All(Indifferent.Contains) ? last.Entries[0] : null;
    }

    private void Add(string shortForm, string longForm, PropertyEntry? entry)
    {
        string key = PropertyName.SymbolKey(shortForm);
        if (!found.TryGetValue(key, out Dictionary<string, (int Count, GlossaryTerm Term)>? meanings)) found[key] = meanings = new(StringComparer.Ordinal);
        string meaning = entry?.Id ?? PropertyName.Key(longForm);
        (int count, GlossaryTerm term) = meanings.GetValueOrDefault(meaning, (0, new GlossaryTerm(shortForm, longForm, entry)));
        meanings[meaning] = (count + 1, term);
    }
}
