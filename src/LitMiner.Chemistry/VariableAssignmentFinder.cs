using System.Collections.Immutable;
using System.Globalization;
using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>Finds statements that give values to composition variables. Linear time, never throws for odd text.</summary>
public static class VariableAssignmentFinder
{
    private const string Names = "xyzuvwnmδ";

    /// <summary>Assignments in order: "x = 0, 0.05 and 0.10", "x=0–0.3", "0 ≤ x ≤ 0.3", "0 &lt; x &lt; 1", "x from 0 to 0.5".</summary>
    public static IReadOnlyList<VariableAssignment> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<VariableAssignment> found = [];
        int floor = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (!Names.Contains(text[at]) || !StandsAlone(text, at)) continue;
            VariableAssignment? assignment = Between(text, at, floor) ?? After(text, at);
            if (assignment is null) continue;
            found.Add(assignment);
            floor = assignment.Span.End;
            at = Math.Max(at, floor - 1);
        }

        return found;
    }

    private static bool StandsAlone(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u2009' or '\u202F') at++;
        return at;
    }

    private static bool IsLess(char c) => c is '≤' or '<' or '⩽' or '≦' or '≲';

    /// <summary>"0 ≤ x ≤ 0.3": a number and a sign on both sides.</summary>
    private static VariableAssignment? Between(string text, int at, int floor)
    {
        int p = at - 1;
        while (p >= floor && text[p] is ' ' or '=' or '\u2009') p--;
        if (p < floor || !IsLess(text[p])) return null;
        p--;
        while (p >= floor && text[p] == ' ') p--;
        int end = p + 1;
        while (p >= floor && end - p < 12 && (char.IsAsciiDigit(text[p]) || text[p] == '.')) p--;
        if (p + 1 == end || !Number(text, p + 1, out double low, out int lowEnd) || lowEnd != end) return null;
        int q = Skip(text, at + 1);
        if (q >= text.Length || !IsLess(text[q])) return null;
        q++;
        if (q < text.Length && text[q] == '=') q++;
        q = Skip(text, q);
        return Number(text, q, out double high, out int stop)
            ? new(text[at].ToString(), new TextSpan(p + 1, stop), [], [], low, high) : null;
    }

    private static VariableAssignment? After(string text, int at)
    {
        int p = Skip(text, at + 1);
        bool equals = p < text.Length && text[p] is '=' or ':' or '≈';
        if (equals) p = Skip(text, p + 1);
        else if (p < text.Length && (IsLess(text[p]) || text[p] is '∈')) return Bound(text, at, p);
        else if (Starts(text, p, "from ") || Starts(text, p, "between ")) p = Skip(text, p + (text[p] == 'f' ? 5 : 8));
        else if (Starts(text, p, "in the range ")) p = Skip(text, p + 13);
        else if (Starts(text, p, "of ")) p = Skip(text, p + 3);
        else return null;
        List<double> values = [];
        List<TextSpan> spans = [];
        while (values.Count < 64 && Number(text, p, out double value, out int stop))
        {
            values.Add(value);
            spans.Add(new TextSpan(p, stop));
            int next = Skip(text, stop);
            if (values.Count == 1 && RangeMark(text, next, out int behind) && Number(text, behind, out double high, out int end) && (equals || true))
                return new(text[at].ToString(), new TextSpan(at, end), [], [], Math.Min(value, high), Math.Max(value, high));
            int mark = ListMark(text, next);
            if (mark < 0 || !Number(text, mark, out _, out _)) break;
            p = mark;
        }

        return values.Count == 0 ? null : new(text[at].ToString(), new TextSpan(at, spans[^1].End), [.. values], [.. spans], null, null);
    }

    private static VariableAssignment? Bound(string text, int at, int sign)
    {
        int p = sign + 1;
        if (p < text.Length && text[p] == '=') p++;
        p = Skip(text, p);
        return text[sign] != '∈' && Number(text, p, out double high, out int end)
            ? new(text[at].ToString(), new TextSpan(at, end), [], [], null, high) : null;
    }

    private static bool Starts(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool RangeMark(string text, int at, out int behind)
    {
        behind = at;
        if (at >= text.Length) return false;
        if (text[at] is '–' or '-' or '−' or '—' or '~' or '∼' or '÷') behind = Skip(text, at + 1);
        else if (Starts(text, at, "to ")) behind = Skip(text, at + 3);
        else if (Starts(text, at, "...")) behind = Skip(text, at + 3);
        else return false;
        return true;
    }

    private static int ListMark(string text, int at)
    {
        int p = at;
        bool any = false;
        if (p < text.Length && text[p] is ',' or ';' or '/')
        {
            p = Skip(text, p + 1);
            any = true;
        }

        foreach (string word in (ReadOnlySpan<string>)["and ", "or ", "& "])
        {
            if (!Starts(text, p, word)) continue;
            p = Skip(text, p + word.Length);
            any = true;
            break;
        }

        return any ? p : -1;
    }

    private static bool Number(string text, int at, out double value, out int end)
    {
        end = at;
        value = 0;
        while (end < text.Length && end - at < 16 && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        if (end == at || !double.TryParse(text.AsSpan(at, end - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return false;
        if (end + 1 < text.Length && text[end] == '/' && text[end + 1] is > '0' and <= '9' && !(end + 2 < text.Length && (char.IsAsciiDigit(text[end + 2]) || text[end + 2] == '.')))
        {
            value /= text[end + 1] - '0';
            end += 2;
        }

        return true;
    }
}
