using System.Globalization;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Reads one number in figures: 5.2×10⁻³, 1.2e-3, 10^5, 1 200, 1,200, 3.5(2), ½, −5.</summary>
internal sealed class NumberScanner(ScriptedText text)
{
    private const string Halves = "½⅓⅔¼¾⅕⅛";
    private static readonly double[] HalfValues = [0.5, 1 / 3.0, 2 / 3.0, 0.25, 0.75, 0.2, 0.125];

    /// <summary>Reads at <paramref name="start"/>, a digit, point or fraction sign (the sign is the caller's affair).</summary>
    internal bool TryScan(int start, out NumberReading number)
    {
        number = default;
        string source = text.Text;
        int half = start < source.Length ? Halves.IndexOf(source[start], StringComparison.Ordinal) : -1;
        if (half >= 0)
        {
            number = new NumberReading(start, start + 1, HalfValues[half], null, null, false, false, false);
            return true;
        }

        int at = start, digits = 0;
        Span<char> buffer = stackalloc char[48];
        int used = 0;
        bool grouped = false, point = false;
        while (at < source.Length)
        {
            char c = source[at];
            if (c is >= '0' and <= '9')
            {
                if (digits > 0 && text.Runs.Length > 0 && text.LevelAt(at) != text.LevelAt(start)) break;
                if (used < 40) buffer[used++] = c;
                digits++;
                at++;
            }
            else if (c == '.' && !point && at + 1 < source.Length && char.IsAsciiDigit(source[at + 1]) && (digits > 0 || at == start))
            {
                if (grouped && digits == 0) break;
                point = true;
                if (used < 40) buffer[used++] = '.';
                at++;
            }
            else if (!point && digits is > 0 && IsGroup(at, start, grouped))
            {
                grouped = true;
                at++;
            }
            else break;
        }

        if (digits == 0) return false;
        if (used > 0 && buffer[used - 1] == '.') { used--; }
        // A comma before other than three digits is a decimal comma: 0,05.
        int decimals = -1;
        if (!point && !grouped && at + 1 < source.Length && source[at] == ',' && char.IsAsciiDigit(source[at + 1]) && DecimalComma(at, digits, source[start]))
        {
            buffer[used++] = '.';
            at++;
            decimals = 0;
            while (at < source.Length && char.IsAsciiDigit(source[at]) && used < 46)
            {
                buffer[used++] = source[at++];
                decimals++;
            }
        }

        if (!double.TryParse(buffer[..used], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)) return false;
        int significant = Significant(buffer[..used]);
        double? uncertainty = null;
        int end = at;
        if (at + 2 < source.Length && source[at] == '(' && char.IsAsciiDigit(source[at + 1]) && TryBracket(buffer[..used], at, out uncertainty, out int closed)) end = closed;
        bool mantissaOne = used == 2 && buffer[0] == '1' && buffer[1] == '0';
        bool power = TryPower(ref end, ref value, ref uncertainty, mantissaOne, out bool wholePower);
        number = new NumberReading(start, end, value, wholePower ? 1 : significant, uncertainty, power, false, !power && !point && !grouped && decimals < 0 && uncertainty is null);
        return true;
    }

    /// <summary>Reads "× 10⁻⁴" behind a bracket, "(2.3 ± 0.1) × 10⁻⁴", and moves behind it.</summary>
    internal bool TryScanPower(ref int at, out int power)
    {
        double value = 1;
        double? none = null;
        bool found = TryPower(ref at, ref value, ref none, false, out _);
        power = found ? (int)Math.Round(Math.Log10(value)) : 0;
        return found;
    }

    /// <summary>Whether the character at <paramref name="at"/> splits thousands: exactly three digits follow, and at most three precede.</summary>
    private bool IsGroup(int at, int start, bool grouped)
    {
        string s = text.Text;
        char c = s[at];
        if (c is not (',' or ' ' or '\u2009' or '\u202F' or '\u00A0' or '\'' or '\u200A')) return false;
        if (at + 3 >= s.Length || !char.IsAsciiDigit(s[at + 1]) || !char.IsAsciiDigit(s[at + 2]) || !char.IsAsciiDigit(s[at + 3])) return false;
        if (at + 4 < s.Length && char.IsAsciiDigit(s[at + 4])) return false;
        if (!grouped && (at - start > 3 || s[start] == '0')) return false;
        if (c == ' ' && !grouped) return at - start <= 3 && s[at + 1] == '0' && s[at + 2] == '0' && s[at + 3] == '0';
        return true;
    }

    private bool DecimalComma(int at, int digits, char first)
    {
        string s = text.Text;
        int p = at + 1;
        while (p < s.Length && char.IsAsciiDigit(s[p])) p++;
        int after = p - at - 1;
        if (after > 4 || digits > 3) return false;
        // "1,2" may be a list or locants ("1,2-dichloro"): take it as decimal only where a zero leads or a unit sign follows at once.
        if (first == '0' && digits == 1) return p >= s.Length || s[p] != ',';
        // "3,5 bis 5 %", "2,05 et 2,6": German and French words of range behind it.
        if (after is 1 or 2 && p + 3 < s.Length && s[p] == ' ' && (s.AsSpan(p).StartsWith(" bis ") || s.AsSpan(p).StartsWith(" à ") || s.AsSpan(p).StartsWith(" et ") || s.AsSpan(p).StartsWith(" und ") || s.AsSpan(p).StartsWith(" Gew") || s.AsSpan(p).StartsWith(" fois "))) return true;
        return after is 1 or 2 && p < s.Length && (s[p] is '%' or '°' || (s[p] == ' ' && p + 1 < s.Length && s[p + 1] is '%' or '°'));
    }

    private static int Significant(ReadOnlySpan<char> written)
    {
        int count = 0;
        bool started = false;
        foreach (char c in written)
        {
            if (c is >= '1' and <= '9') started = true;
            if (started && c != '.') count++;
        }

        if (!written.Contains('.'))
            for (int i = written.Length - 1; i > 0 && written[i] == '0' && count > 1; i--) count--;
        return Math.Max(count, 1);
    }

    private bool TryBracket(ReadOnlySpan<char> written, int at, out double? uncertainty, out int closed)
    {
        string s = text.Text;
        uncertainty = null;
        closed = at + 1;
        int amount = 0;
        while (closed < s.Length && char.IsAsciiDigit(s[closed]) && closed < at + 4) amount = (10 * amount) + (s[closed++] - '0');
        if (closed >= s.Length || s[closed] != ')' || written.IndexOf('.') < 0) return false;
        int places = written.Length - written.IndexOf('.') - 1;
        uncertainty = PowerOfTen.Shift(amount, -places);
        closed++;
        return true;
    }

    private bool TryPower(ref int end, ref double value, ref double? uncertainty, bool ten, out bool wholePower)
    {
        string s = text.Text;
        wholePower = false;
        int at = end;
        if (at < s.Length && s[at] is 'e' or 'E' && at + 1 < s.Length)
        {
            int p = at + 1;
            bool minus = ExponentScanner.IsMinus(s[p]);
            if (minus || s[p] == '+') p++;
            if (ReadExponent(p, 3, out int power, out int stop) && (minus || s[at + 1] == '+' || stop - p <= 2) && (stop >= s.Length || !char.IsLetter(s[stop])))
                return Apply(ref end, ref value, ref uncertainty, minus ? -power : power, stop);
        }

        int q = at;
        while (q < s.Length && q < at + 2 && s[q] is ' ' or '\u2009' or '\u00A0') q++;
        if (q < s.Length && s[q] is '×' or 'x' or 'X' or '·' or '⋅' or '∙' or '•' or '*' or '✕' or '·' or '.' or '\u00D7')
        {
            if (s[q] == '.' && q == at) q = s.Length;
            else q++;
            while (q < s.Length && s[q] is ' ' or '\u2009' or '\u00A0') q++;
            if (q + 1 < s.Length && s[q] == '1' && s[q + 1] == '0' && TryTenPower(q + 2, true, out int power, out int stop))
                return Apply(ref end, ref value, ref uncertainty, power, stop);
        }

        if (ten && uncertainty is null && TryTenPower(at, false, out int alone, out int behind))
        {
            wholePower = true;
            value = 1;
            return Apply(ref end, ref value, ref uncertainty, alone, behind);
        }

        return false;
    }

    private static bool Apply(ref int end, ref double value, ref double? uncertainty, int power, int stop)
    {
        if (Math.Abs(power) > 300) return false;
        value = PowerOfTen.Shift(value, power);
        if (uncertainty is { } u) uncertainty = PowerOfTen.Shift(u, power);
        end = stop;
        return true;
    }

    /// <summary>The exponent behind a 10. After "×" any writing counts; a 10 on its own needs it raised, a caret, or a minus and one digit.</summary>
    private bool TryTenPower(int at, bool afterTimes, out int power, out int stop)
    {
        string s = text.Text;
        power = 0;
        stop = at;
        if (at >= s.Length) return false;
        int p = at;
        bool raised = text.LevelAt(p) == ScriptLevel.Superscript, caret = s[p] == '^';
        if (caret) p++;
        bool brace = p < s.Length && s[p] is '(' or '{';
        if (brace && !caret) return false;
        if (brace) p++;
        bool gap = p < s.Length && s[p] is ' ' or '\u2009' or '\u00A0';
        if (gap) p++;
        if (p >= s.Length) return false;
        if (gap) raised = text.LevelAt(p) == ScriptLevel.Superscript;
        bool minus = ExponentScanner.IsMinus(s[p]);
        char sign = s[p];
        if (minus || s[p] is '+' or '⁺') p++;
        if (p < s.Length && s[p] == ' ' && minus && p + 1 < s.Length && ExponentScanner.DigitOf(s[p + 1]) >= 0 && afterTimes) p++;
        if (!ReadExponent(p, afterTimes || raised || caret ? 3 : 2, out int amount, out int end)) return false;
        if (raised && !caret && text.LevelAt(end - 1) != ScriptLevel.Superscript) return false;
        bool clear = afterTimes || raised || caret;
        if (clear && afterTimes && !raised && !caret && gap && !minus && amount > 40) return false;
        if (!clear)
        {
            bool point = end < s.Length && s[end] is '.' or ',' && end + 1 < s.Length && char.IsAsciiDigit(s[end + 1]);
            // "10 12 molecules": a power that lost its raise, where a word follows and nothing else could be meant.
            if (!minus && gap && !point && amount is > 1 and < 40 && text.Runs.IsEmpty && end + 1 < s.Length && s[end] == ' ' && char.IsAsciiLetter(s[end + 1]) && s[at + 1] != '0')
            {
                stop = end;
                power = amount;
                return true;
            }

            if (!minus || point || amount == 0 || (sign == '−' ? amount > 20 : amount > 9 || gap)) return false;
            if (end < s.Length && s[end] is '%' or '°') return false;
        }

        if (brace && (end >= s.Length || s[end] is not (')' or '}'))) return false;
        stop = brace ? end + 1 : end;
        power = minus ? -amount : amount;
        return true;
    }

    private bool ReadExponent(int at, int most, out int amount, out int end)
    {
        amount = 0;
        end = at;
        ScriptLevel level = at < text.Length ? text.LevelAt(at) : ScriptLevel.Baseline;
        while (end < text.Length && end - at < most && ExponentScanner.DigitOf(text[end]) is >= 0 and var digit && text.LevelAt(end) == level)
        {
            amount = (10 * amount) + digit;
            end++;
        }

        return end > at && (end >= text.Length || ExponentScanner.DigitOf(text[end]) < 0 || text.LevelAt(end) != level);
    }
}
