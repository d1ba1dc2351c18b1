using System.Globalization;

namespace LitMiner.Units;

/// <summary>Shifts the decimal point as people do: 3.4 × 10⁻⁴ is the number nearest to 0.00034, which a product of binary fractions misses.</summary>
internal static class PowerOfTen
{
    /// <summary>A value times a power of ten.</summary>
    public static double Shift(double value, int power)
    {
        string written = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = written.IndexOf('E', StringComparison.Ordinal);
        if (exponent >= 0)
        {
            power += int.Parse(written.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            written = written[..exponent];
        }

        return double.Parse($"{written}E{power.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
    }
}
