using System.Collections.Immutable;

namespace LitMiner.Chemistry;

/// <summary>The notations of formulae: which ones there are and in what order they are tried. The parts of this class hold one family each.</summary>
internal sealed partial class FormulaGrammar(FormulaText text, bool names)
{
    private const int MostParts = 16;

    private static readonly string[] PhaseWords =
    [
        "anatase", "rutile", "brookite", "wurtzite", "zinc blende", "zincblende", "rocksalt", "rock-salt", "cubic", "tetragonal", "orthorhombic", "hexagonal", "monoclinic", "rhombohedral",
        "amorphous", "bcc", "fcc", "hcp", "spinel",
    ];

    private static readonly string[] AmountNotes = ["mol%", "mol.%", "mol %", "mole%", "wt%", "wt.%", "wt %", "mass%", "at%", "at.%", "at %"];

    private readonly string _s = text.Chars;

    internal Formula? Whole(int start, int end)
    {
        if (start >= end) return null;
        if (Shorthand(start, end) is { } shorthand) return shorthand;
        if (SteelGrade.IsGrade(_s.AsSpan(start, end - start))) return SteelGrade.Parse(_s[start..end]);
        string? unit = Note(start, ref end);
        Formula? formula = DopedWords(start, end) ?? Colon(start, end) ?? Core(start, end, unit);
        return formula is { Kind: FormulaKind.WeightAlloy } && unit == "at%" ? formula with { Kind = FormulaKind.Compound } : formula;
    }

    private static Formula? Make(FormulaKind kind, IEnumerable<FormulaPart> parts)
    {
        List<FormulaTerm> terms = [];
        List<PlaceholderTerm>? placeholders = null;
        foreach (FormulaPart part in parts)
        {
            if (part.Element is { } element) Add(terms, element, part.Amount);
            else (placeholders ??= []).Add(new(part.Symbol, part.Amount));
        }

        if (placeholders is not null && !HoldsPlaceholders(terms, placeholders)) return null;
        return terms.Count == 0 ? null : new() { Text = "", Kind = kind, Terms = [.. terms], Placeholders = placeholders is null ? [] : [.. placeholders] };
    }

    private static Formula Join(FormulaKind kind, List<Formula> components)
    {
        List<FormulaTerm> terms = [];
        foreach (FormulaTerm term in components.SelectMany(component => component.Terms)) Add(terms, term.Element, term.Amount);
        return new()
        {
            Text = "",
            Kind = kind,
            Terms = [.. terms],
            Components = [.. components],
            Placeholders = [.. components.SelectMany(component => component.Placeholders)],
            IsOffStoichiometric = components.Exists(component => component.IsOffStoichiometric),
            Isotopes = [.. components.SelectMany(component => component.Isotopes)],
        };
    }

    private static void Add(List<FormulaTerm> terms, Element element, AmountExpression amount)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i].Element.Number != element.Number) continue;
            terms[i] = new(element, terms[i].Amount + amount);
            return;
        }

        terms.Add(new(element, amount));
    }

    /// <summary>
    /// "LnFeAsO" and "CsPbX3" are formulae with open places; "RAMAN", "AM60" and "PC70BM" are not: there must be elements enough that only a
    /// formula could hold, and indices as small as formulae have.
    /// </summary>
    private static bool HoldsPlaceholders(List<FormulaTerm> terms, List<PlaceholderTerm> placeholders)
    {
        if (placeholders.Count > 3 || !terms.TrueForAll(term => term.Amount.Value is null or <= 48) || !placeholders.TrueForAll(place => place.Amount.Value is null or <= 24)) return false;
        if (terms.Exists(term => term.Element.Symbol.Length == 2) || (terms.Count > 0 && placeholders.Exists(place => place.Symbol.Length > 1))) return true;
        return terms.Count + placeholders.Count <= 3 && terms.Exists(term => term.Element.Symbol is "O" or "S" or "F" or "N" && term.Amount.Value is > 1 and <= 24);
    }

    private Formula? Core(int start, int end, string? unit = null)
    {
        string? phase = PhaseBehind(start, ref end);
        int body = PhaseEnd(start, end);
        if (body > start)
        {
            phase = _s[start..body].TrimEnd('-', ' ');
            start = body;
        }

        if (start >= end) return null;
        Formula? formula = Alloy(start, end) ?? AmountDopant(start, end) ?? Mixture(start, end, unit) ?? Compound(start, end) ?? SideBySide(start, end);
        return formula is null || phase is null ? formula : formula with { Phase = phase };
    }

    /// <summary>"α-", "2H-", "1T′-", "3C-", "c-", "P2-", "anatase ": where the formula behind such a mark starts, or <paramref name="start"/>.</summary>
    private int PhaseEnd(int start, int end)
    {
        if (char.IsAsciiLetterLower(_s[start]))
        {
            foreach (string word in PhaseWords)
            {
                int behind = start + word.Length;
                if (behind + 1 < end && _s[behind] is ' ' or '-' && string.CompareOrdinal(_s, start, word, 0, word.Length) == 0) return behind + 1;
            }
        }

        int dash = _s.IndexOf('-', start, Math.Min(5, end - start));
        if (dash <= start || dash + 1 >= end) return start;
        ReadOnlySpan<char> mark = _s.AsSpan(start, dash - start).TrimEnd(['′', '\'', '"', '″']);
        if (mark.IsEmpty) return start;
        bool primed = mark.Length < dash - start, upper = char.IsAsciiLetterUpper(_s[dash + 1]) || _s[dash + 1] == '(';
        bool greek = mark.Length == 1 && mark[0] is 'α' or 'β' or 'γ' or 'δ' or 'ε' or 'θ' or 'κ' or 'η' or 'σ' or 'ω' or 'λ' or 'φ' or 'τ' or 'χ' or 'ζ';
        bool letter = mark.Length == 1 && mark[0] is 'a' or 'c' or 'h' or 'm' or 'o' or 'r' or 't' or 'w' or 'n' or 'p' or 'l' or 'g' or 'i' || (primed && upper && mark is "T" or "O" or "M");
        bool stacking = mark.Length is 2 or 3 && char.IsAsciiDigit(mark[0]) && mark[^1] is 'H' or 'T' or 'R' or 'C' && (mark.Length == 2 || char.IsAsciiDigit(mark[1]));
        bool layered = mark.Length == 2 && mark[0] is 'P' or 'O' && mark[1] is '2' or '3' && upper && _s.AsSpan(dash, end - dash).Contains('O') && _s.AsSpan(dash, end - dash).ContainsAny("NK");
        return greek || letter || (stacking && upper) || layered ? dash + 1 : start;
    }

    /// <summary>"TiO2(anatase)", "VO2 (M)": a phase in brackets behind the formula; the end is moved before it.</summary>
    private string? PhaseBehind(int start, ref int end)
    {
        if (_s[end - 1] != ')') return null;
        int open = _s.LastIndexOf('(', end - 1, end - start);
        if (open <= start) return null;
        string inside = _s[(open + 1)..(end - 1)];
        int head = open;
        while (head > start && _s[head - 1] == ' ') head--;
        // Letters for the polymorphs of VO2 would else be boron, or no element at all.
        if (!PhaseWords.Contains(inside) && !(inside is "A" or "B" or "M" or "R" or "T" or "M1" or "M2" && _s.AsSpan(start, head - start).EndsWith("VO2"))) return null;
        end = head;
        return inside;
    }

    /// <summary>"(mol%)", "in wt%", "ELI" behind a formula: what its numbers count ("mol%", "wt%", "at%"), or null; the end is moved before it.</summary>
    private string? Note(int start, ref int end)
    {
        ReadOnlySpan<char> rest = _s.AsSpan(start, end - start);
        if (rest.EndsWith(" ELI"))
        {
            end -= 4;
            return null;
        }

        if (rest[^1] is not (')' or '%')) return null;
        foreach (string state in (ReadOnlySpan<string>)["(aq)", "(s)", "(l)", "(g)"])
        {
            if (!rest.EndsWith(state) || rest.Length == state.Length) continue;
            end -= state.Length;
            while (end > start && _s[end - 1] == ' ') end--;
            return null;
        }

        ReadOnlySpan<char> body = rest.TrimEnd([')', ' ']);
        foreach (string note in AmountNotes)
        {
            if (!body.EndsWith(note)) continue;
            ReadOnlySpan<char> head = body[..^note.Length].TrimEnd();
            if (head.EndsWith("(in")) head = head[..^3].TrimEnd();
            else if (head.EndsWith(" in")) head = head[..^3].TrimEnd();
            else if (head.EndsWith('(')) head = head[..^1].TrimEnd();
            else if (head.Length > 0 && (char.IsAsciiDigit(head[^1]) || head.Length == body.Length - note.Length)) return null;
            if (head.IsEmpty || !char.IsLetterOrDigit(head[^1]) && head[^1] != ')') return null;
            end = start + head.Length;
            return note[0] switch { 'm' when note[1] == 'o' => "mol%", 'a' => "at%", _ => "wt%" };
        }

        return null;
    }

    /// <summary>Battery shorthand: "NCM811" and "NMC 622" are LiNi0.8Co0.1Mn0.1O2 and LiNi0.6Mn0.2Co0.2O2.</summary>
    private Formula? Shorthand(int start, int end)
    {
        ReadOnlySpan<char> word = _s.AsSpan(start, end - start);
        bool ncm = word.StartsWith("NCM"), nmc = word.StartsWith("NMC");
        if (!ncm && !nmc) return null;
        ReadOnlySpan<char> digits = word[3..].Trim([' ', '-']);
        if (digits.Length != 3 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[1]) || !char.IsAsciiDigit(digits[2])) return null;
        double total = digits[0] + digits[1] + digits[2] - (3 * '0');
        if (total == 0) return null;
        string[] metals = ncm ? ["Ni", "Co", "Mn"] : ["Ni", "Mn", "Co"];
        List<FormulaPart> parts = [new("Li", Elements.Of("Li"), AmountExpression.One)];
        for (int i = 0; i < 3; i++) parts.Add(new(metals[i], Elements.Of(metals[i]), AmountExpression.Constant((digits[i] - '0') / total)));
        parts.Add(new("O", Elements.Of("O"), AmountExpression.Constant(2)));
        return Make(FormulaKind.Compound, parts);
    }

    /// <summary>A host or dopant by its name, where names are allowed.</summary>
    private Formula? Named(int start, int end)
    {
        if (!names || end - start < 3) return null;
        ResolvedSubstance? known = SubstanceNames.Known(_s[start..end]);
        if (known?.Composition is not { } composition || known.Substance?.Class == "polymer") return null;
        return new() { Text = _s[start..end], Terms = [.. composition.Amounts.Select(amount => new FormulaTerm(amount.Element, AmountExpression.Constant(amount.Amount)))] };
    }
}
