using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>
/// Finds the stretches of a text that a chemist calls formulae: "TiO2", "(1−x)BaTiO3–xSrTiO3", "Ti-6Al-4V", "Pt"; not words and
/// labels that could be read so ("In", "As", "CV", "S1"). Rules only; linear time, never throws for odd text, thread-safe.
/// </summary>
public static class FormulaFinder
{
    private const int LongestToken = 100;
    private const int MostTries = 6;
    private const int MostStarts = 5;

    private static readonly HashSet<string> PlainWords = new(StringComparer.Ordinal)
    {
        "In", "As", "At", "He", "I", "No", "Be", "Am", "Es", "Os", "Pa", "Po", "Mo", "Re", "Ho", "Ra", "La", "Md", "Lv", "Ts", "Og", "Ne", "Cn", "Mt", "Rg", "Ds", "Db", "Rf", "Sg", "Bh", "Hs",
        "Nh", "Fl", "Mc", "Cf", "Fm", "Lr", "Th", "Tm", "Ac", "Fr", "Rn", "Pm", "Bk", "Cm", "Np", "Me", "Et", "Ph", "Bu", "Pr", "Er", "Tl", "Co-", "Os", "Th", "Hf-", "Nos", "Cos", "Pos", "Ho", "Ash", "Bi-", "Non",
        "Hi", "Si-", "Us", "Cu-", "Also", "Can", "Con", "Ni-", "His", "Is", "Ti-", "On", "So", "Or", "Of", "By", "Up", "Was", "Ph", "Nb-", "Th", "Son", "How", "Now", "Who", "Non", "Con", "Cow",
    };

    private static readonly HashSet<string> Capitals = new(StringComparer.Ordinal)
    {
        "CO", "NO", "BN", "BP", "KI", "KF", "HF", "HI", "VN", "VC", "WC", "WN", "WS", "UN", "UC", "UO", "KCN", "HCN", "KOH", "VO", "KH", "YN", "YB", "CN", "OH", "HCNO", "YH", "SO", "KBH", "COS", "KNO", "KSCN", "VOPO",
    };

    private static readonly HashSet<string> SingleElements = new(StringComparer.Ordinal)
    {
        "H2", "O2", "N2", "F2", "O3", "I2", "P4", "S8", "C60", "C70", "D2", "Cl2", "Br2", "H+", "K+", "H−", "F−", "I−", "O2−", "S2−", "O2-", "S2-", "I3−", "I3-", "H", "OH−", "OH-",
    };

    /// <summary>Finds in flat text.</summary>
    public static IReadOnlyList<FormulaMention> Find(string text) => Find(ScriptedText.Plain(text));

    /// <summary>Formulae in order, not overlapping.</summary>
    public static IReadOnlyList<FormulaMention> Find(ScriptedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<FormulaMention> found = [];
        string s = text.Text;
        int at = 0, failedEnd = 0, starts = 0;
        while (at < s.Length)
        {
            if (!IsTokenStart(s, at))
            {
                at++;
                continue;
            }

            int end = TokenEnd(s, at);
            FormulaMention? mention = MayHold(s, at, end) ? Longest(text, at, end) : null;
            if (mention is not null)
            {
                found.Add(mention);
                at = mention.Span.End;
            }
            else
            {
                // A long row of failures is no formula; without this, hostile tokens would cost their length squared.
                starts = at < failedEnd ? starts + 1 : 0;
                failedEnd = Math.Max(failedEnd, end);
                if (starts >= MostStarts)
                {
                    at = end;
                    continue;
                }

                // The next part of a token may be a formula where the whole is not: "Ag-doped", "micro-Si".
                while (at < end && (char.IsLetterOrDigit(s[at]) || UnicodeScripts.LevelOf(s[at]) != ScriptLevel.Baseline)) at++;
                at = Math.Max(at, Math.Min(end, at + 1));
            }
        }

        return found;
    }

    private static bool IsTokenStart(string s, int at)
    {
        char c = s[at];
        if (!(char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '(' or '[' or 'α' or 'β' or 'γ' or 'δ' or 'ε' or 'c' or 'h' or 't' or 'm' or 'a' or 'x')) return false;
        if (at == 0) return true;
        char before = s[at - 1];
        return !char.IsLetterOrDigit(before) && before is not ('.' or '_') && (UnicodeScripts.LevelOf(before) == ScriptLevel.Baseline);
    }

    private static bool IsTokenChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '(' or ')' or '[' or ']' or '.' or '-' or '−' or '–' or '+' or '·' or '⋅' or '•' or '/' or ':' or 'δ' or '±' or '□' or '′'
        or 'α' or 'β' or 'γ' or 'ε' or ',' || (c >= '²' && UnicodeScripts.LevelOf(c) != ScriptLevel.Baseline);

    private static int TokenEnd(string s, int at)
    {
        int end = at;
        while (end < s.Length && end - at < LongestToken && IsTokenChar(s[end]) && !(s[end] == ',' && !(end + 1 < s.Length && s[end + 1] is not ' '))) end++;
        return end;
    }

    /// <summary>A cheap look: an element must stand at the first capital, and no long run of small letters (a word) follow it.</summary>
    private static bool MayHold(string s, int start, int end)
    {
        int p = start;
        while (p < end && !char.IsAsciiLetterUpper(s[p]) && p - start < 8) p++;
        if (p >= end || !char.IsAsciiLetterUpper(s[p])) return false;
        if (p + 3 < end && char.IsAsciiLetterLower(s[p + 1]) && char.IsAsciiLetterLower(s[p + 2]) && char.IsAsciiLetterLower(s[p + 3])) return false;
        return true;
    }

    private static FormulaMention? Longest(ScriptedText text, int start, int end)
    {
        string s = text.Text;
        int tries = 0;
        for (int stop = end; stop > start && tries < MostTries; stop--)
        {
            // Cut only where a formula can end.
            char last = s[stop - 1], next = stop < s.Length ? s[stop] : ' ';
            if (last is '.' or ',' or ':' or '/' or '·' or '(' or '[' or '⋅' or '•' or '±') continue;
            if (char.IsLetterOrDigit(next) || (next is '.' && stop + 1 < s.Length && char.IsAsciiDigit(s[stop + 1]) && char.IsAsciiDigit(last))) continue;
            if (UnicodeScripts.LevelOf(next) != ScriptLevel.Baseline && stop < s.Length) continue;
            tries++;
            TextSpan span = new(start, stop);
            FormulaParseResult result = FormulaParser.Parse(text, span.Start, span.End, names: false);
            if (result.Formula is { } formula && IsCredible(s, span, formula)) return new FormulaMention(span, formula);
        }

        return null;
    }

    private static bool IsCredible(string s, TextSpan span, Formula formula)
    {
        string written = span.Of(s);
        char after = span.End < s.Length ? s[span.End] : ' ';
        if (PlainWords.Contains(written)) return false;
        if (formula.Kind == FormulaKind.Grade) return true;
        if (formula.Kind is FormulaKind.System or FormulaKind.Composite)
        {
            return formula.Components.Any(part => part.Text.Length > 1)
                && formula.Components.All(part => part.Text is "C" or "W" or "V" or "B" or "Y" or "U" or "N" or "O" or "H" or "K" or "P" || IsCrediblePart(part.Text));
        }

        if (formula.Kind is FormulaKind.WeightAlloy or FormulaKind.Mixture) return char.IsAsciiLetterUpper(written[0]) ? formula.Kind == FormulaKind.WeightAlloy && written.Any(char.IsAsciiLetterLower) || formula.Kind == FormulaKind.Mixture : written.Any(char.IsAsciiLetterLower);
        if (char.IsAsciiDigit(written[0]) && formula.Phase is null)
        {
            // "3C", "2H", "5V": numbers with a unit or a label, not multiples of a formula.
            return formula.Terms.Length > 1 && written.Any(char.IsAsciiLetterLower) && written.Count(char.IsAsciiDigit) > 1;
        }

        if (formula.Phase is not null) return IsCrediblePart(written[(formula.Phase.Length + 1)..]);
        if (written.StartsWith('(') && written.EndsWith(')')) return false;
        _ = after;
        return formula.Dopants.Length > 0 || IsCrediblePart(written);
    }

    private static bool IsCrediblePart(string written)
    {
        if (PlainWords.Contains(written) || written.Length == 0) return false;
        bool digit = false, small = false, variable = false;
        int capitals = 0;
        foreach (char c in written)
        {
            digit |= char.IsDigit(c) || UnicodeScripts.ToBaseline(c) is >= '0' and <= '9';
            small |= char.IsAsciiLetterLower(c) && c is not ('x' or 'y' or 'z');
            variable |= c is 'x' or 'y' or 'z' or 'δ' or '+' or '−' or '-';
            if (char.IsAsciiLetterUpper(c)) capitals++;
        }

        if (capitals == 0) return false;
        if (capitals == 1)
        {
            if (!small) return SingleElements.Contains(written);
            // "Fe", "Fe3+"; "Co3" and "Cu2" are labels more often than molecules.
            return !digit || variable || SingleElements.Contains(written);
        }

        if (small) return true;
        if (!digit) return Capitals.Contains(written);
        // Capitals and digits alone: acids, oxides and hydrides of light elements, not labels such as "C1S2" or "P21".
        return written.Contains('O') || written.Contains('H') || written.Contains('N') || written.Contains('S') || written.Contains('F') || written.Contains('B');
    }
}
