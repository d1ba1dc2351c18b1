using System.Globalization;
using System.Numerics;

namespace LitMiner.Units;

/// <summary>An exact fraction in lowest terms; the denominator is positive. The default value is zero.</summary>
public readonly struct Rational : IEquatable<Rational>
{
    private readonly BigInteger denominator;

    /// <summary>Makes <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("the denominator of a fraction is zero");
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        Numerator = numerator / divisor;
        this.denominator = denominator / divisor;
    }

    /// <summary>One.</summary>
    public static Rational One { get; } = new(1, 1);

    /// <summary>Zero.</summary>
    public static Rational Zero { get; } = new(0, 1);

    /// <summary>Upper part, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Lower part, positive.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    /// <summary>Whether the fraction is zero.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>Ten to a power.</summary>
    public static Rational PowerOfTen(int power) =>
        power >= 0 ? new(BigInteger.Pow(10, power), 1) : new(1, BigInteger.Pow(10, -power));

    /// <summary>Product.</summary>
    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Product; the method for <c>*</c>.</summary>
    public static Rational Multiply(Rational left, Rational right) => left * right;

    /// <summary>Quotient; the method for <c>/</c>.</summary>
    public static Rational Divide(Rational left, Rational right) => left / right;

    /// <summary>A whole power, negative ones included.</summary>
    /// <exception cref="DivideByZeroException">Zero to a negative power.</exception>
    public Rational Pow(int power) => power >= 0
        ? new(BigInteger.Pow(Numerator, power), BigInteger.Pow(Denominator, power))
        : new(BigInteger.Pow(Denominator, -power), BigInteger.Pow(Numerator, -power));

    /// <summary>Reads "3", "-3/4" or "0.25".</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static Rational Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int slash = text.IndexOf('/');
        if (slash >= 0) return Parse(text[..slash]) / Parse(text[(slash + 1)..]);
        int point = text.IndexOf('.');
        if (point < 0) return new(BigInteger.Parse(text, NumberStyles.AllowLeadingSign), 1);
        int places = text.Length - point - 1;
        return new(BigInteger.Parse(text.Remove(point, 1), NumberStyles.AllowLeadingSign), BigInteger.Pow(10, places));
    }

    /// <summary>The nearest double (within one unit in the last place), also where both parts exceed the range of double.</summary>
    public double ToDouble()
    {
        if (Numerator.IsZero) return 0;
        int shift = (int)(BigInteger.Abs(Numerator).GetBitLength() - Denominator.GetBitLength()) - 64;
        BigInteger quotient = shift > 0 ? Numerator / (Denominator << shift) : (Numerator << -shift) / Denominator;
        return Math.ScaleB((double)quotient, shift);
    }

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>Equality by value.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>"3/4", or "3" for whole numbers.</summary>
    public override string ToString() => Denominator.IsOne ? Numerator.ToString() : $"{Numerator}/{Denominator}";
}
