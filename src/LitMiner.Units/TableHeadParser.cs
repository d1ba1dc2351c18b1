using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Reads heads such as "σ (10⁻³ S/cm)", "E/GPa", "Tg [°C]", "Conductivity, S cm−1", "κ /W m−1 K−1", "n × 10⁴".</summary>
public static class TableHeadParser
{
    private const int LongestHead = 400;

    /// <summary>Reads a flat head.</summary>
    public static UnitHead Parse(string text) => Parse(ScriptedText.Plain(text));

    /// <summary>Takes a head apart; where no unit is found the whole head is its name.</summary>
    public static UnitHead Parse(ScriptedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string s = text.Text;
        TextSpan all = Trim(s, new TextSpan(0, s.Length));
        if (all.Length > LongestHead) return new(all, null, null, 1, false);

        // The last bracket that holds a unit wins: "T (onset) (°C)".
        for (int close = all.End - 1; close > all.Start; close--)
        {
            if (s[close] is not (')' or ']')) continue;
            int open = Opening(s, close);
            if (open < 0) continue;
            TextSpan inside = Trim(s, new TextSpan(open + 1, close));
            UnitParseResult unit = UnitParser.Parse(text.Slice(inside));
            if (!unit.Success && Circumstance(s, inside) is { } shorter)
            {
                inside = shorter;
                unit = UnitParser.Parse(text.Slice(inside));
            }

            if (unit.Success && open > 0) return Make(text, new TextSpan(all.Start, open), inside, unit);
        }

        if (TrySplit(text, all, ',', out UnitHead? head) || TrySplit(text, all, '/', out head) || TrySplit(text, all, ':', out head)) return head!;
        UnitHead whole = Make(text, all, null, null);
        return whole.Multiplier != 1 ? whole : TryTrailing(text, all) ?? whole;
    }

    private static bool TrySplit(ScriptedText text, TextSpan all, char mark, out UnitHead? head)
    {
        head = null;
        for (int at = all.Start + 1; at < all.End - 1; at++)
        {
            if (text[at] != mark) continue;
            // "Pt/C ratio" is no head with a unit: a slash counts only where the rest is a unit, the quantity's symbol being short or spaced off.
            TextSpan rest = Trim(text.Text, new TextSpan(at + 1, all.End));
            if (rest.IsEmpty) continue;
            UnitParseResult unit = UnitParser.Parse(text.Slice(rest));
            if (!unit.Success) unit = Bracketed(text, ref rest) ?? unit;
            if (!unit.Success) continue;
            head = Make(text, new TextSpan(all.Start, at), rest, unit);
            return true;
        }

        return false;
    }

    private static UnitParseResult? Bracketed(ScriptedText text, ref TextSpan rest)
    {
        if (rest.Length < 3 || text[rest.Start] != '(' || text[rest.End - 1] != ')') return null;
        rest = new TextSpan(rest.Start + 1, rest.End - 1);
        return UnitParser.Parse(text.Slice(rest));
    }

    /// <summary>"Temperature °C", "Yield %": the unit as last word, only where it can be nothing else.</summary>
    private static UnitHead? TryTrailing(ScriptedText text, TextSpan all)
    {
        if (all.IsEmpty) return null;
        int blank = text.Text.LastIndexOf(' ', all.End - 1, all.Length);
        if (blank <= all.Start) return null;
        TextSpan rest = new(blank + 1, all.End);
        string word = rest.Of(text.Text);
        if (word.Length < 2 && word is not "%" and not "°" && !word.StartsWith('°')) return null;
        UnitParseResult unit = UnitParser.Parse(text.Slice(rest));
        return unit.Success && !char.IsAsciiLetterLower(word[0]) ? Make(text, new TextSpan(all.Start, blank), rest, unit) : null;
    }

    private static UnitHead Make(ScriptedText text, TextSpan name, TextSpan? unitSpan, UnitParseResult? unit)
    {
        name = Trim(text.Text, name);
        double multiplier = unit?.Multiplier ?? 1;
        bool ambiguous = multiplier != 1;
        string s = text.Text;
        // "n × 10⁴" and "10³ κ": the cells are n times 10⁴, so the value is the cell divided by it.
        int times = s.LastIndexOfAny(['×', '·', 'x'], Math.Max(name.End - 1, 0), name.Length);
        if (times > name.Start && UnitParser.TryMultiplier(text, times, out int end, out double power) && end >= name.End && power != 1 && s[times] != 'x' | times == 0 | (times > 0 && s[times - 1] == ' '))
        {
            multiplier /= power;
            ambiguous = true;
            name = Trim(s, new TextSpan(name.Start, times));
        }
        else if (name.Length > 4 && s[name.Start] == '1' && s[name.Start + 1] == '0' && UnitParser.TryMultiplier(text, name.Start, out int behind, out double leading) && leading is not (1 or 10) && behind < name.End)
        {
            multiplier /= leading;
            ambiguous = true;
            name = Trim(s, new TextSpan(behind, name.End));
        }

        return new(name, unitSpan, unit?.Unit, multiplier, ambiguous);
    }

    /// <summary>The unit of "(V vs. Li/Li+)", "(mAh/g at C/10)", "(% of the initial value)": what stands before the words; null where there are none.</summary>
    private static TextSpan? Circumstance(string s, TextSpan inside)
    {
        string words = inside.Of(s);
        int cut = words.Length;
        foreach (string border in (string[])[" vs", " versus ", " at ", " @", " of ", ", "])
        {
            int at = words.IndexOf(border, StringComparison.OrdinalIgnoreCase);
            if (at > 0) cut = Math.Min(cut, at);
        }

        return cut < words.Length ? Trim(s, new TextSpan(inside.Start, inside.Start + cut)) : null;
    }

    private static int Opening(string s, int close)
    {
        char closing = s[close], opening = closing == ')' ? '(' : '[';
        int depth = 0;
        for (int i = close; i >= 0; i--)
        {
            if (s[i] == closing) depth++;
            else if (s[i] == opening && --depth == 0) return i;
        }

        return -1;
    }

    private static TextSpan Trim(string s, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(s[start])) start++;
        while (end > start && (char.IsWhiteSpace(s[end - 1]) || s[end - 1] is ',' or ':')) end--;
        return new TextSpan(start, end);
    }
}
