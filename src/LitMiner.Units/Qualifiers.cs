using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Signs and words before a number that bound or soften it.</summary>
internal static class Qualifiers
{
    private enum Sense { Approximate, Lower, Upper, Neutral, Outside }

    private static readonly Dictionary<string, Sense> Words = Make(
        (Sense.Approximate, "about;approximately;approx.;approx;around;roughly;nearly;almost;circa;ca.;ca;c.a.;close to;near;near to;of the order of;on the order of;in the order of;of order;some;an estimated;estimated;average;an average of;averaging;nominally;practically;somewhat"),
        (Sense.Lower, "at least;more than;greater than;larger than;higher than;over;above;exceeding;in excess of;no less than;not less than;minimum;a minimum of;at a minimum;longer than;since;well above;older than;better than;beyond;starting from;min.;as low as;thicker than"),
        (Sense.Upper, "at most;less than;fewer than;lower than;smaller than;below;under;up to;as much as;as high as;as many as;no more than;not more than;maximum;a maximum of;within;shorter than;to within;down to;well below;until;before;younger than;up to about;as long as;max.;as large as;thinner than"),
        (Sense.Neutral, "exactly;between;from;range from;ranging between;additional;last"),
        // Words that introduce a value without being part of it, though a part of them would be.
        (Sense.Outside, "ranging from;ranges from;varying from;varies from;vary from;ranged from"));

    /// <summary>Finds the qualifier that ends right before <paramref name="start"/>; several in a row are taken together ("at least about ~").</summary>
    internal static bool TryFind(ScriptedText text, int start, int floor, out TextSpan span, out QuantityKind? bound, out bool approximate)
    {
        string s = text.Text;
        bound = null;
        approximate = false;
        int begin = start;
        for (int turn = 0; turn < 3; turn++)
        {
            int p = begin;
            while (p > floor && s[p - 1] is ' ' or '\u00A0' or '\u2009') p--;
            if (p <= floor) break;
            if (Sign(s[p - 1]) is { } sign)
            {
                int from = p - 1;
                if (s[from] is '=' && from > floor && s[from - 1] is '<' or '>') from--;
                Apply(sign, ref bound, ref approximate);
                begin = from;
                continue;
            }

            if (!TryWords(s, p, floor, out int wordStart, out Sense sense) || sense == Sense.Outside || (sense == Sense.Approximate && approximate)) break;
            Apply(sense, ref bound, ref approximate);
            begin = wordStart;
        }

        int end = start;
        while (end > begin && s[end - 1] == ' ') end--;
        span = new TextSpan(begin, end);
        return begin < start && end > begin;
    }

    /// <summary>A bound in words behind a value, "5 or more", with its end; else null.</summary>
    internal static (QuantityKind Kind, int End)? Behind(string s, int end)
    {
        ReadOnlySpan<char> after = s.AsSpan(end);
        if (!after.StartsWith(" or ")) return null;
        int word = 4;
        while (word < after.Length && char.IsAsciiLetter(after[word])) word++;
        return after[4..word] switch
        {
            "more" or "higher" or "above" or "greater" or "larger" or "longer" or "older" => (QuantityKind.LowerBound, end + word),
            "less" or "lower" or "below" or "fewer" or "smaller" or "shorter" or "younger" => (QuantityKind.UpperBound, end + word),
            _ => null,
        };
    }

    /// <summary>Whether a range that starts here is a change between two states: "from" right before it, and before that, in the same clause, a word for change.</summary>
    internal static bool IsChange(string s, int start)
    {
        const int Clause = 60;
        int p = start;
        while (p > 0 && s[p - 1] is ' ' or '~' or '∼' or '(') p--;
        ReadOnlySpan<char> before = s.AsSpan(Math.Max(0, p - Clause), Math.Min(Clause, p));
        foreach (string word in Approximations)
            if (before.EndsWith(word, StringComparison.Ordinal)) before = before[..^word.Length].TrimEnd(' ');
        if (!before.EndsWith("from", StringComparison.OrdinalIgnoreCase)) return false;
        int stop = before.LastIndexOf(". ", StringComparison.Ordinal);
        ReadOnlySpan<char> clause = before[(stop + 1)..];
        foreach (string stem in ChangeStems)
            if (clause.Contains(stem, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static readonly string[] Approximations = [" about", " approximately", " around", " roughly"];

    private static readonly string[] ChangeStems =
        ["increas", "decreas", "reduc", " fell", " fall", " rise", " rose", " rising", " drop", " grew", " grow", "improv", "declin", " lower", " raise", " raising", "enhanc", " shift", " went ", "expand", "diminish", " changed", " dropped"];

    private static Sense? Sign(char c) => c switch
    {
        '~' or '∼' or '≈' or '≃' or '≅' or '≲' when c != '≲' => Sense.Approximate,
        '<' or '≤' or '⩽' or '≦' or '≲' => Sense.Upper,
        '>' or '≥' or '⩾' or '≧' or '≳' => Sense.Lower,
        _ => null,
    };

    private static void Apply(Sense sense, ref QuantityKind? bound, ref bool approximate)
    {
        if (sense == Sense.Approximate) approximate = true;
        else if (sense == Sense.Lower) bound ??= QuantityKind.LowerBound;
        else if (sense == Sense.Upper) bound ??= QuantityKind.UpperBound;
    }

    private static bool TryWords(string s, int end, int floor, out int start, out Sense sense)
    {
        start = end;
        sense = default;
        int found = -1;
        int p = end;
        Dictionary<string, Sense>.AlternateLookup<ReadOnlySpan<char>> lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int words = 0; words < 4 && p > floor; words++)
        {
            int from = p;
            while (from > floor && (char.IsAsciiLetter(s[from - 1]) || s[from - 1] == '.') && end - from < 24) from--;
            if (from == p) break;
            if ((from == 0 || !char.IsLetterOrDigit(s[from - 1])) && lookup.TryGetValue(s.AsSpan(from, end - from), out Sense known))
            {
                found = from;
                sense = known;
            }

            p = from;
            if (p <= floor || s[p - 1] != ' ') break;
            p--;
        }

        if (found < 0) return false;
        start = found;
        return true;
    }

    private static Dictionary<string, Sense> Make(params (Sense Sense, string Phrases)[] groups)
    {
        Dictionary<string, Sense> result = new(StringComparer.OrdinalIgnoreCase);
        foreach ((Sense sense, string phrases) in groups)
            foreach (string phrase in phrases.Split(';')) result[phrase] = sense;
        return result;
    }
}
