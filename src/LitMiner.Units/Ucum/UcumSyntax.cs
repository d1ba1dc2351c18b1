using System.Numerics;

namespace LitMiner.Units;

/// <summary>
/// Reads the grammar of UCUM, section 2.1: terms of components between "." and "/" (from left to right), in round brackets;
/// a component is an atom with or without prefix and exponent, a whole number, and may carry an annotation in braces.
/// </summary>
internal ref struct UcumSyntax
{
    private const int MostDepth = 8, MostComponents = 40, MostDigits = 24, MostExponent = 30;
    private readonly ReadOnlySpan<char> code;
    private readonly UcumTable table;
    private readonly List<UcumComponent> components;
    private int at;

    private UcumSyntax(string code, UcumTable table, List<UcumComponent> components)
    {
        this.code = code;
        this.table = table;
        this.components = components;
    }

    /// <summary>The components of a code, or null where it is none; <paramref name="error"/> says why.</summary>
    internal static List<UcumComponent>? Read(string code, UcumTable table, out string? error)
    {
        List<UcumComponent> components = [];
        UcumSyntax syntax = new(code, table, components);
        error = syntax.Term(1, 0) ?? (syntax.at < code.Length ? $"'{code[syntax.at]}' does not fit at {syntax.at}" : null);
        return error is null ? components : null;
    }

    private string? Term(int sign, int depth)
    {
        if (depth > MostDepth) return "too many brackets";
        bool divide = at < code.Length && code[at] == '/';
        if (divide) at++;
        while (true)
        {
            if (Component(divide ? -sign : sign, depth) is { } error) return error;
            if (components.Count > MostComponents) return "too long";
            if (at >= code.Length || code[at] is not ('.' or '/')) return null;
            divide = code[at++] == '/';
        }
    }

    private string? Component(int sign, int depth)
    {
        if (at >= code.Length) return "a unit is missing at the end";
        if (code[at] == '(')
        {
            at++;
            if (Term(sign, depth + 1) is { } error) return error;
            if (at >= code.Length || code[at] != ')') return "a bracket is not closed";
            at++;
            return null;
        }

        if (code[at] == '{')
        {
            string? alone = Annotation(out string? text);
            if (alone is null) components.Add(new UcumComponent(null, null, null, text, sign));
            return alone;
        }

        int end = at;
        while (end < code.Length && char.IsAsciiDigit(code[end])) end++;
        bool isTen = end < code.Length && code[at..end] is "10" && code[end] is '*' or '^';
        if (end > at && !isTen)
        {
            if (end - at > MostDigits) return "a number is too long";
            BigInteger number = BigInteger.Parse(code[at..end]);
            at = end;
            if (number.IsZero) return "a factor is zero";
            components.Add(new UcumComponent(new Rational(number, 1), null, null, null, sign));
            return null;
        }

        if (!table.TryMatch(code, ref at, out UnitPrefix? prefix, out UcumAtom? atom)) return $"no unit starts at {at}";
        if (!TryExponent(out int exponent)) return "an exponent is out of reason";
        string? annotation = null;
        if (at < code.Length && code[at] == '{' && Annotation(out annotation) is { } fault) return fault;
        components.Add(new UcumComponent(null, prefix, atom, annotation, sign * exponent));
        return null;
    }

    private bool TryExponent(out int exponent)
    {
        exponent = 1;
        int start = at;
        bool signed = at < code.Length && code[at] is '+' or '-';
        int p = signed ? at + 1 : at;
        int digits = p;
        while (p < code.Length && char.IsAsciiDigit(code[p])) p++;
        if (p == digits) return !signed;
        at = p;
        return int.TryParse(code[start..p], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out exponent) && exponent != 0 && Math.Abs(exponent) <= (code[start - 1] is '*' or '^' ? 60 : MostExponent);
    }

    private string? Annotation(out string? text)
    {
        int close = code[at..].IndexOf('}');
        text = null;
        if (close < 0) return "a brace is not closed";
        ReadOnlySpan<char> inside = code.Slice(at + 1, close - 1);
        if (inside.ContainsAnyExceptInRange('!', '~') || inside.Contains('{')) return "an annotation holds other than printable ASCII";
        text = inside.ToString();
        at += close + 1;
        return null;
    }
}
