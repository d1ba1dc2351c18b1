using System.Globalization;

namespace LitMiner.Chemistry;

/// <summary>
/// Reads one formula unit, brackets and variable amounts included, by descent. Depth and length are bounded, so hostile text
/// costs no more than its length.
/// </summary>
internal sealed class FormulaReader(FormulaText text)
{
    private const int DeepestNesting = 8;
    private const int MostParts = 64;
    private readonly string _s = text.Chars;
    private int _shares;

    /// <summary>Whether δ, ± or a vacancy was read.</summary>
    internal bool OffStoichiometric { get; private set; }

    /// <summary>Isotopes named by raised mass numbers: "57Fe".</summary>
    internal List<string> Isotopes { get; } = [];

    /// <summary>Reads units up to <paramref name="end"/> or the first character that cannot go on; moves <paramref name="at"/> there.</summary>
    internal List<FormulaPart>? Read(ref int at, int end, int depth = 0)
    {
        if (depth > DeepestNesting) return null;
        List<FormulaPart> parts = [];
        List<int>? alternatives = null;
        List<(int From, int To, double Amount)>? units = depth == 0 ? [] : null;
        bool any = false, amounts = false, symbolLast = false;
        while (at < end)
        {
            char c = _s[at];
            int from = parts.Count;
            if (c == '(' && !text.Raised[at])
            {
                if (symbolLast && OxidationState(at, end) is > 0 and var behind)
                {
                    at = behind;
                    symbolLast = false;
                    continue;
                }

                int inside = at + 1;
                List<FormulaPart>? group = Read(ref inside, end, depth + 1);
                if (group is null || inside >= end || _s[inside] != ')')
                {
                    if (any && depth == 0) break;
                    return null;
                }

                parts.AddRange(group);
                at = inside + 1;
                symbolLast = false;
            }
            else if (c is '□' or '◻' or '☐')
            {
                OffStoichiometric = true;
                at++;
                amounts |= Amount(ref at, end) is not null;
                any = true;
                continue;
            }
            else if (c is ',' or ';' && depth > 0 && any)
            {
                (alternatives ??= [0]).Add(parts.Count);
                at++;
                while (at < end && _s[at] == ' ') at++;
                symbolLast = false;
                continue;
            }
            else if (text.Raised[at] && IsotopeEnd(at, end) is > 0 and var symbol)
            {
                int stop = symbol + (symbol + 1 < end && char.IsAsciiLetterLower(_s[symbol + 1]) ? 2 : 1);
                Isotopes.Add(_s[at..stop]);
                at = symbol;
                continue;
            }
            else if (!text.Raised[at] && Symbol(ref at, end, parts)) symbolLast = true;
            else break;

            if (parts.Count > MostParts) return null;
            AmountExpression? amount = Amount(ref at, end);
            if (amount is not null)
            {
                symbolLast = false;
                amounts = true;
                for (int i = from; i < parts.Count; i++) parts[i] = parts[i] with { Amount = parts[i].Amount * amount };
            }

            units?.Add((from, parts.Count, amount is null ? 1 : amount.Value ?? double.NaN));

            any = true;
        }

        if (alternatives is not null && !amounts) Share(parts, alternatives);
        if (units is not null) ShareHundred(parts, units);
        return any && parts.Count > 0 ? parts : null;
    }

    /// <summary>A number or an expression with variables, in brackets or bare: "2", "0.5", "x", "1-x-y", "2x", "x/2", "2(1-x)", "0.31(3)".</summary>
    internal AmountExpression? Amount(ref int at, int end)
    {
        int p = at;
        if (p < end && _s[p] == '_') p++;
        if (p >= end || !(char.IsDigit(_s[p]) || _s[p] == '(' || IsVariable(_s[p], true) || _s[p] is '½' or '¼' or '¾' or '⅓' or '⅔')) return null;
        if (_s[p] == '(')
        {
            AmountExpression? bracketed = Bracketed(ref p, end);
            // "(111)" behind a formula is a plane of its crystal.
            if (bracketed is null || (bracketed.Value is >= 100 and { } plane && plane == Math.Floor(plane))) return null;
            at = p;
            return bracketed;
        }

        AmountExpression? sum = Sum(ref p, end, false);
        if (sum is null) return null;
        at = p;
        if (p < end && _s[p] == '(' && sum.Value is { } whole)
        {
            int q = p + 1;
            while (q < end && q - p < 4 && char.IsAsciiDigit(_s[q])) q++;
            // "0.31(3)" gives its uncertainty; "2(1-x)" is a product.
            if (q > p + 1 && q < end && _s[q] == ')' && whole != Math.Floor(whole)) at = q + 1;
            else if (q < end && (q == p + 1 || _s[q] is '-' or '+'))
            {
                q = p;
                if (Bracketed(ref q, end) is { Value: null } factor)
                {
                    at = q;
                    return sum * factor;
                }
            }
        }

        return sum;
    }

    private static bool IsVariable(char c, bool first) =>
        c is 'x' or 'y' or 'z' or 'n' or 'm' or 'u' or 'v' or 'w' or 'a' or 'b' or 'c' or 'δ' or 'ε' or 'η' or 'γ' || (c == 'd' && !first);

    /// <summary>Alternatives on one site without amounts, "(Ba,Sr)": each holds a share that nobody has said.</summary>
    private void Share(List<FormulaPart> parts, List<int> starts)
    {
        AmountExpression rest = AmountExpression.Constant(1);
        for (int k = starts.Count - 1; k >= 0; k--)
        {
            AmountExpression share = k == 0 ? rest : AmountExpression.Variable(Formula.OpenShare + _shares++.ToString(CultureInfo.InvariantCulture));
            if (k > 0) rest += share * AmountExpression.Constant(-1);
            int stop = k + 1 < starts.Count ? starts[k + 1] : parts.Count;
            for (int i = starts[k]; i < stop; i++) parts[i] = parts[i] with { Amount = parts[i].Amount * share };
        }
    }

    /// <summary>"(CoCrFeNi)94Ti2Al4": where the indices add up to a hundred, they are atomic per cent and a bracket's elements share its index.</summary>
    private static void ShareHundred(List<FormulaPart> parts, List<(int From, int To, double Amount)> units)
    {
        if (units.Count < 2 || !(Math.Abs(units.Sum(unit => unit.Amount) - 100) <= 0.01)) return;
        foreach ((int from, int to, double amount) in units)
        {
            double atoms = 0;
            for (int i = from; i < to; i++) atoms += parts[i].Amount.Value ?? double.NaN;
            if (!(atoms > amount * 1.001)) continue;
            for (int i = from; i < to; i++) parts[i] = parts[i] with { Amount = parts[i].Amount * AmountExpression.Constant(amount / atoms) };
        }
    }

    private AmountExpression? Bracketed(ref int at, int end)
    {
        int inside = at + 1;
        AmountExpression? sum = Sum(ref inside, end, true);
        if (sum is null || inside >= end || _s[inside] != ')') return null;
        inside++;
        at = inside;
        return Divided(sum, ref at, end);
    }

    private AmountExpression? Sum(ref int at, int end, bool bracketed)
    {
        int p = at;
        AmountExpression? sum = Product(ref p, end, bracketed, true);
        if (sum is null) return null;
        at = p;
        while (p < end)
        {
            while (bracketed && p < end && _s[p] == ' ') p++;
            if (p >= end || _s[p] is not ('-' or '+' or '±' or '∓') || text.Raised[p]) break;
            char sign = _s[p++];
            if (sign == '+' && p < end && _s[p] == '-')
            {
                sign = '±';
                p++;
            }

            while (bracketed && p < end && _s[p] == ' ') p++;
            AmountExpression? next = Product(ref p, end, bracketed, false);
            if (next is null) break;
            if (sign is '±' or '∓')
            {
                OffStoichiometric = true;
                // "0.607±0.008" is a number and its uncertainty.
                if (next.Value is null) sum += next;
                at = p;
                continue;
            }

            // "O7-2H2O": a number without a variable behind a dash belongs to what follows, not to this amount.
            // The count of layers is the exception: "TinO2n-1".
            if (!bracketed && next.Value is not null && !sum.Variables.Contains("n")) break;
            sum += sign == '-' ? next * AmountExpression.Constant(-1) : next;
            at = p;
        }

        return sum;
    }

    private AmountExpression? Product(ref int at, int end, bool bracketed, bool first)
    {
        int p = at;
        double? number = Number(ref p, end);
        bool variable = p < end && IsVariable(_s[p], first) && !text.Raised[p] && (bracketed || !IsWord(p, end));
        // "5nm", "3c": letters that also are units and labels only count as variables in brackets, before a sign or at the end.
        if (variable && (number is not null || p + 1 >= end) && !bracketed && _s[p] is 'a' or 'b' or 'c' or 'u' or 'v' or 'w') variable = false;
        AmountExpression? result = number is { } value ? AmountExpression.Constant(value) : null;
        if (variable)
        {
            string name = _s[p] == 'd' ? "δ" : _s[p].ToString();
            if (name is "δ" or "ε" or "η") OffStoichiometric = true;
            p++;
            AmountExpression symbol = AmountExpression.Variable(name);
            result = result is null ? symbol : result * symbol;
        }

        if (result is null) return null;
        if (bracketed || variable || (p + 1 < end && _s[p] == '/' && char.IsAsciiDigit(_s[p + 1]))) result = Divided(result, ref p, end);
        at = p;
        return result;
    }

    /// <summary>"nm" or "xyz" behind a symbol is a word, not a row of variables.</summary>
    private bool IsWord(int p, int end) => p + 1 < end && char.IsAsciiLetterLower(_s[p + 1]);

    private AmountExpression Divided(AmountExpression amount, ref int at, int end)
    {
        if (at >= end || _s[at] != '/') return amount;
        int p = at + 1;
        if (Number(ref p, end) is not { } divisor || divisor == 0) return amount;
        at = p;
        return amount * AmountExpression.Constant(1 / divisor);
    }

    private double? Number(ref int at, int end)
    {
        if (at < end && _s[at] switch { '½' => 0.5, '¼' => 0.25, '¾' => 0.75, '⅓' => 1 / 3.0, '⅔' => 2 / 3.0, _ => 0 } is > 0 and var fraction)
        {
            at++;
            return fraction;
        }

        int p = at;
        double value = 0, scale = 1;
        bool point = false;
        while (p < end && !text.Raised[p] && p - at < 12)
        {
            char c = _s[p];
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                if (point) scale *= 10;
            }
            else if (!point && c is '.' or ',' && p + 1 < end && char.IsAsciiDigit(_s[p + 1]) && (c == '.' || p > at)) point = true;
            else break;
            p++;
        }

        if (p == at) return null;
        at = p;
        return value / scale;
    }

    /// <summary>"(II)", "(iii)" behind a symbol: where it ends, or 0. "(I)2" is iodine.</summary>
    private int OxidationState(int at, int end)
    {
        int p = at + 1;
        while (p < end && p - at < 6 && _s[p] is 'I' or 'V') p++;
        return p > at + 1 && p < end && _s[p] == ')' && !(p + 1 < end && char.IsAsciiDigit(_s[p + 1])) ? p + 1 : 0;
    }

    /// <summary>Raised figures before a symbol are a mass number: where the symbol starts, or 0.</summary>
    private int IsotopeEnd(int at, int end)
    {
        int p = at;
        while (p < end && p - at < 3 && text.Raised[p] && char.IsAsciiDigit(_s[p])) p++;
        return p > at && p < end && !text.Raised[p] && char.IsAsciiLetterUpper(_s[p]) ? p : 0;
    }

    private bool Symbol(ref int at, int end, List<FormulaPart> parts)
    {
        char first = _s[at];
        if (!char.IsAsciiLetter(first)) return false;
        if (FormulaGroups.At(_s, ref at, end) is { } group)
        {
            parts.AddRange(group);
            return true;
        }

        if (!char.IsAsciiLetterUpper(first)) return false;
        bool small = at + 1 < end && char.IsAsciiLetterLower(_s[at + 1]) && text.Lowered[at + 1] == text.Lowered[at];
        Element? element = small ? Elements.Find(_s.AsSpan(at, 2)) : null;
        int length = element is null ? 1 : 2;
        if (element is null && Placeholder(at, end) is > 1 and var two)
        {
            parts.Add(new FormulaPart(_s.Substring(at, two), null, AmountExpression.One));
            at += two;
            return true;
        }

        // Deuterium counts as hydrogen.
        element ??= Elements.Find(_s.AsSpan(at, 1)) ?? (first == 'D' && IsDeuterium(at, end) ? Elements.Of("H") : null);
        if (element is null && Placeholder(at, end) != 1) return false;
        parts.Add(new FormulaPart(element?.Symbol ?? first.ToString(), element, AmountExpression.One));
        at += length;
        return true;
    }

    /// <summary>"D2O", "LiD", "CD3OD"; not the D of "DPP" and "PBDSe".</summary>
    private bool IsDeuterium(int at, int end) =>
        at + 1 < end ? char.IsAsciiDigit(_s[at + 1]) || (_s[at + 1] is 'x' or 'y' or ')' && at > 0) : at > 0 && (char.IsAsciiLetterLower(_s[at - 1]) || _s[at - 1] == 'O');

    /// <summary>Length of a letter or two that stand for any element of a kind, or 0.</summary>
    private int Placeholder(int at, int end)
    {
        ReadOnlySpan<char> rest = _s.AsSpan(at, end - at);
        foreach (string name in (ReadOnlySpan<string>)["REE", "RE", "TM", "Ln", "Ae", "Ch"])
            if (rest.StartsWith(name) && !(rest.Length > name.Length && char.IsAsciiLetterLower(rest[name.Length]) && rest[name.Length] is not ('x' or 'y' or 'z'))) return name.Length;
        if (rest[0] is 'M' or 'A' or 'R' or 'X') return 1;
        // "Ti3C2Tx": the terminations of an MXene.
        return rest.Length > 1 && rest[0] == 'T' && rest[1] is 'x' or 'z' ? 1 : 0;
    }
}
