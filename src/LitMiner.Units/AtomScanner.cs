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

        if (end - start is 3 or 4 or 7 && _s.AsSpan(start, end - start) is "few" or "many" or "several" or "Several") return Vague(start, end);
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

    /// <summary>"several weeks", "a few hundred kilometres", "few tens of MeV": kept with its unit, as no quantity.</summary>
    private int Vague(int start, int end)
    {
        int number = end;
        int at = end;
        _ = NumberWords.Magnitude(_s, ref at) is not null || TensOf(ref at);
        number = at;
        if (at >= _s.Length || _s[at] is not (' ' or '-')) return end;
        int unit = _units.Scan(at + 1);
        if (unit < 0 || !(_units.LastIsName || unit - at > 2) || _units.Factors[0].Writings[0].Definition.Kind is { } kind && kind.StartsWith("count", StringComparison.Ordinal)) return end;
        string written = _s[(at + 1)..unit];
        if (written is "in" or "at" or "as" or "times" or "times." or "cycles" or "sun" or "a" or "an") return end;
        _atoms.Add(new QuantityAtom
        {
            Number = new NumberReading(start, number, 0, null, null, false, true, false),
            Start = start,
            End = unit,
            Unit = new TextSpan(at + 1, unit),
            Factors = [.. _units.Factors],
            Exclusion = NotAQuantity.Vague,
        });
        return unit;
    }

    private bool TensOf(ref int at)
    {
        foreach (string words in (ReadOnlySpan<string>)[" tens of", " hundreds of", " thousands of", " tenths of a", " tenths of"])
        {
            if (!_s.AsSpan(at).StartsWith(words)) continue;
            at += words.Length;
            return true;
        }

        return false;
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
        if (IsSpaceGroup(start, digit, end)) return AddLabel(start, digit, SkipToken(end < _s.Length && _s[end] == '/' ? end + 1 : end), NotAQuantity.SpaceGroup);
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

    /// <summary>"Fm-3m", "R-3c", "Ia-3d": a bar over the axis, set as a hyphen before it.</summary>
    private bool IsBarredGroup(int start, string rest)
    {
        if (start < 2 || !(ExponentScanner.IsMinus(_s[start - 1]) || _s[start - 1] == '¯') || rest is not ("m" or "c" or "n" or "a" or "d" or "m1" or "1m")) return false;
        int word = start - 1;
        while (word > 0 && char.IsAsciiLetter(_s[word - 1]) && start - word < 4) word--;
        return _s.AsSpan(word, start - 1 - word) is "Fm" or "Fd" or "Im" or "Ia" or "Pm" or "Pn" or "R" or "P" or "F" or "I";
    }

    private int AddLabel(int start, int digit, int end, NotAQuantity reason)
    {
        _atoms.Add(new QuantityAtom { Number = new NumberReading(digit, end, 0, null, null, false, false, false), Start = start, End = end, Exclusion = reason });
        return end;
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

    /// <summary>"P63/mmc", "I4/mcm", and "P21" behind "space group": the lattice's letter, an axis, and planes (International Tables for Crystallography, A).</summary>
    private bool IsSpaceGroup(int start, int digit, int end)
    {
        if (digit != start + 1 || _s[start] is not ('P' or 'I' or 'F' or 'R' or 'C' or 'A' or 'B') || _s[digit] is not ('2' or '3' or '4' or '6')) return false;
        if (end + 1 < _s.Length && _s[end] == '/' && _s[end + 1] is 'm' or 'c' or 'n' or 'a' or 'b' or 'd') return true;
        ReadOnlySpan<char> before = _s.AsSpan(0, start).TrimEnd(" (");
        return before.EndsWith("group") || before.EndsWith("symmetry") || before.EndsWith("groups");
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
        if (end >= _s.Length || (_s[end] is ')' or ' ' && TakeBracket(atom))) return;
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
        if (atom.Unit is null && unit > 0 && Accept(atom, at, unit, gap, hyphen))
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
            atom.Exclusion = IsBarredGroup(atom.Start, rest) ? NotAQuantity.SpaceGroup : rest is "st" or "nd" or "rd" or "th" ? NotAQuantity.Ordinal
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

    /// <summary>
    /// "(2.3 ± 0.1) × 10⁻⁴ S", "113 (± 1) nM", "0.4963 (1) Å": a bracket closes between the last number and its power or unit.
    /// </summary>
    private bool TakeBracket(QuantityAtom atom)
    {
        const int Longest = 40;
        int close = atom.Number.End;
        double? uncertainty = atom.Number.Uncertainty;
        int? bracket = null;
        if (_s[close] == ')')
        {
            int p = atom.Start;
            bool two = _s[p] == '±';
            while (p > 0 && atom.Start - p < Longest && (char.IsAsciiDigit(_s[p - 1]) || _s[p - 1] is '.' or ' ' or '±' or '–' or '-' or '−' or '~' or '∼' or '+' or '/'))
            {
                p--;
                two |= _s[p] is '±' or '–' or '-' or '−' or '~' or '∼';
            }

            if (p == 0 || _s[p - 1] != '(' || !two || (p > 1 && char.IsLetterOrDigit(_s[p - 2]))) return false;
            bracket = p - 1;
        }
        else
        {
            int p = close + 2;
            if (atom.Number.IsWord || uncertainty is not null || p >= _s.Length || _s[close + 1] != '(') return false;
            while (p < _s.Length && char.IsAsciiDigit(_s[p]) && p < close + 4) p++;
            int point = _s.IndexOf('.', atom.Number.Start, close - atom.Number.Start);
            if (p == close + 2 || p >= _s.Length || _s[p] != ')' || point < 0) return false;
            uncertainty = PowerOfTen.Shift(int.Parse(_s.AsSpan(close + 2, p - close - 2), System.Globalization.CultureInfo.InvariantCulture), point + 1 - close);
            close = p;
        }

        int end = close + 1;
        bool powered = bracket is not null & _numbers.TryScanPower(ref end, out int power);
        int at = end;
        while (at < _s.Length && at < end + 2 && _s[at] is ' ' or '\u00A0' or '\u2009' or '\u202F') at++;
        int unit = at < _s.Length ? _units.Scan(at) : -1;
        bool united = unit > 0 && Accept(atom, at, unit, at > end, false);
        if (!united && !powered) return false;
        _atoms[^1] = new QuantityAtom
        {
            Number = atom.Number with { End = end, Uncertainty = uncertainty, IsPlain = false },
            Start = atom.Start,
            Value = atom.Value,
            Bracket = bracket,
            BracketPower = power,
            End = united ? unit : end,
            Unit = united ? new TextSpan(at, unit) : null,
            Factors = united ? [.. _units.Factors] : null,
        };
        return true;
    }

    /// <summary>Whether the unit behind a number is meant as one; guards the one-letter symbols, which are words and labels too.</summary>
    private bool Accept(QuantityAtom atom, int at, int end, bool gap, bool hyphen)
    {
        UnitFactor first = _units.Factors[0];
        string written = _s[at..end];
        // "350 electrons" counts electrons; "two cycles" likewise: no unit in the sense of the corpora.
        if (first.Writings[0].Definition.Kind is { } kind && (kind.StartsWith("count of", StringComparison.Ordinal) || kind == "cycles") && _units.Factors.Count == 1) return false;
        if (!gap && !hyphen && IsBarredGroup(atom.Start, written)) return false;
        // "10,500× magnification"
        if (written == "×") return !gap && !(end < _s.Length && (char.IsLetterOrDigit(_s[end]) || _s[end] == '(' || (_s[end] == ' ' && end + 1 < _s.Length && !char.IsAsciiLetterLower(_s[end + 1]))));
        if (written is "TV" or "TH" or "PC" or "PV" or "PA" or "TC" or "TS" or "ES") return false;
        if (gap && written.Length == 1 && char.IsAsciiLetterUpper(written[0]) && end + 1 < _s.Length && _s[end] == ' ' && char.IsAsciiDigit(_s[end + 1]) && FollowsElement(atom.Start)) return false;
        // "4H-SiC", "3C-SiC": stacking of a polytype.
        if (!gap && !hyphen && written is "H" or "C" or "R" or "T" && end + 1 < _s.Length && ExponentScanner.IsMinus(_s[end]) && (char.IsAsciiLetterUpper(_s[end + 1]) || (written is "H" && char.IsAsciiLetter(_s[end + 1]))))
        {
            atom.Exclusion = NotAQuantity.FormulaIndex;
            return false;
        }

        if (atom.Number.IsWord && !_units.LastIsName && !(written.Length > 1 && char.IsLetter(written[0]) && written is not ("in" or "at" or "as" or "a") || written[0] is '%' or '°')) return false;
        if (written is "in" or "at" or "a" or "as" or "e" or "mil" or "ha" or "sun" or "b") return !gap && written is not ("a" or "e" or "as" or "b");
        if (hyphen && written.Length == 1 && written[0] is not ('%' or '°' or 'm' or 's' or 'h' or 'K' or 'V' or 'g')) return false;
        if (written.Length == 1 && atom.Number.IsPlain && written[0] is 'u' or 'y' or 'D' or 'R' or 'P') return false;
        if (written is "d" or "s" or "f" && !gap && atom.Number.IsPlain && atom.Number.Value is >= 1 and <= 7 && IsOrbital(atom.Start, end)) { atom.Exclusion = NotAQuantity.Orbital; return false; }
        // "5 A and B", "3 C atoms": a lone capital followed by an ordinary noun.
        if (gap && written is "C" or "N" or "H" or "F" or "S" or "P" && first.Writings.Length > 0 && end < _s.Length - 5 && _s.AsSpan(end).StartsWith(" atom")) return false;
        return true;
    }

    /// <summary>"Mo 0.40 V 0.12", "Mo 0.3 - 0.39 V 0.09": amounts of an alloy, whose elements are no units.</summary>
    private bool FollowsElement(int start)
    {
        int p = start;
        while (p > 0 && start - p < 16 && (char.IsAsciiDigit(_s[p - 1]) || _s[p - 1] is ' ' or '.' or '-' or '–' or '−')) p--;
        int word = p;
        while (word > 0 && char.IsAsciiLetter(_s[word - 1])) word--;
        return ElementSymbols.IsElement(_s.AsSpan(word, p - word));
    }

    private bool IsOrbital(int start, int end)
    {
        int p = start;
        while (p > 0 && _s[p - 1] == ' ') p--;
        int letters = p;
        while (letters > 0 && char.IsAsciiLetter(_s[letters - 1])) letters--;
        if (p < start && p - letters is 1 or 2 && char.IsUpper(_s[letters])) return true;
        ReadOnlySpan<char> after = _s.AsSpan(end);
        return after.StartsWith(" orbital") || after.StartsWith("-orbital") || after.StartsWith(" transition") || after.StartsWith("-transition") || after.StartsWith(" electron")
            || after.StartsWith(" band") || after.StartsWith(" state") || after.StartsWith(" peak") || after.StartsWith(" spectr") || after.StartsWith(" core") || after.StartsWith("–") || after.StartsWith(" XPS");
    }
}
