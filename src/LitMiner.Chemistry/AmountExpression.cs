using System.Collections.Immutable;
using System.Globalization;

namespace LitMiner.Chemistry;

/// <summary>How much of an element a formula holds, variables left open: 1 − x, 2x, (1 − x)(1 − y). A polynomial. Immutable.</summary>
public sealed class AmountExpression
{
    private const int MostTerms = 32;

    private static readonly ImmutableSortedDictionary<string, double> Empty = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Null for a plain number, which nearly every amount is.</summary>
    private readonly ImmutableSortedDictionary<string, double>? _terms;
    private readonly double _number;

    private AmountExpression(ImmutableSortedDictionary<string, double> terms) => _terms = terms;

    private AmountExpression(double number) => _number = number;

    /// <summary>One atom per formula unit.</summary>
    public static AmountExpression One { get; } = new(1.0);

    /// <summary>Coefficients by monomial: "" for the constant, "x", "x y" for the product of x and y.</summary>
    public ImmutableSortedDictionary<string, double> Terms => _terms ?? Empty.Add("", _number);

    /// <summary>Variables in alphabetical order.</summary>
    public IEnumerable<string> Variables => _terms is null ? [] : Terms.Keys.SelectMany(key => key.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The number, or null while variables are open.</summary>
    public double? Value => _terms is null ? _number : _terms.Keys.All(key => key.Length == 0) ? _terms.GetValueOrDefault("") : null;

    /// <summary>A number.</summary>
    public static AmountExpression Constant(double value) => value == 1 ? One : new(value);

    /// <summary>A variable.</summary>
    public static AmountExpression Variable(string name) => new(Empty.Add(name, 1));

    /// <summary>Sum.</summary>
    public static AmountExpression operator +(AmountExpression left, AmountExpression right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left._terms is null && right._terms is null) return Constant(left._number + right._number);
        ImmutableSortedDictionary<string, double>.Builder sum = left.Terms.ToBuilder();
        foreach ((string key, double value) in right.Terms) sum[key] = sum.GetValueOrDefault(key) + value;
        return new(sum.ToImmutable());
    }

    /// <summary>Product.</summary>
    /// <exception cref="ArgumentException">The product has more terms than any formula.</exception>
    public static AmountExpression operator *(AmountExpression left, AmountExpression right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left._terms is null && right._terms is null) return Constant(left._number * right._number);
        ImmutableSortedDictionary<string, double>.Builder product = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach ((string one, double a) in left.Terms)
        {
            foreach ((string other, double b) in right.Terms)
            {
                string key = one.Length == 0 ? other : other.Length == 0 ? one
                    : string.Join(' ', one.Split(' ').Concat(other.Split(' ')).Order(StringComparer.Ordinal));
                product[key] = product.GetValueOrDefault(key) + (a * b);
            }
        }

        return product.Count > MostTerms ? throw new ArgumentException("the amount has too many terms", nameof(right)) : new(product.ToImmutable());
    }

    /// <summary>Sum; the method for <c>+</c>.</summary>
    public static AmountExpression Add(AmountExpression left, AmountExpression right) => left + right;

    /// <summary>Product; the method for <c>*</c>.</summary>
    public static AmountExpression Multiply(AmountExpression left, AmountExpression right) => left * right;

    /// <summary>The expression with a value for one variable.</summary>
    public AmountExpression Substitute(string variable, double value)
    {
        if (_terms is null) return this;
        ImmutableSortedDictionary<string, double>.Builder result = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach ((string key, double coefficient) in Terms)
        {
            string[] factors = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int power = factors.Count(factor => factor == variable);
            string left = string.Join(' ', factors.Where(factor => factor != variable));
            result[left] = result.GetValueOrDefault(left) + (coefficient * Math.Pow(value, power));
        }

        return new(result.ToImmutable());
    }

    /// <summary>"1-x", "0.5", "2x+y".</summary>
    public override string ToString()
    {
        string text = "";
        foreach ((string key, double coefficient) in Terms)
        {
            if (coefficient == 0 && Terms.Count > 1) continue;
            string number = Math.Abs(coefficient).ToString("0.######", CultureInfo.InvariantCulture);
            string body = key.Length == 0 ? number : (Math.Abs(coefficient) == 1 ? "" : number) + key.Replace(" ", "", StringComparison.Ordinal);
            text += (coefficient < 0 ? "-" : text.Length > 0 ? "+" : "") + body;
        }

        return text.Length == 0 ? "0" : text;
    }
}
