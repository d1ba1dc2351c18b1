using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>
/// Reads a compound unit at a place in a text. In prose it takes the longest stretch that is surely a unit; otherwise
/// whatever can be one. Work is bounded by the length of the unit, not of the text.
/// </summary>
internal sealed class UnitScanner(ScriptedText text, bool prose)
{
    private const int MostFactors = 12;
    private const int LongestRun = 12;
    private readonly UnitCatalogue catalogue = UnitCatalogue.Default;
    private readonly List<(int End, ImmutableArray<UnitWriting> Writings)> matches = [];

    /// <summary>Factors of the last successful scan.</summary>
    internal List<UnitFactor> Factors { get; } = [];

    /// <summary>Where the last factor's symbol was a word and not a symbol.</summary>
    internal bool LastIsName { get; private set; }

    /// <summary>Reads from <paramref name="start"/>; returns the end of the unit, or −1.</summary>
    internal int Scan(int start)
    {
        Factors.Clear();
        int at = start;
        bool below = false;
        int group = -1;
        bool groupBelow = false;
        if (!prose && at < text.Length && text[at] == '1' && at + 1 < text.Length && text[at + 1] == '/') at++;
        else if (!prose && at < text.Length && text[at] == '/') { }
        else if (prose && at + 4 < text.Length && string.CompareOrdinal(text.Text, at, "per ", 0, 4) == 0 && string.CompareOrdinal(text.Text, at, "per cent", 0, 8) != 0) return -1;
        else if (!ScanFactor(ref at, false, false)) return -1;
        int end = Factors.Count > 0 ? at : -1;
        while (Factors.Count < MostFactors)
        {
            int before = Factors.Count;
            bool close = false;
            int next = at;
            while (group >= 0 && next < text.Length && text[next] == ' ') next++;
            if (group >= 0 && next < text.Length && text[next] == ')')
            {
                at = next + 1;
                close = true;
                int power = at;
                if (ExponentScanner.TryScan(text, ref power, prose, out int groupPower) && groupPower % 2 == 0)
                {
                    for (int i = group; i < Factors.Count; i++) Factors[i] = Factors[i] with { Exponent2 = Factors[i].Exponent2 * (groupPower / 2) };
                    at = power;
                }

                group = -1;
                below = groupBelow;
                end = at;
                continue;
            }

            next = at;
            bool space = SkipSpaces(ref next);
            if (next >= text.Length) break;
            char c = text[next];
            bool slash = false, dot = false;
            if (c is '/' or '∕' or '⁄')
            {
                slash = true;
                next++;
                SkipSpaces(ref next);
            }
            else if (space && StartsWithPer(next))
            {
                slash = true;
                next += 4;
            }
            else if (c is '·' or '⋅' or '∙' or '•' or '×' or '*' or '・' or '‧' || (c == '.' && !space && next + 1 < text.Length && (char.IsLetter(text[next + 1]) || text[next + 1] == 'µ')) || (c is '-' or '‐' or '‑' or '–' && !space && (!prose || IsHyphenProduct(next + 1))))
            {
                dot = true;
                next++;
                SkipSpaces(ref next);
            }

            bool thisBelow = slash || below;
            if (slash) below = true;
            if (next < text.Length && text[next] == '(' && group < 0 && (slash || dot || !prose))
            {
                group = Factors.Count;
                groupBelow = below && !slash ? below : slash;
                int inside = next + 1;
                if (!ScanFactor(ref inside, thisBelow, true)) break;
                // Behind a closed bracket nothing more is divided: "W/(m K) cm".
                below = slash || below;
                at = inside;
                if (!ClosesSoon(at)) break;
                continue;
            }

            int from = next;
            if (!ScanFactor(ref next, thisBelow, slash || dot || group >= 0)) break;
            if (prose && !slash && group < 0 && !MayFollow(from, next, space, dot, below, before)) { Factors.RemoveRange(before, Factors.Count - before); break; }
            at = next;
            if (group < 0) end = at;
            _ = close;
        }

        if (group >= 0) Factors.RemoveRange(Math.Min(group, Factors.Count), Factors.Count - Math.Min(group, Factors.Count));
        return Factors.Count > 0 ? end : -1;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c is '°' or 'µ' or 'Ω';

    private bool StartsWithPer(int at) => string.CompareOrdinal(text.Text, at, "per ", 0, 4) == 0;

    private bool SkipSpaces(ref int at)
    {
        int from = at;
        while (at < text.Length && at - from < 2 && text[at] is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u200A' or '\u2002') at++;
        return at > from;
    }

    private bool ClosesSoon(int at)
    {
        for (int i = at; i < text.Length && i < at + 24; i++)
            if (text[i] == ')') return true;
        return false;
    }

    /// <summary>Whether a factor found behind a blank or dot in prose really goes on with the unit: "W m−1", but not "5 s in".</summary>
    private bool MayFollow(int from, int end, bool space, bool dot, bool below, int before)
    {
        if (Factors.Count - before == 0) return false;
        UnitFactor last = Factors[^1];
        bool hasPower = DigitEnds(end);
        if (!space && !dot) return hasPower || below;
        if (last.Writings[0].IsName) return hasPower && last.Exponent2 < 0;
        // "0.5 M H2SO4", "5 g H2": behind a blank a positive power is that of a length or time, or part of a formula.
        if (space && hasPower && (end < text.Length && IsLetter(text[end]) || (last.Exponent2 > 0 && !below && last.Writings[0].Definition.Symbol is not ("m" or "s")))) return false;
        if (hasPower) return true;
        string symbol = text.Text[from..end];
        string previous = Factors[before - 1].Writings[0].Definition.Symbol;
        if (dot) return true;
        return below
            ? previous is "m" or "mol" or "g" or "V" && symbol is "K" or "s" or "°C" or "h" or "min"
            : (previous, symbol) is ("N", "m") or ("Pa", "s") or ("W", "h") or ("A", "h") or ("V", "s") or ("J", "s") or ("Ω", "cm") or ("Ω", "m") or ("MPa", "√m");
    }

    /// <summary>"µΩ-cm", "N-m", "Pa-s": the few products that papers write with a hyphen.</summary>
    private bool IsHyphenProduct(int at)
    {
        string last = Factors.Count == 1 && Factors[0].Exponent2 == 2 ? Factors[0].Writings[0].Definition.Symbol : "";
        ReadOnlySpan<char> rest = text.Text.AsSpan(at);
        string wanted = last switch { "Ω" => rest.StartsWith("cm") ? "cm" : "m", "N" => "m", "Pa" or "V" or "J" => "s", "W" or "A" => "h", _ => "" };
        return wanted.Length > 0 && rest.StartsWith(wanted) && (rest.Length == wanted.Length || !char.IsLetterOrDigit(rest[wanted.Length]));
    }

    private bool EndsSentence(int end) => end >= text.Length || (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]));

    private bool DigitEnds(int end) => end > 0 && ExponentScanner.DigitOf(text[end - 1]) >= 0;

    private bool ScanFactor(ref int at, bool below, bool bound)
    {
        int p = at;
        bool root = p < text.Length && text[p] == '√';
        if (root) p++;
        if (root && p < text.Length && text[p] == '(') p++;
        if (p >= text.Length || text.LevelAt(p) == ScriptLevel.Subscript) return false;
        catalogue.Match(text.Text, p, matches);
        string source = text.Text;
        int run = p;
        while (run < text.Length && run - p <= LongestRun && IsLetter(source[run])) run++;

        // K behind "W/m" is kelvin: nobody divides by millikelvin there.
        bool metreKelvin = below && run - p == 2 && source[p] == 'm' && source[p + 1] is 'K' or 'k';
        if (!metreKelvin)
        {
            foreach ((int end, ImmutableArray<UnitWriting> writings) in matches)
            {
                bool letterEnd = IsLetter(source[end - 1]);
                if (end < text.Length && letterEnd && IsLetter(source[end]) && text.LevelAt(end) == text.LevelAt(end - 1)) continue;
                ImmutableArray<UnitWriting> usable = writings;
                if (prose && !bound && end - p == 1 && source[p] is 'e' or 'c' or 'b' or 'D' or 'R') continue;
                int q = end;
                int exponent2 = 2;
                // "2000 rpm. After": the stop ends the sentence where the symbol goes without it too.
                if (prose && source[end - 1] == '.' && EndsSentence(end) && matches.Exists(other => other.End == end - 1)) continue;
                // "3%-4%", "90°-180°": no power, the second end of a range.
                bool power = source[end - 1] is not ('%' or '°' or '‰') && writings[0].Definition.Scale != UnitScale.Arbitrary && ExponentScanner.TryScan(text, ref q, prose, out exponent2);
                if (!power)
                {
                    exponent2 = 2;
                    if (letterEnd && end < text.Length && char.IsAsciiDigit(source[end]) && text.LevelAt(end) == ScriptLevel.Baseline) continue;
                }

                if (root)
                {
                    exponent2 = exponent2 == 2 ? 1 : exponent2;
                    if (q < text.Length && text[q] == ')' && source[at + 1] == '(') q++;
                }

                Add(usable, exponent2, below);
                at = q;
                return true;
            }
        }

        return !root && ScanRun(ref at, p, run, below, bound, metreKelvin);
    }

    /// <summary>Symbols written without a gap: "Vs", "mK", "Wm-1". The fewest symbols that fill the run of letters.</summary>
    private bool ScanRun(ref int at, int start, int run, bool below, bool bound, bool apart)
    {
        int length = run - start;
        if (length is < 2 or > LongestRun) return false;
        int q = run;
        bool power = ExponentScanner.TryScan(text, ref q, prose, out int exponent2);
        if (prose && !power && !bound && text.Text[start..run] is not ("Nm" or "kNm" or "mNm" or "Pas" or "mPas" or "Vs" or "Ωcm" or "Ωm" or "µΩcm" or "μΩcm" or "mΩcm" or "kΩcm" or "MΩcm" or "VAh" or "GPam")) return false;
        // best[i]: fewest pieces that fill the first i letters; from[i]: where the last of them starts.
        Span<int> best = stackalloc int[LongestRun + 1];
        Span<int> from = stackalloc int[LongestRun + 1];
        best.Fill(100);
        best[0] = 0;
        for (int i = 0; i < length; i++)
        {
            if (best[i] >= 4) continue;
            catalogue.Match(text.Text, start + i, matches);
            foreach ((int end, ImmutableArray<UnitWriting> writings) in matches)
            {
                int to = end - start;
                if (to > length || (apart && end - start - i == length) || writings[0].IsName || writings[0].Rank <= -20 || best[i] + 1 >= best[to]) continue;
                best[to] = best[i] + 1;
                from[to] = i;
            }
        }

        if (best[length] > 4) return false;
        List<int> cuts = [];
        for (int i = length; i > 0; i = from[i]) cuts.Add(i);
        cuts.Reverse();
        int begin = 0;
        foreach (int cut in cuts)
        {
            catalogue.Match(text.Text, start + begin, matches);
            ImmutableArray<UnitWriting> writings = matches.Find(match => match.End == start + cut).Writings;
            Add(writings, cut == length && power ? exponent2 : 2, below);
            begin = cut;
        }

        at = power ? q : run;
        return true;
    }

    private void Add(ImmutableArray<UnitWriting> writings, int exponent2, bool below)
    {
        LastIsName = writings[0].IsName;
        // "J/g K-1": a power that is already negative is not turned over again.
        Factors.Add(new UnitFactor(writings, below && exponent2 > 0 ? -exponent2 : exponent2));
    }
}
