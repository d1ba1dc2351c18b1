using System.Collections.Immutable;
using System.Globalization;

namespace LitMiner.Chemistry;

/// <summary>How much of an element a formula holds, variables left open: 1 − x, 2x, (1 − x)(1 − y). A polynomial. Immutable.</summary>
public sealed class AmountExpression
{
    private const int MostTerms = 32;

    private AmountExpression(ImmutableSortedDictionary<string, double> terms) => Terms = terms;

    /// <summary>Coefficients by monomial: "" for the constant, "x", "x y" for the product of x and y.</summary>
    public ImmutableSortedDictionary<string, double> Terms { get; }

    /// <summary>Variables in alphabetical order.</summary>
    public IEnumerable<string> Variables => Terms.Keys.SelectMany(key => key.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The number, or null while variables are open.</summary>
    public double? Value => Terms.Keys.All(key => key.Length == 0) ? Terms.GetValueOrDefault("") : null;

    /// <summary>A number.</summary>
    public static AmountExpression Constant(double value) => new(ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal).Add("", value));

    /// <summary>A variable.</summary>
    public static AmountExpression Variable(string name) => new(ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal).Add(name, 1));

    /// <summary>Sum.</summary>
    public static AmountExpression operator +(AmountExpression left, AmountExpression right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
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
