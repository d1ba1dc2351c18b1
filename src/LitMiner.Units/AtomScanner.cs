using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Walks a text once and lists its numbers, each with the unit directly behind it.</summary>
internal sealed class AtomScanner
{
    private readonly ScriptedText text;
    private readonly string s;
    private readonly NumberScanner numbers;
    private readonly UnitScanner units;
    private readonly List<QuantityAtom> atoms = [];

    internal AtomScanner(ScriptedText text)
    {
        this.text = text;
        s = text.Text;
        numbers = new NumberScanner(text);
        units = new UnitScanner(text, prose: true);
    }

    internal List<QuantityAtom> Scan()
    {
        int at = 0;
        while (at < s.Length)
        {
            char c = s[at];
            if (char.IsAsciiDigit(c)) at = Figure(at);
            else if (char.IsLetter(c)) at = Word(at);
            else if (c is '½' or '⅓' or '⅔' or '¼' or '¾' || (c == '.' && at + 1 < s.Length && char.IsAsciiDigit(s[at + 1]) && (at == 0 || s[at - 1] is ' ' or '<' or '=' or '('))) at = Figure(at);
            else at++;
        }

        return atoms;
    }

    private static bool IsTokenChar(char c) => char.IsLetterOrDigit(c) || c is '_' or '′';

    private int Word(int start)
    {
        int end = start;
        bool digits = false;
        while (end < s.Length && IsTokenChar(s[end]))
        {
            digits |= char.IsAsciiDigit(s[end]);
            end++;
        }

        if (digits) return Mixed(start, end);
        if (end - start is >= 3 and <= 9 && (start == 0 || s[start - 1] is not ('-' or '‐' or '.')) && NumberWords.TryScan(s, start, end, out NumberReading number))
        {
            Add(number, start, number.Value, null);
            return atoms[^1].End;
        }

        // "threefold"
        if (end - start is >= 7 and <= 11 && s.AsSpan(start, end - start).EndsWith("fold") && NumberWords.ValueOf(s.AsSpan(start, end - start - 4)) is { } times)
        {
            Add(new NumberReading(start, end - 4, times, null, null, false, true, false), start, times, null);
            return Math.Max(end, atoms[^1].End);
        }

        if (end - start is 3 or 4 or 7 && s.AsSpan(start, end - start) is "few" or "many" or "several" or "Several") return VagueAmounts.Read(s, units, start, end) is { } vague ? AddAtom(vague) : end;
        if (end - start <= 2 && s[start] is 'a' or 'A') return Article(start, end);
        if (end - start == 2 && s[start] == 'p' && s[start + 1] == 'H') return Acidity(end);
        return end;
    }

    /// <summary>"an hour": a count of one, only before words for times.</summary>
    private int Article(int start, int end)
    {
        bool an = end - start == 2 && s[start + 1] == 'n';
        if ((end - start == 2 && !an) || end >= s.Length || s[end] != ' ') return end;
        int unit = units.Scan(end + 1);
        if (unit < 0 || !units.LastIsName || units.Factors.Count != 1 || units.Factors[0].Writings[0].Definition.Symbol is not ("h" or "min" or "week" or "month" or "decade" or "century")) return end;
        if (start > 1 && NumberWords.ValueOf(LastWord(start)) is not null) return end;
        QuantityAtom atom = new()
        {
            Number = new NumberReading(start, end, 1, null, null, false, true, false),
            Start = start,
            End = unit,
            Value = 1,
            Unit = new TextSpan(end + 1, unit),
            Factors = [.. units.Factors],
        };
        atoms.Add(atom);
        return unit;
    }

    private ReadOnlySpan<char> LastWord(int before)
    {
        int end = before;
        while (end > 0 && s[end - 1] == ' ') end--;
        int start = end;
        while (start > 0 && char.IsAsciiLetter(s[start - 1])) start--;
        return s.AsSpan(start, end - start);
    }

    /// <summary>"pH 7.4", "pH of 3", "pH = 8": the unit stands before its number.</summary>
    private int Acidity(int end)
    {
        int p = end;
        while (p < s.Length && p < end + 4 && s[p] is ' ' or '=' or '∼' or '~' or '≈' or '-') p++;
        if (p >= s.Length || !char.IsAsciiDigit(s[p]) || !numbers.TryScan(p, out NumberReading number) || number.Value > 15) return end;
        units.Scan(end - 2);
        atoms.Add(new QuantityAtom
        {
            Number = number,
            Start = end - 2,
            End = number.End,
            Value = number.Value,
            Unit = new TextSpan(end - 2, end),
            Factors = [.. units.Factors],
        });
        return number.End;
    }

    /// <summary>Letters and digits in one word: a formula, sample or instrument, unless a small word lost its blank ("for10").</summary>
    private int Mixed(int start, int end)
    {
        int digit = start;
        while (!char.IsAsciiDigit(s[digit])) digit++;
        ReadOnlySpan<char> head = s.AsSpan(start, digit - start);
        if (head is "for" or "at" or "of" or "to" or "and" or "than" or "by" or "with") return Figure(digit);
        if (head is "pH") return Acidity(digit);
        if (LostBlank(start, digit)) return Figure(digit);
        if (NameShapes.IsSpaceGroup(s, start, digit, end)) return AddLabel(start, digit, SkipToken(end < s.Length && s[end] == '/' ? end + 1 : end), NotAQuantity.SpaceGroup);
        bool formula = char.IsUpper(s[start]) && digit - start <= 12;
        NumberReading none = new(digit, end, 0, null, null, false, false, false);
        atoms.Add(new QuantityAtom
        {
            Number = none,
            Start = start,
            End = end,
            Exclusion = formula ? NotAQuantity.FormulaIndex : NotAQuantity.SampleName,
        });
        // The tail of such a name belongs to it: "Al0.3CoCrFeNi", "La1−xSrx".
        while (end + 1 < s.Length && s[end] is '.' or '-' or '−' or '+' or '/' && IsTokenChar(s[end + 1]) && (char.IsAsciiDigit(s[end + 1]) || s[end] != '.')) end = SkipToken(end + 1);
        atoms[^1].End = end;
        return end;
    }

    private int AddAtom(QuantityAtom atom)
    {
        atoms.Add(atom);
        return atom.End;
    }

    private int AddLabel(int start, int digit, int end, NotAQuantity reason)
    {
        return AddAtom(new QuantityAtom { Number = new NumberReading(digit, end, 0, null, null, false, false, false), Start = start, End = end, Exclusion = reason });
    }

    /// <summary>"starch30 mg": a word of small letters ran into its number, and a unit of more than one letter follows behind a blank.</summary>
    private bool LostBlank(int start, int digit)
    {
        if (digit - start < 4) return false;
        for (int i = start + 1; i < digit; i++)
            if (!char.IsAsciiLetterLower(s[i])) return false;
        int end = digit;
        while (end < s.Length && (char.IsAsciiDigit(s[end]) || (s[end] == '.' && end + 1 < s.Length && char.IsAsciiDigit(s[end + 1])))) end++;
        if (end + 2 >= s.Length || s[end] != ' ') return false;
        int unit = units.Scan(end + 1);
        return unit >= end + 3 && !units.LastIsName && s[(end + 1)..unit] is not ("in" or "at" or "as");
    }

    private int SkipToken(int at)
    {
        while (at < s.Length && IsTokenChar(s[at])) at++;
        return at;
    }

    private int Figure(int digit)
    {
        if (!numbers.TryScan(digit, out NumberReading number)) return digit + 1;
        int end = number.End;
        double value = number.Value;
        if (NumberWords.Magnitude(s, ref end) is { } magnitude)
        {
            value *= magnitude;
            number = number with { End = end, IsPlain = false };
        }

        int start = SignStart(digit, ref value);
        if (text.LevelAt(digit) == ScriptLevel.Superscript && digit > 0 && !char.IsWhiteSpace(s[digit - 1]))
        {
            atoms.Add(new QuantityAtom { Number = number, Start = start, End = end, Value = value, Exclusion = NotAQuantity.Citation });
            return end;
        }

        // 1/2, 3/4: small whole numbers over each other.
        if (number.IsPlain && end + 1 < s.Length && s[end] is '/' or '⁄' && char.IsAsciiDigit(s[end + 1]) && numbers.TryScan(end + 1, out NumberReading below)
            && below.IsPlain && below.Value is > 0 and <= 1000 && number.Value <= 1000)
        {
            number = number with { End = below.End, Value = number.Value / below.Value, IsPlain = false, SignificantDigits = null };
            value = Math.CopySign(number.Value, value);
            end = below.End;
        }

        Add(number, start, value, null);
        return atoms[^1].End;
    }

    private int SignStart(int digit, ref double value)
    {
        int p = digit - 1;
        if (p < 0) return digit;
        if (s[p] == ' ' && p > 0 && s[p - 1] is '−' && (p < 2 || s[p - 2] is ' ' or '(' or '∼' or '≈')) p--;
        char c = s[p];
        if (c == '±' || (c == ' ' && p > 0 && s[p - 1] == '±'))
        {
            // A tolerance on its own, "±10 min", keeps its sign in the span; behind a number "±" links.
            int sign = c == '±' ? p : p - 1;
            int q = sign;
            while (q > 0 && s[q - 1] == ' ') q--;
            return q == 0 || s[q - 1] is '(' or ',' || (char.IsAsciiLetter(s[q - 1]) && (atoms.Count == 0 || atoms[^1].End < q)) ? sign : digit;
        }

        if (!ExponentScanner.IsMinus(c) && c is not '+') return digit;
        char before = p > 0 ? s[p - 1] : ' ';
        if (char.IsLetterOrDigit(before) || before is ')' or '%' or '°' or '′' or ']' or '}' or '-') return digit;
        QuantityAtom? last = atoms.Count > 0 ? atoms[^1] : null;
        // "131.6 -139.4": a minus close behind another number joins the two.
        if (last is not null && last.Exclusion is null && before == ' ' && p - last.End <= 1) return digit;
        if (c is '–' or '—' && before != '(' && before != ' ' && before != '∼' && before != '~') return digit;
        if (c != '+') value = -value;
        return p;
    }

    private void Add(NumberReading number, int start, double value, NotAQuantity? exclusion)
    {
        QuantityAtom atom = new() { Number = number, Start = start, End = number.End, Value = value, Exclusion = exclusion };
        atoms.Add(atom);
        int end = number.End;
        TakeCurrency(atom);
        if (end >= s.Length || TakeBracket(atom)) return;
        int at = end;
        bool hyphen = false, gap = false;
        while (at < s.Length && at < end + 2 && s[at] is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u200A')
        {
            at++;
            gap = true;
        }

        if (!gap && s[at] is '-' or '‐' or '‑' or '–')
        {
            at++;
            hyphen = true;
        }

        if (at < s.Length && gap && s[at] is '-' && at + 1 < s.Length && s[at + 1] is 'f') at++;
        if (at >= s.Length) return;
        int unit = units.Scan(at);
        if (atom.Unit is null && unit > 0 && UnitAcceptance.Accepts(s, units, atom, new TextSpan(at, unit), gap, hyphen))
        {
            atom.Unit = new TextSpan(at, unit);
            atom.Factors = [.. units.Factors];
            atom.End = unit;
            return;
        }

        if (!gap && !hyphen && number is { IsWord: false } && (char.IsLetter(s[at]) || s[at] == '_'))
        {
            int tail = SkipToken(at);
            atom.End = tail;
            string rest = s[at..tail];
            atom.Exclusion = NameShapes.IsBarredGroup(s, atom.Start, rest) ? NotAQuantity.SpaceGroup : rest is "st" or "nd" or "rd" or "th" ? NotAQuantity.Ordinal
                : rest is "D" ? NotAQuantity.Dimensionality
                : rest[0] is 's' or 'p' or 'd' or 'f' && rest.Length <= 2 ? NotAQuantity.Orbital
                : rest is "x" or "X" ? null
                : NotAQuantity.SampleName;
            if (rest is "x" or "X") atom.End = number.End;
        }
        else if (hyphen && number is { IsWord: false, IsPlain: true } && at < s.Length && char.IsLetter(s[at]) && !(at + 3 < s.Length && s.AsSpan(at, 3) is "to-" or "to " or "and"))
        {
            atom.Exclusion = s[at] == 'D' && at + 1 < s.Length && !char.IsLetter(s[at + 1]) ? NotAQuantity.Dimensionality : NotAQuantity.Locant;
        }
    }

    private bool TakeBracket(QuantityAtom atom)
    {
        if (s[atom.Number.End] is not (')' or ' ') || BracketReader.Read(s, numbers, units, atom) is not { } whole) return false;
        atoms[^1] = whole;
        return true;
    }

    /// <summary>"€ 50 million", "$5": the sign of a currency stands before its number.</summary>
    private void TakeCurrency(QuantityAtom atom)
    {
        int p = atom.Start - 1;
        if (p > 0 && s[p] == ' ') p--;
        if (p < 0 || s[p] is not ('€' or '£' or '¥' or '$') || atom.Number.IsWord) return;
        // "$5 \times 10$" is mathematics in TeX.
        if (s[p] == '$' && (p != atom.Start - 1 || s.IndexOf('$', p + 1, Math.Min(40, s.Length - p - 1)) >= 0)) return;
        int unit = units.Scan(p);
        if (unit != p + 1) return;
        atom.Unit = new TextSpan(p, unit);
        atom.Factors = [.. units.Factors];
        atom.Start = p;
    }
}
