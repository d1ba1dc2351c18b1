using System.Collections.Frozen;
using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Annotation.Sentences;

/// <summary>
/// Cuts running text into sentences: at a full stop, question or exclamation mark that a blank and a likely beginning follow,
/// unless the word before it is an abbreviation of scientific prose or an initial. One pass, linear time.
/// </summary>
public static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        [
            "fig", "figs", "ref", "refs", "eq", "eqs", "eqn", "eqns", "sec", "sect", "tab", "no", "nos", "vol", "pp", "ch", "al", "e.g", "i.e",
            "cf", "ca", "vs", "viz", "resp", "approx", "etc", "wt", "at", "mol", "dr", "prof", "mr", "mrs", "ms", "st", "inc", "ltd", "co",
            "corp", "dept", "univ", "suppl", "ed", "eds", "max", "min", "avg", "temp", "conc", "calc", "calcd", "exp", "theor", "anal", "sch",
            "app", "def", "thm", "nr", "art", "u.s", "u.k", "a.m", "p.m", "c.f", "aq", "sat", "std", "dia", "diam", "scheme", "esp", "incl",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Abbreviations that often end a sentence: only a lower-case word or a digit after them shows that they did not.</summary>
    private static readonly FrozenSet<string> Weak = FrozenSet.ToFrozenSet(["etc", "al", "co", "inc", "ltd", "corp", "at", "no", "max", "min", "exp", "temp"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences of a text, in order, without blanks at their ends; a text without a letter is one sentence.</summary>
    public static ImmutableArray<TextSpan> Split(string text) => Split(text, new TextSpan(0, text?.Length ?? 0));

    /// <summary>The sentences inside a span of a text; offsets are those of the text.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ImmutableArray<TextSpan>.Builder sentences = ImmutableArray.CreateBuilder<TextSpan>();
        int start = within.Start, depth = 0;
        for (int i = within.Start; i < within.End; i++)
        {
            char c = text[i];
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth = Math.Max(0, depth - 1);
            bool lineBreak = c == '\n';
            if (!lineBreak && (c is not ('.' or '!' or '?') || !EndsSentence(text, within, i, depth))) continue;
            int end = i + 1;
            while (!lineBreak && end < within.End && text[end] is '.' or '!' or '?' or ')' or ']' or '"' or '”' or '’' or '\'') end++;
            Add(text, start, end, sentences);
            start = end;
            depth = 0;
            i = end - 1;
        }

        Add(text, start, within.End, sentences);
        return sentences.ToImmutable();
    }

    private static void Add(string text, int start, int end, ImmutableArray<TextSpan>.Builder sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(new TextSpan(start, end));
    }

    private static bool EndsSentence(string text, TextSpan within, int at, int depth)
    {
        int next = at + 1;
        while (next < within.End && text[next] is '.' or '!' or '?' or ')' or ']' or '"' or '”' or '’' or '\'') next++;
        if (next >= within.End) return true;
        if (!char.IsWhiteSpace(text[next])) return false;
        while (next < within.End && char.IsWhiteSpace(text[next])) next++;
        if (next >= within.End) return true;
        char first = text[next];
        bool likely = char.IsUpper(first) || char.IsDigit(first) || first is '(' or '[' or '“' or '"' or '‘' || (first > 0x7F && char.IsLetter(first) && !char.IsLower(first));
        // Greek letters and formula prefixes begin sentences in lower case: "α-Fe2O3 was …".
        likely |= first is >= 'α' and <= 'ω' && next + 1 < within.End && text[next + 1] is '-' or '–';
        if (!likely) return false;
        if (text[at] != '.') return true;
        // Inside a bracket a new sentence is rare, an abbreviation is not.
        if (depth > 0 && !char.IsUpper(first)) return false;
        int begin = at;
        while (begin > within.Start && (char.IsLetterOrDigit(text[begin - 1]) || text[begin - 1] == '.')) begin--;
        ReadOnlySpan<char> word = text.AsSpan(begin, at - begin);
        if (word.IsEmpty) return true;
        string plain = word.ToString();
        if (Abbreviations.Contains(plain))
        {
            // "at. %" and "No. 3" go on; "… in water at. The" does not occur, "et al. The" does.
            return Weak.Contains(plain) && char.IsUpper(first) && depth == 0 && !(plain is "no" or "No" or "at");
        }

        // The C of "650 °C." is no initial.
        bool initial = word.Length == 1 && char.IsUpper(word[0]) && (begin == within.Start || text[begin - 1] is ' ' or '(' or '-' or '\u00A0');
        return !initial || !LooksLikeName(text, within, begin, next);
    }

    /// <summary>Whether a single capital is the initial of a name: another initial before it, or a capitalised word after it that no sentence begins with.</summary>
    private static bool LooksLikeName(string text, TextSpan within, int begin, int next)
    {
        bool blankBefore = begin >= within.Start + 2 && text[begin - 1] == ' ';
        bool unitBefore = blankBefore && char.IsDigit(text[begin - 2]);
        if (unitBefore) return false; // "300 K. The"
        int end = next;
        while (end < within.End && char.IsLetter(text[end])) end++;
        string word = text[next..end];
        return word.Length == 1 || !(word is "The" or "This" or "These" or "In" or "It" or "We" or "As" or "At" or "For" or "However" or "A" or "An" or "To" or "On" or "All" or "By" or "From" or "Thus" or "Both" or "Such" or "When");
    }
}
