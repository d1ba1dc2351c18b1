using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Reads the power behind a unit's symbol: raised, with a caret, or flat on the line ("cm-2", "cm2", "m1/2", "cm −3").</summary>
internal static class ExponentScanner
{
    /// <summary>Whether <paramref name="c"/> is one of the characters that stand for minus.</summary>
    internal static bool IsMinus(char c) => c is '-' or '−' or '–' or '‐' or '‑' or '⁻' or '—' or '﹣';

    /// <summary>The decimal digit of a character, Unicode's raised and lowered digits included; −1 for others.</summary>
    internal static int DigitOf(char c)
    {
        if (c is >= '0' and <= '9') return c - '0';
        if (c < '²') return -1;
        char flat = UnicodeScripts.ToBaseline(c);
        return flat is >= '0' and <= '9' ? flat - '0' : -1;
    }

    /// <summary>Reads an exponent at <paramref name="at"/> and moves behind it; false leaves <paramref name="at"/> alone.</summary>
    internal static bool TryScan(ScriptedText text, ref int at, bool prose, out int exponent2)
    {
        exponent2 = 2;
        int p = at, length = text.Length;
        if (p >= length) return false;
        char first = text[p];
        bool raised = text.LevelAt(p) == ScriptLevel.Superscript;
        if (raised || first == '^') return TryScanRaised(text, ref at, prose, out exponent2);

        // Some PDFs put a blank before the raised part: "g cm −3", "W/m 2".
        bool gap = first == ' ';
        if (gap)
        {
            if (++p >= length) return false;
            if (text.LevelAt(p) == ScriptLevel.Superscript)
            {
                int q = p;
                if (!TryScanRaised(text, ref q, prose, out exponent2)) return false;
                at = q;
                return true;
            }
        }

        bool negative = IsMinus(text[p]);
        if (negative && ++p >= length) return false;
        // "mA g− 1": some publishers set a blank behind the minus.
        if (negative && !gap && first is '−' or '–' && text[p] == ' ' && p + 1 < length && text[p + 1] is >= '1' and <= '4' && (p + 2 >= length || !(char.IsLetterOrDigit(text[p + 2]) || text[p + 2] is '.' or '%' or '°'))) p++;
        if (gap && !negative && (at < 2 || !HasSlashBefore(text.Text, at) || text[p] is not ('2' or '3'))) return false;
        if (gap && negative && text[p - 1] == '-' && prose && text[p] is not ('1' or '2' or '3')) return false;
        int digit = DigitOf(text[p]);
        if (digit < 0) return false;
        int next = p + 1;
        if (digit == 1 && next + 1 < length && text[next] == '/' && text[next + 1] == '2')
        {
            next += 2;
            exponent2 = 1;
        }
        else if (digit is 0 or 1 && next + 1 < length && text[next] == '.' && text[next + 1] == '5')
        {
            next += 2;
            exponent2 = (2 * digit) + 1;
        }
        else
        {
            if (digit == 0 || (!negative && digit is 1 or > 6) || (negative && digit > 6 && prose)) return false;
            exponent2 = 2 * digit;
        }

        if (next < length && DigitOf(text[next]) >= 0 && text.LevelAt(next) == ScriptLevel.Baseline) return false;
        if (gap && next < length && (char.IsLetterOrDigit(text[next]) || (text[next] is '.' or ',' or '%' or '–' or '-' && next + 1 < length && char.IsDigit(text[next + 1])))) return false;
        if (negative) exponent2 = -exponent2;
        at = next;
        return true;
    }

    private static bool TryScanRaised(ScriptedText text, ref int at, bool prose, out int exponent2)
    {
        exponent2 = 2;
        int p = at, length = text.Length;
        bool caret = text[p] == '^';
        if (caret) p++;
        char close = '\0';
        if (p < length && text[p] is '(' or '{') close = text[p++] == '(' ? ')' : '}';
        bool negative = p < length && (IsMinus(text[p]) || UnicodeScripts.ToBaseline(text[p]) == '-');
        if (negative || (p < length && UnicodeScripts.ToBaseline(text[p]) == '+')) p++;
        while (negative && p < length && text[p] == ' ' && p + 1 < length && DigitOf(text[p + 1]) >= 0) p++;
        int value = 0, digits = 0, start = p;
        while (p < length && DigitOf(text[p]) is >= 0 and var digit && digits < 3 && (caret || text.LevelAt(p) == ScriptLevel.Superscript))
        {
            value = (10 * value) + digit;
            digits++;
            p++;
        }

        if (p == start) return false;
        exponent2 = 2 * value;
        if (p + 1 < length && text[p] is '/' or '⁄' && DigitOf(text[p + 1]) == 2 && (caret || text.LevelAt(p) == ScriptLevel.Superscript))
        {
            exponent2 = value;
            p += 2;
        }
        else if (p + 1 < length && text[p] is '.' && text[p + 1] == '5' && (caret || text.LevelAt(p + 1) == ScriptLevel.Superscript))
        {
            exponent2++;
            p += 2;
        }

        if (close != '\0')
        {
            if (p >= length || text[p] != close) return false;
            p++;
        }

        // A raised 12 behind a unit is a reference number, not a power.
        if (exponent2 == 0 || exponent2 > Unit.MostExponent2 || (prose && !negative && !caret && exponent2 > 12)) return false;
        if (negative) exponent2 = -exponent2;
        at = p;
        return true;
    }

    private static bool HasSlashBefore(string text, int at)
    {
        for (int i = at - 1; i >= 0 && i > at - 5; i--)
        {
            if (text[i] == '/') return true;
            if (text[i] == ' ') return false;
        }

        return false;
    }
}
