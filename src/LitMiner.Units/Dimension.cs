using System.Text;

namespace LitMiner.Units;

/// <summary>
/// A physical dimension: exponents of the seven base quantities of the SI (9th brochure, section 2.3.3). Exponents are kept
/// doubled, so that halves are exact: fracture toughness is L^-1/2 M T^-2. Plane angle is dimensionless, as in the SI.
/// The default value is dimensionless.
/// </summary>
/// <param name="Length2">Twice the exponent of length.</param>
/// <param name="Mass2">Twice the exponent of mass.</param>
/// <param name="Time2">Twice the exponent of time.</param>
/// <param name="Current2">Twice the exponent of electric current.</param>
/// <param name="Temperature2">Twice the exponent of thermodynamic temperature.</param>
/// <param name="Amount2">Twice the exponent of amount of substance.</param>
/// <param name="LuminousIntensity2">Twice the exponent of luminous intensity.</param>
public readonly record struct Dimension(
    short Length2, short Mass2, short Time2, short Current2, short Temperature2, short Amount2, short LuminousIntensity2)
{
    private const string Letters = "LMTIΘNJ";

    /// <summary>No dimension: ratios, counts, angles.</summary>
    public static Dimension None => default;

    /// <summary>Whether all exponents are zero.</summary>
    public bool IsNone => this == default;

    /// <summary>Dimension of a product.</summary>
    public static Dimension operator *(Dimension left, Dimension right) => Combine(left, right, 1);

    /// <summary>Dimension of a quotient.</summary>
    public static Dimension operator /(Dimension left, Dimension right) => Combine(left, right, -1);

    /// <summary>Dimension of a product; the method for <c>*</c>.</summary>
    public static Dimension Multiply(Dimension left, Dimension right) => left * right;

    /// <summary>Dimension of a quotient; the method for <c>/</c>.</summary>
    public static Dimension Divide(Dimension left, Dimension right) => left / right;

    /// <summary>Dimension of a whole power.</summary>
    public Dimension Pow(int power) => PowHalves(2 * power);

    /// <summary>Dimension of a power of <paramref name="halves"/> / 2: 1 is the square root.</summary>
    /// <exception cref="ArgumentException">The result would need quarters.</exception>
    public Dimension PowHalves(int halves)
    {
        short Scale(short exponent2)
        {
            int product = exponent2 * halves;
            if (product % 2 != 0) throw new ArgumentException("an exponent would not be a multiple of one half", nameof(halves));
            return checked((short)(product / 2));
        }

        return new(Scale(Length2), Scale(Mass2), Scale(Time2), Scale(Current2), Scale(Temperature2), Scale(Amount2), Scale(LuminousIntensity2));
    }

    /// <summary>Twice the exponent of base quantity <paramref name="index"/>, in the order L, M, T, I, Θ, N, J.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not 0 to 6.</exception>
    public int Exponent2(int index) => index switch
    {
        0 => Length2,
        1 => Mass2,
        2 => Time2,
        3 => Current2,
        4 => Temperature2,
        5 => Amount2,
        6 => LuminousIntensity2,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    /// <summary>Reads what <see cref="ToString"/> writes: "L2 M T-3", "L-1/2 M T-2"; empty or "1" is dimensionless.</summary>
    /// <exception cref="FormatException">A symbol or exponent is unknown.</exception>
    public static Dimension Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<short> twice = stackalloc short[7];
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "1") continue;
            int index = Letters.IndexOf(part[0], StringComparison.Ordinal);
            if (index < 0) throw new FormatException($"'{part}' names no base quantity (L M T I Θ N J)");
            string exponent = part[1..];
            twice[index] += exponent.Length == 0 ? (short)2
                : exponent.EndsWith("/2", StringComparison.Ordinal) ? short.Parse(exponent[..^2])
                : (short)(2 * short.Parse(exponent));
        }

        return new(twice[0], twice[1], twice[2], twice[3], twice[4], twice[5], twice[6]);
    }

    /// <summary>"L2 M T-3"; "1" when dimensionless; halves as "L-1/2".</summary>
    public override string ToString()
    {
        if (IsNone) return "1";
        StringBuilder result = new();
        for (int i = 0; i < 7; i++)
        {
            int twice = Exponent2(i);
            if (twice == 0) continue;
            if (result.Length > 0) result.Append(' ');
            result.Append(Letters[i]);
            if (twice % 2 != 0) result.Append(twice).Append("/2");
            else if (twice != 2) result.Append(twice / 2);
        }

        return result.ToString();
    }

    private static Dimension Combine(Dimension a, Dimension b, int sign) => new(
        checked((short)(a.Length2 + (sign * b.Length2))),
        checked((short)(a.Mass2 + (sign * b.Mass2))),
        checked((short)(a.Time2 + (sign * b.Time2))),
        checked((short)(a.Current2 + (sign * b.Current2))),
        checked((short)(a.Temperature2 + (sign * b.Temperature2))),
        checked((short)(a.Amount2 + (sign * b.Amount2))),
        checked((short)(a.LuminousIntensity2 + (sign * b.LuminousIntensity2))));
}
