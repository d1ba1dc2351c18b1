using System.Globalization;

namespace LitMiner.Chemistry;

/// <summary>
/// Reads one formula unit, brackets and variable amounts included, by descent. Depth and length are bounded, so hostile text
/// costs no more than its length.
/// </summary>
internal sealed class FormulaReader(FormulaText text)
{
    private const int DeepestNesting = 8;
    private static readonly (string Name, (string, int)[] Atoms)[] Groups =
    [
        ("MA", [("C", 1), ("N", 1), ("H", 6)]), ("FA", [("C", 1), ("N", 2), ("H", 5)]), ("PEA", [("C", 8), ("N", 1), ("H", 12)]), ("GA", [("C", 1), ("N", 3), ("H", 6)]),
        ("BA", [("C", 4), ("N", 1), ("H", 12)]), ("DMSO", [("C", 2), ("H", 6), ("O", 1), ("S", 1)]), ("DMF", [("C", 3), ("H", 7), ("N", 1), ("O", 1)]),
        ("Me", [("C", 1), ("H", 3)]), ("Et", [("C", 2), ("H", 5)]), ("Ph", [("C", 6), ("H", 5)]), ("Bu", [("C", 4), ("H", 9)]), ("OAc", [("C", 2), ("H", 3), ("O", 2)]),
        ("acac", [("C", 5), ("H", 7), ("O", 2)]), ("EtOH", [("C", 2), ("H", 6), ("O", 1)]),
    ];

    private readonly string _s = text.Chars;

    /// <summary>Whether δ, ± or a vacancy was read.</summary>
    internal bool OffStoichiometric { get; private set; }

    /// <summary>Element symbols and groups read.</summary>
    internal int Symbols { get; private set; }

    /// <summary>Reads units up to <paramref name="end"/> or the first character that cannot go on; moves <paramref name="at"/> there.</summary>
    internal List<FormulaTerm>? Read(ref int at, int end, int depth = 0)
    {
        if (depth > DeepestNesting) return null;
        List<FormulaTerm> terms = [];
        bool any = false;
        while (at < end)
        {
            char c = _s[at];
            List<FormulaTerm> unit;
            if (c == '(' && !text.Raised[at])
            {
                int inside = at + 1;
                List<FormulaTerm>? group = Read(ref inside, end, depth + 1);
                if (group is null || inside >= end || _s[inside] != ')') { if (any && depth == 0) break; return any ? terms : null; }
                unit = group;
                at = inside + 1;
            }
            else if (c is '□' or '◻' or '☐')
            {
                OffStoichiometric = true;
                at++;
                Amount(ref at, end);
                any = true;
                continue;
            }
            else if (c == ',' && depth > 0 && any)
            {
                // "(Ba,Sr)TiO3" gives no amounts of its own.
                return null;
            }
            else if (!text.Raised[at] && Symbol(ref at, end) is { } symbol)
            {
                unit = symbol;
                Symbols++;
            }
            else break;

            if (terms.Count + unit.Count > 64) return null;
            AmountExpression? amount = Amount(ref at, end);
            foreach (FormulaTerm term in unit) terms.Add(amount is null ? term : term with { Amount = term.Amount * amount });
            any = true;
        }

        return any ? terms : null;
    }

    /// <summary>A number or an expression with variables, in brackets or bare: "2", "0.5", "x", "1-x-y", "2x", "x/2", "3±δ".</summary>
    internal AmountExpression? Amount(ref int at, int end)
    {
        int p = at;
        if (p < end && _s[p] == '_') p++;
        if (p < end && _s[p] == '(')
        {
            int inside = p + 1;
            AmountExpression? bracketed = Sum(ref inside, end, true);
            if (bracketed is null || inside >= end || _s[inside] != ')') return null;
            inside++;
            bracketed = Divided(bracketed, ref inside, end);
            at = inside;
            return bracketed;
        }

        AmountExpression? sum = Sum(ref p, end, false);
        if (sum is not null) at = p;
        return sum;
    }

    private static bool IsVariable(char c) => c is 'x' or 'y' or 'z' or 'n' or 'm' or 'u' or 'v' or 'w' or 'a' or 'b' or 'c' or 'δ' or 'ε' or 'η' or 'γ';

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
            while (bracketed && p < end && _s[p] == ' ') p++;
            AmountExpression? next = Product(ref p, end, bracketed, false);
            // "O7-2H2O": a number without a variable behind a dash belongs to what follows, not to this amount.
            if (next is null || (!bracketed && next.Value is not null)) break;
            if (sign is '±' or '∓') OffStoichiometric = true;
            sum += sign == '-' ? next * AmountExpression.Constant(-1) : next;
            at = p;
        }

        return sum;
    }

    private AmountExpression? Product(ref int at, int end, bool bracketed, bool first)
    {
        int p = at;
        double? number = Number(ref p, end);
        bool variable = p < end && IsVariable(_s[p]) && !text.Raised[p] && (bracketed || !IsWord(p, end));
        if (variable && number is not null && !bracketed && _s[p] is 'a' or 'b' or 'c' or 'n' or 'm' or 'u' or 'v' or 'w') variable = false;
        AmountExpression? result = number is { } value ? AmountExpression.Constant(value) : null;
        if (variable)
        {
            string name = _s[p].ToString();
            if (name is "δ" or "ε" or "η") OffStoichiometric = true;
            p++;
            AmountExpression symbol = AmountExpression.Variable(name);
            result = result is null ? symbol : result * symbol;
        }

        if (result is null) return null;
        if (first && number is null && !variable) return null;
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
        int p = at;
        bool point = false;
        while (p < end && !text.Raised[p] && p - at < 12 && (char.IsAsciiDigit(_s[p]) || (!point && _s[p] == '.' && p + 1 < end && char.IsAsciiDigit(_s[p + 1]))))
        {
            point |= _s[p] == '.';
            p++;
        }

        if (p == at || !double.TryParse(_s.AsSpan(at, p - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)) return null;
        at = p;
        return value;
    }

    private List<FormulaTerm>? Symbol(ref int at, int end)
    {
        if (at >= end || !char.IsAsciiLetter(_s[at])) return null;
        foreach ((string name, (string, int)[] atoms) in Groups)
        {
            if (!_s.AsSpan(at, end - at).StartsWith(name)) continue;
            int behind = at + name.Length;
            if (behind < end && char.IsAsciiLetterLower(_s[behind]) && !IsVariable(_s[behind])) continue;
            at = behind;
            return [.. atoms.Select(atom => new FormulaTerm(Elements.Of(atom.Item1), AmountExpression.Constant(atom.Item2)))];
        }

        Element? element = at + 1 < end && char.IsAsciiLetterLower(_s[at + 1]) && text.Lowered[at + 1] == text.Lowered[at] ? Elements.Find(_s.AsSpan(at, 2)) : null;
        int length = 2;
        if (element is null)
        {
            element = Elements.Find(_s.AsSpan(at, 1));
            length = 1;
        }

        if (element is null && _s[at] == 'D')
        {
            // Deuterium counts as hydrogen.
            element = Elements.Of("H");
            length = 1;
        }

        if (element is null || !char.IsAsciiLetterUpper(_s[at])) return null;
        at += length;
        return [new FormulaTerm(element, AmountExpression.Constant(1))];
    }
}
