using System.Collections.Immutable;
using System.Text;

namespace LitMiner.Units;

/// <summary>
/// A unit, simple or compound: a product of powers of named units. Two units are equal when their canonical prints are.
/// Immutable and thread-safe.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    /// <summary>Exponents beyond this (doubled) are nonsense from hostile text.</summary>
    internal const int MostExponent2 = 60;

    private Unit(ImmutableArray<UnitTerm> terms)
    {
        Terms = terms;
        Rational exact = Rational.One;
        bool isExact = true;
        double factor = 1;
        foreach (UnitTerm term in terms)
        {
            UnitDefinition definition = term.Definition;
            Dimension *= definition.Dimension.PowHalves(term.Exponent2);
            Rational scaled = definition.Factor * Rational.PowerOfTen(term.Prefix?.Power ?? 0);
            if (term.Exponent2 % 2 == 0)
            {
                exact *= scaled.Pow(term.Exponent2 / 2);
                isExact &= definition.PiPower == 0;
                factor *= Math.Pow(Math.PI, definition.PiPower * (term.Exponent2 / 2));
            }
            else
            {
                isExact = false;
                factor *= Math.Pow(scaled.ToDouble() * Math.Pow(Math.PI, definition.PiPower), term.Exponent2 / 2.0);
            }

            Kind ??= definition.Kind;
        }

        Factor = exact.ToDouble() * factor;
        ExactFactor = isExact ? exact : null;
        bool alone = terms.Length == 1 && terms[0].Exponent2 == 2;
        UnitScale worst = UnitScale.Linear;
        foreach (UnitTerm term in terms)
            if (term.Definition.Scale > worst && (alone || term.Definition.Scale != UnitScale.Offset)) worst = term.Definition.Scale;
        Scale = worst;
        if (Scale == UnitScale.Offset) Offset = terms[0].Definition.Offset.ToDouble();
        Symbol = Print(terms);
    }

    /// <summary>The unit of a pure number: "1".</summary>
    public static Unit One { get; } = new([]);

    /// <summary>The factors, positive powers first, as merged from the writing.</summary>
    public ImmutableArray<UnitTerm> Terms { get; }

    /// <summary>Canonical print with Unicode superscripts: "W m⁻¹ K⁻¹", "MPa m^1/2", "1".</summary>
    public string Symbol { get; }

    /// <summary>Dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>Coherent SI value of one unit (for °C of one degree of difference).</summary>
    public double Factor { get; }

    /// <summary><see cref="Factor"/> as an exact fraction; null where π or a root is in it.</summary>
    public Rational? ExactFactor { get; }

    /// <summary>SI value of a reading of zero: 273.15 for °C, 0 for most.</summary>
    public double Offset { get; }

    /// <summary>How readings relate to the SI. °C inside a compound unit ("°C min⁻¹") is a difference, hence linear.</summary>
    public UnitScale Scale { get; }

    /// <summary>What is measured where one dimension holds things that must not be mixed ("mass fraction", "Vickers hardness"), else null.</summary>
    public string? Kind { get; }

    /// <summary>Whether the dimension is that of a pure number; wt%, pH and HV are dimensionless too.</summary>
    public bool IsDimensionless => Dimension.IsNone;

    /// <summary>The code in the Unified Code for Units of Measure ("W.m-1.K-1"), or null where it has none.</summary>
    public string? UcumCode => UcumWriter.Write(this);

    /// <summary>Makes a unit from factors; like ones are merged, those that cancel vanish.</summary>
    /// <exception cref="ArgumentException">An exponent is out of all reason, or a dimension would need quarters.</exception>
    public static Unit Of(IEnumerable<UnitTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        List<UnitTerm> merged = [];
        foreach (UnitTerm term in terms)
        {
            int at = merged.FindIndex(other => ReferenceEquals(other.Prefix, term.Prefix) && ReferenceEquals(other.Definition, term.Definition));
            if (at < 0) merged.Add(term);
            else merged[at] = term with { Exponent2 = merged[at].Exponent2 + term.Exponent2 };
        }

        merged.RemoveAll(term => term.Exponent2 == 0);
        if (merged.Exists(term => Math.Abs(term.Exponent2) > MostExponent2)) throw new ArgumentException("an exponent is too large", nameof(terms));
        return merged.Count == 0 ? One : new([.. merged.Where(t => t.Exponent2 > 0), .. merged.Where(t => t.Exponent2 < 0)]);
    }

    /// <summary>Product.</summary>
    public static Unit operator *(Unit left, Unit right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Of(left.Terms.Concat(right.Terms));
    }

    /// <summary>Quotient.</summary>
    public static Unit operator /(Unit left, Unit right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return left * right.Pow(-1);
    }

    /// <summary>Product; the method for <c>*</c>.</summary>
    public static Unit Multiply(Unit left, Unit right) => left * right;

    /// <summary>Quotient; the method for <c>/</c>.</summary>
    public static Unit Divide(Unit left, Unit right) => left / right;

    /// <summary>A whole power; 0 gives <see cref="One"/>.</summary>
    public Unit Pow(int power) => Of(Terms.Select(term => term with { Exponent2 = term.Exponent2 * power }));

    /// <summary>Whether values convert into <paramref name="other"/>: same dimension and same kind, or the same unit.</summary>
    public bool IsConvertibleTo(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Equals(other) || (Dimension == other.Dimension && Kind == other.Kind
            && Scale <= UnitScale.Offset && other.Scale <= UnitScale.Offset);
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && Symbol == other.Symbol && Dimension == other.Dimension && Kind == other.Kind;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => Symbol.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical print.</summary>
    public override string ToString() => Symbol;

    private static string Print(ImmutableArray<UnitTerm> terms)
    {
        if (terms.IsEmpty) return "1";
        StringBuilder result = new();
        foreach (UnitTerm term in terms)
        {
            if (result.Length > 0) result.Append(' ');
            result.Append(term.Symbol);
            if (term.Exponent2 == 2) continue;
            if (term.Exponent2 % 2 != 0) result.Append('^').Append(term.Exponent2).Append("/2");
            else AppendRaised(result, term.Exponent2 / 2);
        }

        return result.ToString();
    }

    private static void AppendRaised(StringBuilder result, int exponent)
    {
        foreach (char c in exponent.ToString()) result.Append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']);
    }
}
