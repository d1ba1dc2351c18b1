using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Numbers written as English words: "three", "twenty-five", "two hundred", "a dozen".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, double> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["hundreds"] = 100,
        ["thousand"] = 1000,
        ["thousands"] = 1000,
        ["million"] = 1e6,
        ["millions"] = 1e6,
        ["billion"] = 1e9,
        ["billions"] = 1e9,
        ["trillion"] = 1e12,
        ["dozen"] = 12,
        ["dozens"] = 12,
        ["half"] = 0.5,
        ["twice"] = 2,
        ["once"] = 1,
        ["tens"] = 10,
        ["third"] = 1 / 3.0,
        ["quarter"] = 0.25,
        ["thirds"] = 1 / 3.0,
        ["quarters"] = 0.25,
    };

    /// <summary>The value of one word, or null.</summary>
    internal static double? ValueOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9) return null;
        return Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out double value) ? value : null;
    }

    /// <summary>The factor of "million" and its like at <paramref name="at"/> behind a number; moves behind it.</summary>
    internal static double? Magnitude(string text, ref int at)
    {
        int p = at;
        if (p < text.Length && text[p] is ' ' or '-' or '\u00A0') p++;
        int end = WordEnd(text, p);
        double? value = ValueOf(text.AsSpan(p, end - p));
        if (value is not (100 or 1000 or 1e6 or 1e9 or 1e12) || end - p < 7) return null;
        at = end;
        return value;
    }

    /// <summary>Reads a number of one or more words at <paramref name="start"/>.</summary>
    internal static bool TryScan(string text, int start, int firstEnd, out NumberReading number)
    {
        number = default;
        if (ValueOf(text.AsSpan(start, firstEnd - start)) is not { } value) return false;
        int end = firstEnd;
        if (value is 1 / 3.0 or 0.25 && !(start >= 2 && text[start - 1] is ' ' or '-')) return false;
        while (end < text.Length && text[end] is ' ' or '-')
        {
            int next = WordEnd(text, end + 1);
            if (ValueOf(text.AsSpan(end + 1, next - end - 1)) is not { } more) break;
            if (more >= 100 && more > value) value *= more;
            else if (value is >= 20 and < 100 && more is >= 1 and < 10) value += more;
            else if (value >= 100 && more < value && more >= 1) value += more;
            else if (more is 1 / 3.0 or 0.25 && value < 20) value *= more;
            else break;
            end = next;
        }

        number = new NumberReading(start, end, value, null, null, false, true, false);
        return true;
    }

    /// <summary>End of the run of letters at <paramref name="at"/>.</summary>
    internal static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
        return at;
    }
}
