using System.Globalization;
using System.Text;

namespace LitMiner.Units;

/// <summary>Writes units in the case-sensitive code of UCUM (ucum.org, version 2.1).</summary>
internal static class UcumWriter
{
    /// <summary>The code, or null where a factor has none or a power is not whole: UCUM has no roots.</summary>
    internal static string? Write(Unit unit)
    {
        if (unit.Terms.IsEmpty) return "1";
        StringBuilder result = new();
        foreach (UnitTerm term in unit.Terms)
        {
            if (term.Definition.Ucum is not { } code || term.Exponent2 % 2 != 0) return null;
            int exponent = term.Exponent2 / 2;
            string own = Prefixed(term.Prefix, code);
            if (IsAtom(own))
            {
                if (result.Length > 0) result.Append('.');
                // An exponent stands before the annotation: "%-1{mass}".
                int brace = own.IndexOf('{', StringComparison.Ordinal);
                string power = exponent == 1 ? "" : exponent.ToString(CultureInfo.InvariantCulture);
                result.Append(brace < 0 ? own + power : own[..brace] + power + own[brace..]);
                continue;
            }

            // Exponents stand behind atoms only: "W.h" squared is written twice.
            for (int i = 0; i < Math.Abs(exponent); i++)
            {
                if (exponent < 0) result.Append('/');
                else if (result.Length > 0) result.Append('.');
                bool alone = unit.Terms.Length == 1 && exponent == 1;
                result.Append(alone ? own : $"({own})");
            }
        }

        return result.ToString();
    }

    private static bool IsAtom(string code) => UcumSyntax.Read(code, UcumTable.Default, out _) is [{ Atom: not null, Exponent: 1 } component] && component.Atom.Code is not "10*";

    /// <summary>The prefix before a metric atom that leads the code without an exponent; before anything else as a power of ten.</summary>
    private static string Prefixed(UnitPrefix? prefix, string code)
    {
        if (prefix is null) return code;
        List<UcumComponent>? components = UcumSyntax.Read(code, UcumTable.Default, out _);
        bool leads = components is [{ Atom.IsMetric: true, Prefix: null, Exponent: 1 }, ..] && code[0] != '(';
        return leads ? (prefix.Symbol == "µ" ? "u" : prefix.Symbol) + code : $"10*{prefix.Power.ToString(CultureInfo.InvariantCulture)}.{code}";
    }
}
