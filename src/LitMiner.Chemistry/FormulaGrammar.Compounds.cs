using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>Single compounds: multiples, ions, hydrates and adducts, crystal planes, isotopes.</summary>
internal sealed partial class FormulaGrammar
{
    /// <summary>Mass numbers with which papers label, for flat text in which "57Fe" could also be a multiple.</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "6Li", "7Li", "10B", "11B", "13C", "14C", "15N", "17O", "18O", "19F", "23Na", "27Al", "29Si", "30Si", "31P", "33S", "34S", "54Fe", "56Fe", "57Fe", "59Co", "60Co", "58Ni", "62Ni", "63Cu", "65Cu", "64Zn", "67Zn",
        "70Ge", "76Ge", "87Rb", "90Sr", "92Mo", "100Mo", "99Tc", "99Ru", "119Sn", "121Sb", "125Te", "127I", "129I", "131I", "133Cs", "137Cs", "151Eu", "155Gd", "157Gd", "161Dy", "197Au", "199Hg", "207Pb", "208Pb", "209Bi", "232Th", "235U", "238U", "239Pu",
    };

    private static readonly System.Buffers.SearchValues<char> LightElements = System.Buffers.SearchValues.Create("HCNOSKFI");

    /// <summary>Compounds of elements with one letter each and no index.</summary>
    private static readonly HashSet<string> Capitals = new(StringComparer.Ordinal)
    {
        "CO", "NO", "BN", "BP", "KI", "KF", "KH", "HF", "HI", "VN", "VC", "VB", "WC", "WN", "WB", "UN", "UC", "UO", "VO", "YN", "YB", "CN", "OH", "SO", "YH", "UH", "BH", "CH", "NH", "PH", "SH", "YP", "VP", "WP", "UP", "YS", "US",
        "COS", "OCS", "SCN", "BCN", "NCS", "NCO", "OCN", "VPO", "KBH", "NOF", "CHF", "CHI", "BCO",
    };

    /// <summary>Molecules of one element with a symbol of one letter; other letters with a number are labels.</summary>
    private static readonly HashSet<string> Molecules = new(StringComparer.Ordinal) { "H2", "D2", "N2", "O2", "F2", "I2", "O3", "P4", "S8", "S6", "B12", "C60", "C70", "C76", "C84", "C20", "C36", "N3" };

    private Formula? Compound(int start, int end)
    {
        if (IsAbbreviation(_s.AsSpan(start, end - start))) return null;
        int at = start;
        FormulaReader reader = new(text);
        AmountExpression? factor = null;
        string? isotope = null;
        // A number in front multiplies: "2H2O", "0.9PbTiO3", "xDy2O3"; of a labelled isotope it is the mass number.
        if (Label(start, end) is > 0 and var symbol)
        {
            isotope = _s[start..(symbol + (symbol + 1 < end && char.IsAsciiLetterLower(_s[symbol + 1]) ? 2 : 1))];
            at = symbol;
        }
        else if (!text.Raised[at] && (char.IsAsciiDigit(_s[at]) || (_s[at] == '(' && at + 1 < end && !char.IsAsciiLetterUpper(_s[at + 1])) || (_s[at] is 'x' or 'y' or 'z' && at + 1 < end && char.IsAsciiLetterUpper(_s[at + 1]))))
            factor = reader.Amount(ref at, end);
        int body = at;
        List<FormulaPart>? parts = reader.Read(ref at, end);
        if (parts is null) return null;
        int charge = 0;
        if (at < end && (text.Raised[at] || _s[at] is '+' or '-') && !TryCharge(ref at, end, out charge)) return null;
        bool flat = charge != 0 && !text.Raised[at - 1];
        if (flat && _s[at - 1] is '+' or '-' && at - 2 >= body && char.IsAsciiDigit(_s[at - 2])) SplitFlatCharge(body, at, ref parts, ref charge);
        at = PlaneEnd(at, end);
        if (factor is not null) parts = [.. parts.Select(part => part with { Amount = part.Amount * factor })];
        if (Make(FormulaKind.Compound, parts) is not { } formula) return null;
        // Elements beyond californium have no compounds that papers on materials write: "PTs" is no tennessine.
        if (formula.Terms.Length > 1 && formula.Terms.Any(term => term.Element.Number > 98)) return null;
        if (charge != 0 || reader.OffStoichiometric) formula = formula with { Charge = charge, IsOffStoichiometric = reader.OffStoichiometric };
        if (isotope is not null || reader.Isotopes.Count > 0) formula = formula with { Isotopes = isotope is null ? [.. reader.Isotopes] : [isotope, .. reader.Isotopes] };
        if (at == end) return formula;
        return _s[at] == '·' || (_s[at] == ' ' && at + 1 < end && _s[at + 1] == '·') ? Adducts(formula, at, end) : null;
    }

    /// <summary>
    /// "YBCO", "PCCO", "PP", "CB", "P3" and "Y6" are abbreviations and labels, though their letters are symbols; "KOH", "HCOOH", "BN" and "P4" are formulae.
    /// </summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !char.IsAsciiLetterUpper(text[0])) return false;
        if (char.IsAsciiDigit(text[1])) return text[1..].IndexOfAnyExceptInRange('0', '9') < 0 && !Molecules.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
        if (text.IndexOfAnyExceptInRange('A', 'Z') >= 0 || Capitals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text)) return false;
        return text.Length < 3 || text.IndexOfAnyExcept(LightElements) >= 0 || text.IndexOfAny('H', 'K') < 0 || text.IndexOfAny('O', 'N') < 0;
    }

    /// <summary>Where the symbol behind a usual mass number starts, or 0.</summary>
    private int Label(int start, int end)
    {
        int p = start;
        while (p < end && p - start < 3 && char.IsAsciiDigit(_s[p])) p++;
        if (p == start || p >= end || !char.IsAsciiLetterUpper(_s[p]) || text.Raised[start]) return 0;
        for (int length = p + 1 < end && char.IsAsciiLetterLower(_s[p + 1]) ? 2 : 1; length > 0; length--)
            if (Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_s.AsSpan(start, p + length - start))) return p;
        return 0;
    }

    /// <summary>"GaAs(111)", "Al2O3 (0001)": where the indices of a plane end, or <paramref name="at"/>.</summary>
    private int PlaneEnd(int at, int end)
    {
        int p = at;
        while (p < end && _s[p] == ' ') p++;
        if (p >= end || _s[p] != '(') return at;
        int digits = ++p;
        while (p < end && (char.IsAsciiDigit(_s[p]) || _s[p] is '-' or ' ' or '\u0304' or '\u0305')) p++;
        return p < end && _s[p] == ')' && p - digits is >= 3 and <= 8 ? p + 1 : at;
    }

    /// <summary>"Fe3+" is an ion of charge 3; "SO42-" of charge 2 with four oxygens; "NH4+" of charge 1.</summary>
    private void SplitFlatCharge(int start, int at, ref List<FormulaPart> parts, ref int charge)
    {
        int digits = at - 1;
        while (digits > start && char.IsAsciiDigit(_s[digits - 1])) digits--;
        int count = at - 1 - digits;
        bool single = parts.Count == 1;
        if (count == 0 || (digits > start && _s[digits - 1] == '.') || (!single && count == 1)) return;
        int cut = single ? digits : at - 2;
        int position = start;
        List<FormulaPart>? again = new FormulaReader(text).Read(ref position, cut);
        if (again is null || position != cut || !int.TryParse(_s.AsSpan(cut, at - 1 - cut), out int size) || size > 12) return;
        parts = again;
        charge = Math.Sign(charge) * size;
    }

    private bool TryCharge(ref int at, int end, out int charge)
    {
        charge = 0;
        int p = at, amount = 0;
        while (p < end && char.IsAsciiDigit(_s[p]) && p - at < 2) amount = (10 * amount) + (_s[p++] - '0');
        if (p >= end || _s[p] is not ('+' or '-')) return false;
        char sign = _s[p];
        int signs = 0;
        while (p < end && _s[p] == sign && signs < 4)
        {
            p++;
            signs++;
        }

        charge = (amount == 0 ? signs : amount) * (sign == '+' ? 1 : -1);
        at = p;
        return true;
    }

    private Formula? Adducts(Formula host, int at, int end)
    {
        List<FormulaTerm> terms = [.. host.Terms];
        List<PlaceholderTerm> placeholders = [.. host.Placeholders];
        AmountExpression? water = null;
        List<Formula> components = [host];
        for (int part = 0; at < end && part < MostParts; part++)
        {
            while (at < end && _s[at] == ' ') at++;
            if (at >= end || _s[at] != '·') return null;
            at++;
            while (at < end && _s[at] == ' ') at++;
            int next = _s.IndexOf('·', at, end - at);
            int stop = next < 0 ? end : next;
            FormulaReader reader = new(text);
            int p = at;
            AmountExpression factor = reader.Amount(ref p, stop) ?? AmountExpression.One;
            while (p < stop && _s[p] == ' ') p++;
            int begin = p;
            List<FormulaPart>? adduct = reader.Read(ref p, stop);
            int read = p;
            while (p < stop && _s[p] == ' ') p++;
            if (adduct is null || p != stop || Make(FormulaKind.Compound, adduct) is not { } component) return null;
            if (_s.AsSpan(begin, read - begin).Trim(['(', ')']) is "H2O" or "D2O") water = water is null ? factor : water + factor;
            foreach (FormulaTerm term in component.Terms) Add(terms, term.Element, term.Amount * factor);
            placeholders.AddRange(component.Placeholders.Select(place => place with { Amount = place.Amount * factor }));
            components.Add(component with { Text = _s[begin..read] });
            at = stop;
        }

        return at < end ? null : host with { Terms = [.. terms], Placeholders = [.. placeholders], Hydration = water, Components = [.. components] };
    }
}
