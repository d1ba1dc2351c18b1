using System.Text;

namespace LitMiner.Units;

/// <summary>Writes units in the case-sensitive code of UCUM (ucum.org, version 2.1).</summary>
internal static class UcumWriter
{
    /// <summary>The code, or null where a factor has none or a power is not whole.</summary>
    internal static string? Write(Unit unit)
    {
        if (unit.Terms.IsEmpty) return "1";
        StringBuilder result = new();
        foreach (UnitTerm term in unit.Terms)
        {
            string? code = term.Definition.Ucum;
            if (code is null || term.Exponent2 % 2 != 0) return null;
            // UCUM puts exponents after unit atoms only: "A.h" cannot be raised, nor can "%{mass}".
            bool atom = !code.Contains('.') && !code.EndsWith('}');
            int exponent = term.Exponent2 / 2;
            if (exponent != 1 && !atom)
            {
                if (exponent != -1) return null;
                result.Append('/').Append(code.Contains('.') ? $"({Prefixed(term, code)})" : Prefixed(term, code));
                continue;
            }

            if (result.Length > 0) result.Append('.');
            result.Append(Prefixed(term, code));
            if (exponent != 1) result.Append(exponent);
        }

        return result.ToString();
    }

    private static string Prefixed(UnitTerm term, string code) => (term.Prefix?.Symbol == "µ" ? "u" : term.Prefix?.Symbol) + code;
}
