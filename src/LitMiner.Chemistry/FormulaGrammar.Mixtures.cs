namespace LitMiner.Chemistry;

/// <summary>Mixtures with amounts, systems, composites.</summary>
internal sealed partial class FormulaGrammar
{
    /// <summary>"60SiO2-40Na2O", "(1-x)BaTiO3-xSrTiO3": parts joined by dashes, each with its amount in front.</summary>
    private Formula? Mixture(int start, int end, string? unit)
    {
        List<FormulaPart> all = [];
        List<Formula> components = [];
        int at = start;
        bool amounts = false, off = false;
        while (at < end)
        {
            FormulaReader reader = new(text);
            int p = at;
            AmountExpression? factor = _s[p] == '(' && p + 1 < end && char.IsAsciiLetterUpper(_s[p + 1]) ? null : reader.Amount(ref p, end);
            amounts |= factor is not null;
            while (p < end && _s[p] is ' ' or '·') p++;
            int begin = p;
            int stop = PartEnd(begin, end);
            if (stop == end && components.Count == 0) return null;
            List<FormulaPart>? parts = reader.Read(ref p, stop);
            while (p < stop && _s[p] == ' ') p++;
            if (parts is null || p != stop || components.Count >= MostParts || Make(FormulaKind.Compound, parts) is not { } component) return null;
            off |= reader.OffStoichiometric;
            components.Add(component with { Text = _s[begin..stop] });
            if (unit == "wt%")
            {
                // Weights of compounds become moles by their molar mass.
                if (component.Composition is not { } known) return null;
                factor = (factor ?? AmountExpression.One) * AmountExpression.Constant(1 / known.MolarMass);
            }

            all.AddRange(factor is null ? parts : parts.Select(part => part with { Amount = part.Amount * factor }));
            at = stop;
            if (at >= end) break;
            at++;
            while (at < end && _s[at] == ' ') at++;
            if (at >= end) return null;
        }

        return components.Count < 2 || !amounts || Make(FormulaKind.Mixture, all) is not { } mixture ? null : mixture with { Components = [.. components], IsOffStoichiometric = off };
    }

    /// <summary>The next dash or plus outside brackets that parts two formulae, not one inside an amount ("1-x").</summary>
    private int PartEnd(int start, int end)
    {
        int depth = 0;
        for (int i = start; i < end; i++)
        {
            if (_s[i] == '(') depth++;
            else if (_s[i] == ')') depth--;
            else if (depth == 0 && _s[i] is '-' or '+' && i > start && !InsideAmount(i, end)) return i;
        }

        return end;
    }

    private bool InsideAmount(int dash, int end)
    {
        // "1-x": a digit or variable before, a variable behind that no element follows as a coefficient would ("-xSrTiO3").
        if (!(char.IsAsciiDigit(_s[dash - 1]) || _s[dash - 1] is 'x' or 'y' or 'z' or 'n' or 'δ')) return false;
        int p = dash + 1;
        if (_s[dash - 1] == 'n' && p < end && char.IsAsciiDigit(_s[p])) return true;
        while (p < end && (char.IsAsciiDigit(_s[p]) || _s[p] == '.')) p++;
        if (p >= end || !(_s[p] is 'x' or 'y' or 'z' or 'δ' || (_s[p] == 'd' && (p + 1 >= end || !char.IsAsciiLetterLower(_s[p + 1]))))) return false;
        // "Pb1-xSrx" and "TiO3-xSrTiO3" look alike; an oxide's amount rarely subtracts a variable and goes on with an element and whole amounts.
        int first = dash;
        while (first > 0 && (char.IsAsciiDigit(_s[first - 1]) || _s[first - 1] == '.')) first--;
        bool oxygen = first > 0 && _s[first - 1] is 'O';
        return !oxygen || p + 1 >= end || !char.IsAsciiLetterUpper(_s[p + 1]) || _s[p] is 'δ' or 'd' || (p + 2 < end && _s[p + 1] is 'F' or 'N' or 'H' && (!char.IsAsciiLetterLower(_s[p + 2]) || _s[p + 2] is 'x' or 'y' or 'z'));
    }

    /// <summary>Parts without amounts: "Pt/C" is a composite, "Ni-Mn-Ga" a system.</summary>
    private Formula? SideBySide(int start, int end)
    {
        bool composite = Separator(start, end, '/') >= 0 || _s.IndexOf('@', start, end - start) >= 0;
        List<Formula> parts = [];
        int at = start;
        while (at <= end)
        {
            int stop = at >= end ? at : composite ? Slash(at, end) : PartEnd(at, end);
            if (stop <= at || parts.Count >= MostParts) return null;
            int from = at, to = WithoutThickness(at, stop);
            while (from < to && _s[from] == ' ') from++;
            while (to > from && _s[to - 1] == ' ') to--;
            if (to <= from) return null;
            Formula? part = composite
                ? Alloy(from, to) ?? AmountDopant(from, to) ?? Mixture(from, to, null) ?? Compound(from, to) ?? (_s.IndexOf('-', from, to - from) > 0 ? SideBySide(from, to) : null)
                : Compound(from, to);
            if (part is null) return null;
            parts.Add(part with { Text = _s[from..to] });
            if (stop == end) break;
            at = stop + 1;
        }

        return parts.Count < 2 ? null : Join(composite ? FormulaKind.Composite : FormulaKind.System, parts);
    }

    private int Slash(int at, int end)
    {
        int slash = Separator(at, end, '/'), shell = Separator(at, end, '@');
        return slash < 0 && shell < 0 ? end : slash < 0 ? shell : shell < 0 ? slash : Math.Min(slash, shell);
    }

    /// <summary>The next mark outside brackets and fractions ("Mg1/3"), or −1.</summary>
    private int Separator(int start, int end, char mark)
    {
        int depth = 0;
        for (int i = start; i < end; i++)
        {
            if (_s[i] == '(') depth++;
            else if (_s[i] == ')') depth--;
            else if (depth == 0 && _s[i] == mark && !(mark == '/' && i > start && i + 1 < end && _s[i + 1] is > '0' and <= '9' && (char.IsAsciiDigit(_s[i - 1]) || _s[i - 1] is 'x' or 'y' or 'z'))) return i;
        }

        return -1;
    }

    /// <summary>"Bi(6 nm)": the end of the part before its thickness.</summary>
    private int WithoutThickness(int start, int end)
    {
        if (_s[end - 1] != ')') return end;
        int open = _s.LastIndexOf('(', end - 1, end - start);
        if (open <= start || !_s.AsSpan(open, end - 1 - open).TrimEnd().EndsWith("m")) return end;
        return char.IsAsciiDigit(_s[open + 1]) ? open : end;
    }
}
