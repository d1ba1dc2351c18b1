using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>
/// Reads formulae as papers write them: nested, fractional, charged, hydrated, with variables, dopants, phase marks, as alloys
/// in weight per cent, mixtures and composites. Never throws for odd text; linear time.
/// </summary>
public static class FormulaParser
{
    private const int Longest = 240;
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("=≈∼≤<");

    /// <summary>Reads a flat formula: "Ca1-xSrxTiO3", "SO42-", "Ti-6Al-4V".</summary>
    public static FormulaParseResult Parse(string text) => Parse(ScriptedText.Plain(text));

    /// <summary>Reads a formula that fills the whole text, outer blanks aside; hosts and dopants may be names ("yttria-stabilized zirconia").</summary>
    public static FormulaParseResult Parse(ScriptedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text, 0, text.Length, names: true);
    }

    /// <summary>As <see cref="Parse(ScriptedText)"/> for a part of a text; without <paramref name="names"/> the catalogue of substances is not asked.</summary>
    internal static FormulaParseResult Parse(ScriptedText text, int start, int end, bool names)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '“')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '”')) end--;
        if (start == end) return new(null, "empty");
        if (end - start > Longest) return new(null, "too long for a formula");
        string written = text.Text[start..end];
        try
        {
            FormulaText whole = new(text, start, end);
            Formula? formula = new FormulaGrammar(whole, names).Whole(0, whole.Length) ?? WithoutRemark(text, start, end, names) ?? Closed(whole, names) ?? (names ? Assigned(text, start, end) : null);
            return formula is null ? new(null, "it holds something that is no element, amount or mark") : new(formula with { Text = written }, null);
        }
        catch (ArgumentException fault)
        {
            // Absurd amounts ("H1e300") are a property of the text, hence a result.
            return new(null, fault.Message);
        }
    }

    private static Formula? Read(FormulaText text, bool names) => new FormulaGrammar(text, names).Whole(0, text.Length) ?? Closed(text, names);

    private static Formula? Closed(FormulaText text, bool names) => text.Closed() is { } closed ? new FormulaGrammar(closed, names).Whole(0, closed.Length) : null;

    /// <summary>"Ba0.6K0.4BiO3 (BKBO)": an abbreviation in brackets behind a blank.</summary>
    private static Formula? WithoutRemark(ScriptedText text, int start, int end, bool names)
    {
        if (text[end - 1] != ')') return null;
        int open = text.Text.LastIndexOf('(', end - 1, end - start);
        if (open - start < 2) return null;
        int letters = 0;
        for (int i = open + 1; i < end - 1; i++)
        {
            if (!(char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '–' or '/')) return null;
            if (char.IsAsciiLetterUpper(text[i])) letters++;
        }

        bool apart = text[open - 1] == ' ';
        if (apart ? letters < 2 && !(letters == 1 && end - open > 5) : letters != end - open - 2 || letters < 3) return null;
        // "(OH)" and the like belong to the formula.
        FormulaText inside = new(text, open + 1, end - 1);
        return new FormulaGrammar(inside, false).Whole(0, inside.Length) is not null ? null : Read(new FormulaText(text, start, apart ? open - 1 : open), names);
    }

    /// <summary>"La1-xSrxMnO3 (x = 0.3)", "Sr0.9M0.1CuO2 (M = La)": single values are put in; variables with several stay open.</summary>
    private static Formula? Assigned(ScriptedText text, int start, int end)
    {
        int sign = text.Text.AsSpan(start, end - start).IndexOfAny(Signs);
        if (sign <= 0) return null;
        int tail = start + sign;
        int open = text.Text.LastIndexOf('(', tail, sign);
        if (open > start && text.Text.IndexOf(')', open, tail - open) < 0) tail = open + 1;
        else
        {
            while (tail > start && text[tail - 1] == ' ') tail--;
            while (tail > start && (char.IsLetter(text[tail - 1]))) tail--;
        }

        int head = tail;
        while (head > start && text[head - 1] is ' ' or '(' or ',' or '[') head--;
        foreach (string word in (ReadOnlySpan<string>)[" with", " for", " at", " where", ";"])
            if (text.Text.AsSpan(start, head - start).EndsWith(word)) head -= word.Length;
        if (head <= start || head == tail) return null;
        Formula? formula = Read(new FormulaText(text, start, head), true);
        if (formula is null) return null;
        string given = text.Text[tail..end];
        foreach (VariableAssignment assignment in VariableAssignmentFinder.Find(given))
            if (assignment.Values.Length == 1) formula = formula.Substitute(assignment.Variable, assignment.Values[0]);
        foreach ((string placeholder, IReadOnlyList<Element> elements) in PlaceholderAssignmentFinder.Find(given))
            if (elements.Count == 1) formula = formula.Replace(placeholder, elements[0]);
        return formula;
    }
}
