using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Walks a text once and lists its numbers, each with the unit directly behind it.</summary>
internal sealed class AtomScanner
{
    private readonly ScriptedText _text;
    private readonly string _s;
    private readonly NumberScanner _numbers;
    private readonly UnitScanner _units;
    private readonly List<QuantityAtom> _atoms = [];

    internal AtomScanner(ScriptedText text)
    {
        _text = text;
        _s = text.Text;
        _numbers = new NumberScanner(text);
        _units = new UnitScanner(text, prose: true);
    }

    internal List<QuantityAtom> Scan()
    {
        int at = 0;
        while (at < _s.Length)
        {
            char c = _s[at];
            if (char.IsAsciiDigit(c)) at = Figure(at);
            else if (char.IsLetter(c)) at = Word(at);
            else if (c is '½' or '⅓' or '⅔' or '¼' or '¾' || (c == '.' && at + 1 < _s.Length && char.IsAsciiDigit(_s[at + 1]) && (at == 0 || _s[at - 1] is ' ' or '<' or '=' or '('))) at = Figure(at);
            else at++;
        }

        return _atoms;
    }

    private static bool IsTokenChar(char c) => char.IsLetterOrDigit(c) || c is '_' or '′';

    private int Word(int start)
    {
        int end = start;
        bool digits = false;
        while (end < _s.Length && IsTokenChar(_s[end]))
        {
            digits |= char.IsAsciiDigit(_s[end]);
            end++;
        }

        if (digits) return Mixed(start, end);
        if (end - start is >= 3 and <= 9 && (start == 0 || _s[start - 1] is not ('-' or '‐' or '.')) && NumberWords.TryScan(_s, start, end, out NumberReading number))
        {
            Add(number, start, number.Value, null);
            return _atoms[^1].End;
        }

        // "threefold"
        if (end - start is >= 7 and <= 11 && _s.AsSpan(start, end - start).EndsWith("fold") && NumberWords.ValueOf(_s.AsSpan(start, end - start - 4)) is { } times)
        {
            Add(new NumberReading(start, end - 4, times, null, null, false, true, false), start, times, null);
            return Math.Max(end, _atoms[^1].End);
        }

        if (end - start is 3 or 4 or 7 && _s.AsSpan(start, end - start) is "few" or "many" or "several" or "Several") return VagueAmounts.Read(_s, _units, start, end) is { } vague ? AddAtom(vague) : end;
        if (end - start <= 2 && _s[start] is 'a' or 'A') return Article(start, end);
        if (end - start == 2 && _s[start] == 'p' && _s[start + 1] == 'H') return Acidity(end);
        return end;
    }

    /// <summary>"an hour": a count of one, only before words for times.</summary>
    private int Article(int start, int end)
    {
        bool an = end - start == 2 && _s[start + 1] == 'n';
        if ((end - start == 2 && !an) || end >= _s.Length || _s[end] != ' ') return end;
        int unit = _units.Scan(end + 1);
        if (unit < 0 || !_units.LastIsName || _units.Factors.Count != 1 || _units.Factors[0].Writings[0].Definition.Symbol is not ("h" or "min" or "week" or "month" or "decade" or "century")) return end;
        if (start > 1 && NumberWords.ValueOf(LastWord(start)) is not null) return end;
        QuantityAtom atom = new()
        {
            Number = new NumberReading(start, end, 1, null, null, false, true, false),
            Start = start,
            End = unit,
            Value = 1,
            Unit = new TextSpan(end + 1, unit),
            Factors = [.. _units.Factors],
        };
        _atoms.Add(atom);
        return unit;
    }

    private ReadOnlySpan<char> LastWord(int before)
    {
        int end = before;
        while (end > 0 && _s[end - 1] == ' ') end--;
        int start = end;
        while (start > 0 && char.IsAsciiLetter(_s[start - 1])) start--;
        return _s.AsSpan(start, end - start);
    }

    /// <summary>"pH 7.4", "pH of 3", "pH = 8": the unit stands before its number.</summary>
    private int Acidity(int end)
    {
        int p = end;
        while (p < _s.Length && p < end + 4 && _s[p] is ' ' or '=' or '∼' or '~' or '≈' or '-') p++;
        if (p >= _s.Length || !char.IsAsciiDigit(_s[p]) || !_numbers.TryScan(p, out NumberReading number) || number.Value > 15) return end;
        _units.Scan(end - 2);
        _atoms.Add(new QuantityAtom
        {
            Number = number,
            Start = end - 2,
            End = number.End,
            Value = number.Value,
            Unit = new TextSpan(end - 2, end),
            Factors = [.. _units.Factors],
        });
        return number.End;
    }

    /// <summary>Letters and digits in one word: a formula, sample or instrument, unless a small word lost its blank ("for10").</summary>
    private int Mixed(int start, int end)
    {
        int digit = start;
        while (!char.IsAsciiDigit(_s[digit])) digit++;
        ReadOnlySpan<char> head = _s.AsSpan(start, digit - start);
        if (head is "for" or "at" or "of" or "to" or "and" or "than" or "by" or "with") return Figure(digit);
        if (head is "pH") return Acidity(digit);
        if (LostBlank(start, digit)) return Figure(digit);
        if (NameShapes.IsSpaceGroup(_s, start, digit, end)) return AddLabel(start, digit, SkipToken(end < _s.Length && _s[end] == '/' ? end + 1 : end), NotAQuantity.SpaceGroup);
        bool formula = char.IsUpper(_s[start]) && digit - start <= 12;
        NumberReading none = new(digit, end, 0, null, null, false, false, false);
        _atoms.Add(new QuantityAtom
        {
            Number = none,
            Start = start,
            End = end,
            Exclusion = formula ? NotAQuantity.FormulaIndex : NotAQuantity.SampleName,
        });
        // The tail of such a name belongs to it: "Al0.3CoCrFeNi", "La1−xSrx".
        while (end + 1 < _s.Length && _s[end] is '.' or '-' or '−' or '+' or '/' && IsTokenChar(_s[end + 1]) && (char.IsAsciiDigit(_s[end + 1]) || _s[end] != '.')) end = SkipToken(end + 1);
        _atoms[^1].End = end;
        return end;
    }

    private int AddAtom(QuantityAtom atom)
    {
        _atoms.Add(atom);
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
            if (!char.IsAsciiLetterLower(_s[i])) return false;
        int end = digit;
        while (end < _s.Length && (char.IsAsciiDigit(_s[end]) || (_s[end] == '.' && end + 1 < _s.Length && char.IsAsciiDigit(_s[end + 1])))) end++;
        if (end + 2 >= _s.Length || _s[end] != ' ') return false;
        int unit = _units.Scan(end + 1);
        return unit >= end + 3 && !_units.LastIsName && _s[(end + 1)..unit] is not ("in" or "at" or "as");
    }

    private int SkipToken(int at)
    {
        while (at < _s.Length && IsTokenChar(_s[at])) at++;
        return at;
    }

    private int Figure(int digit)
    {
        if (!_numbers.TryScan(digit, out NumberReading number)) return digit + 1;
        int end = number.End;
        double value = number.Value;
        if (NumberWords.Magnitude(_s, ref end) is { } magnitude)
        {
            value *= magnitude;
            number = number with { End = end, IsPlain = false };
        }

        int start = SignStart(digit, ref value);
        if (_text.LevelAt(digit) == ScriptLevel.Superscript && digit > 0 && !char.IsWhiteSpace(_s[digit - 1]))
        {
            _atoms.Add(new QuantityAtom { Number = number, Start = start, End = end, Value = value, Exclusion = NotAQuantity.Citation });
            return end;
        }

        // 1/2, 3/4: small whole numbers over each other.
        if (number.IsPlain && end + 1 < _s.Length && _s[end] is '/' or '⁄' && char.IsAsciiDigit(_s[end + 1]) && _numbers.TryScan(end + 1, out NumberReading below)
            && below.IsPlain && below.Value is > 0 and <= 1000 && number.Value <= 1000)
        {
            number = number with { End = below.End, Value = number.Value / below.Value, IsPlain = false, SignificantDigits = null };
            value = Math.CopySign(number.Value, value);
            end = below.End;
        }

        Add(number, start, value, null);
        return _atoms[^1].End;
    }

    private int SignStart(int digit, ref double value)
    {
        int p = digit - 1;
        if (p < 0) return digit;
        if (_s[p] == ' ' && p > 0 && _s[p - 1] is '−' && (p < 2 || _s[p - 2] is ' ' or '(' or '∼' or '≈')) p--;
        char c = _s[p];
        if (c == '±' || (c == ' ' && p > 0 && _s[p - 1] == '±'))
        {
            // A tolerance on its own, "±10 min", keeps its sign in the span; behind a number "±" links.
            int sign = c == '±' ? p : p - 1;
            int q = sign;
            while (q > 0 && _s[q - 1] == ' ') q--;
            return q == 0 || _s[q - 1] is '(' or ',' || (char.IsAsciiLetter(_s[q - 1]) && (_atoms.Count == 0 || _atoms[^1].End < q)) ? sign : digit;
        }

        if (!ExponentScanner.IsMinus(c) && c is not '+') return digit;
        char before = p > 0 ? _s[p - 1] : ' ';
        if (char.IsLetterOrDigit(before) || before is ')' or '%' or '°' or '′' or ']' or '}' or '-') return digit;
        QuantityAtom? last = _atoms.Count > 0 ? _atoms[^1] : null;
        // "131.6 -139.4": a minus close behind another number joins the two.
        if (last is not null && last.Exclusion is null && before == ' ' && p - last.End <= 1) return digit;
        if (c is '–' or '—' && before != '(' && before != ' ' && before != '∼' && before != '~') return digit;
        if (c != '+') value = -value;
        return p;
    }

    private void Add(NumberReading number, int start, double value, NotAQuantity? exclusion)
    {
        QuantityAtom atom = new() { Number = number, Start = start, End = number.End, Value = value, Exclusion = exclusion };
        _atoms.Add(atom);
        int end = number.End;
        TakeCurrency(atom);
        if (end >= _s.Length || TakeBracket(atom)) return;
        int at = end;
        bool hyphen = false, gap = false;
        while (at < _s.Length && at < end + 2 && _s[at] is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u200A')
        {
            at++;
            gap = true;
        }

        if (!gap && _s[at] is '-' or '‐' or '‑' or '–')
        {
            at++;
            hyphen = true;
        }

        if (at < _s.Length && gap && _s[at] is '-' && at + 1 < _s.Length && _s[at + 1] is 'f') at++;
        if (at >= _s.Length) return;
        int unit = _units.Scan(at);
        if (atom.Unit is null && unit > 0 && UnitAcceptance.Accepts(_s, _units, atom, new TextSpan(at, unit), gap, hyphen))
        {
            atom.Unit = new TextSpan(at, unit);
            atom.Factors = [.. _units.Factors];
            atom.End = unit;
            return;
        }

        if (!gap && !hyphen && number is { IsWord: false } && (char.IsLetter(_s[at]) || _s[at] == '_'))
        {
            int tail = SkipToken(at);
            atom.End = tail;
            string rest = _s[at..tail];
            atom.Exclusion = NameShapes.IsBarredGroup(_s, atom.Start, rest) ? NotAQuantity.SpaceGroup : rest is "st" or "nd" or "rd" or "th" ? NotAQuantity.Ordinal
                : rest is "D" ? NotAQuantity.Dimensionality
                : rest[0] is 's' or 'p' or 'd' or 'f' && rest.Length <= 2 ? NotAQuantity.Orbital
                : rest is "x" or "X" ? null
                : NotAQuantity.SampleName;
            if (rest is "x" or "X") atom.End = number.End;
        }
        else if (hyphen && number is { IsWord: false, IsPlain: true } && at < _s.Length && char.IsLetter(_s[at]) && !(at + 3 < _s.Length && _s.AsSpan(at, 3) is "to-" or "to " or "and"))
        {
            atom.Exclusion = _s[at] == 'D' && at + 1 < _s.Length && !char.IsLetter(_s[at + 1]) ? NotAQuantity.Dimensionality : NotAQuantity.Locant;
        }
    }

    private bool TakeBracket(QuantityAtom atom)
    {
        if (_s[atom.Number.End] is not (')' or ' ') || BracketReader.Read(_s, _numbers, _units, atom) is not { } whole) return false;
        _atoms[^1] = whole;
        return true;
    }

    /// <summary>"€ 50 million", "$5": the sign of a currency stands before its number.</summary>
    private void TakeCurrency(QuantityAtom atom)
    {
        int p = atom.Start - 1;
        if (p > 0 && _s[p] == ' ') p--;
        if (p < 0 || _s[p] is not ('€' or '£' or '¥' or '$') || atom.Number.IsWord) return;
        // "$5 \times 10$" is mathematics in TeX.
        if (_s[p] == '$' && (p != atom.Start - 1 || _s.IndexOf('$', p + 1, Math.Min(40, _s.Length - p - 1)) >= 0)) return;
        int unit = _units.Scan(p);
        if (unit != p + 1) return;
        atom.Unit = new TextSpan(p, unit);
        atom.Factors = [.. _units.Factors];
        atom.Start = p;
    }
}
