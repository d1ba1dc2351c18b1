using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>A formula's characters brought to one form, with what is raised (charges, mass numbers). Offsets stay those of the text.</summary>
internal sealed class FormulaText
{
    internal FormulaText(ScriptedText text, int start, int end)
    {
        int length = end - start;
        char[] folded = new char[length];
        Raised = new bool[length];
        Lowered = new bool[length];
        bool scripts = text.Runs.Length > 0, zeroColon = false;
        for (int i = 0; i < length; i++)
        {
            char c = text[start + i];
            if (scripts || c > '\u007F')
            {
                ScriptLevel level = text.LevelAt(start + i);
                Raised[i] = level == ScriptLevel.Superscript;
                Lowered[i] = level == ScriptLevel.Subscript;
                c = Fold(UnicodeScripts.ToBaseline(c));
            }
            else c = Fold(c);
            folded[i] = c;
            zeroColon |= c == ':' && i > 0 && folded[i - 1] == '0' && (i < 2 || !char.IsAsciiDigit(folded[i - 2]));
        }

        // "CeO 0:88 F 0:12 FeAs": some fonts give the decimal point out as a colon.
        for (int i = 1; zeroColon && i < length - 1; i++)
            if (folded[i] == ':' && char.IsAsciiDigit(folded[i - 1]) && char.IsAsciiDigit(folded[i + 1])) folded[i] = '.';
        MarkWater(folded);
        Chars = new string(folded);
    }

    private FormulaText(string chars, bool[] raised, bool[] lowered)
    {
        Chars = chars;
        Raised = raised;
        Lowered = lowered;
    }

    internal string Chars { get; }

    internal bool[] Raised { get; }

    internal bool[] Lowered { get; }

    internal int Length => Chars.Length;

    /// <summary>
    /// The text without its blanks where these only part a formula from its own indices ("La 1.9 Sr 0.1 CuO 4", as PDF and HTML give out lowered
    /// figures); null where there are words or no such blank.
    /// </summary>
    internal FormulaText? Closed()
    {
        // "In La(O1-xFx)FeAs": a preposition.
        if (Length > 4 && Chars[2] == ' ' && Chars.StartsWith("In ", StringComparison.Ordinal) && (char.IsAsciiLetterUpper(Chars[3]) || Chars[3] == '(')) return null;
        bool index = false;
        int small = 0, kept = 0;
        for (int i = 0; i < Length; i++)
        {
            char c = Chars[i];
            // Small letters in a row are words, but for ligands in brackets or behind a number: "Pd 2 (dba) 3".
            small = char.IsAsciiLetterLower(c) ? small + 1 : c == '(' || (c == ' ' && i > 0 && char.IsAsciiDigit(Chars[i - 1])) ? -2 : 0;
            if (small > 2) return null;
            if (c != ' ') kept++;
            else index |= i + 1 < Length && i > 0 && (char.IsAsciiDigit(Chars[i + 1]) || Chars[i + 1] is 'x' or 'y' or 'z' or '(' || Chars[i - 1] is '-' or '+' or ',' or 'x' or 'y' or 'z');
        }

        if (!index) return null;
        char[] chars = new char[kept];
        bool[] raised = new bool[kept], lowered = new bool[kept];
        int at = 0;
        for (int i = 0; i < Length; i++)
        {
            if (Chars[i] == ' ') continue;
            chars[at] = Chars[i];
            raised[at] = Raised[i];
            lowered[at++] = Lowered[i];
        }

        return new FormulaText(new string(chars), raised, lowered);
    }

    private static char Fold(char c) => c switch
    {
        // À is how some fonts of publishers give out a minus.
        '−' or '–' or '‐' or '‑' or '—' or '﹣' or 'À' => '-',
        '⋅' or '∙' or '•' or '・' or '‧' or '*' or '∗' => '·',
        '\u00A0' or '\u2009' or '\u202F' or '\u200A' or '\t' => ' ',
        '[' or '{' => '(',
        ']' or '}' => ')',
        '．' => '.',
        '’' or '´' => '′',
        _ => c,
    };

    /// <summary>Water behind a full stop, colon or blank ("MnCl2.4H2O", "FeCl3 6H2O") gets the dot that other authors write.</summary>
    private static void MarkWater(char[] s)
    {
        int end = s.Length;
        if (end > 0 && s[end - 1] == ')') end--;
        if (end < 6 || s[end - 1] != 'O' || s[end - 2] != '2' || s[end - 3] is not ('H' or 'D')) return;
        int run = end - 3;
        if (s[run - 1] == '(') run--;
        int stop = run;
        while (run > 0 && (char.IsAsciiDigit(s[run - 1]) || s[run - 1] is '.' or 'x' or 'n' or 'y')) run--;
        if (run < 2) return;
        int capitals = 0;
        for (int i = 0; i < run; i++) if (char.IsAsciiLetterUpper(s[i])) capitals++;
        if (capitals < 2) return;
        int point = Array.IndexOf(s, '.', run, stop - run);
        if (point >= run && (char.IsAsciiLetter(s[run - 1]) || s[run - 1] == ')')) s[point] = '·';
        else if (run == stop && s[run - 1] == ' ' && s[run - 2] == ')') s[run - 1] = '·';
        else if (run < stop && s[run - 1] is ':' or ' ' && (char.IsAsciiDigit(s[run - 2]) || s[run - 2] == ')')) s[run - 1] = '·';
    }
}
