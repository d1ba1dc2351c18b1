using System.Collections.Immutable;
using System.Globalization;
using LitMiner.Text;

namespace LitMiner.Chemistry;

/// <summary>
/// Reads formulae as papers write them: nested, fractional, charged, hydrated, with variables, dopants, phase marks, as alloys
/// in weight per cent, mixtures and composites. Never throws for odd text; linear time.
/// </summary>
public static class FormulaParser
{
    private const int Longest = 240;
    private const int MostParts = 16;

    /// <summary>Reads a flat formula: "Ca1-xSrxTiO3", "SO42-", "Ti-6Al-4V".</summary>
    public static FormulaParseResult Parse(string text) => Parse(ScriptedText.Plain(text));

    /// <summary>Reads a formula that fills the whole text, outer blanks aside.</summary>
    public static FormulaParseResult Parse(ScriptedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int start = 0, end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (start == end) return new(null, "empty");
        if (end - start > Longest) return new(null, "too long for a formula");
        string written = text.Text[start..end];
        try
        {
            Formula? formula = new Run(new FormulaText(text)).Whole(start, end);
            return formula is null ? new(null, "it holds something that is no element, amount or mark") : new(formula with { Text = written }, null);
        }
        catch (ArgumentException fault)
        {
            // Absurd amounts ("H1e300") are a property of the text, hence a result.
            return new(null, fault.Message);
        }
    }

    private readonly struct Run(FormulaText text)
    {
        private readonly string _s = text.Chars;

        internal Formula? Whole(int start, int end) =>
            DopedWords(start, end) ?? Shorthand(start, end) ?? Colon(start, end) ?? Core(start, end);

        private static Formula? Make(FormulaKind kind, IEnumerable<FormulaTerm> terms) => new() { Text = "", Kind = kind, Terms = Merge(terms) };

        private static ImmutableArray<FormulaTerm> Merge(IEnumerable<FormulaTerm> terms)
        {
            List<FormulaTerm> merged = [];
            foreach (FormulaTerm term in terms)
            {
                int at = merged.FindIndex(other => other.Element.Equals(term.Element));
                if (at < 0) merged.Add(term);
                else merged[at] = new(term.Element, merged[at].Amount + term.Amount);
            }

            return [.. merged];
        }

        private Formula? Core(int start, int end)
        {
            string? phase = null;
            int body = PhaseEnd(start, end);
            if (body > start)
            {
                phase = _s[start..(body - 1)];
                start = body;
            }

            Formula? formula = AmountDopant(start, end) ?? Alloy(start, end) ?? Mixture(start, end) ?? Simple(start, end) ?? SideBySide(start, end);
            return formula is null || phase is null ? formula : formula with { Phase = phase };
        }

        /// <summary>"α-", "2H-", "1T′-", "3C-", "c-": where the formula behind such a mark starts, or <paramref name="start"/>.</summary>
        private int PhaseEnd(int start, int end)
        {
            int dash = _s.IndexOf('-', start, Math.Min(5, end - start));
            if (dash <= start || dash + 1 >= end) return start;
            ReadOnlySpan<char> mark = _s.AsSpan(start, dash - start).TrimEnd(['′', '\'', '"', '″']);
            bool greek = mark.Length == 1 && mark[0] is 'α' or 'β' or 'γ' or 'δ' or 'ε' or 'θ' or 'κ' or 'η' or 'σ' or 'ω' or 'λ';
            bool letter = mark.Length == 1 && mark[0] is 'a' or 'c' or 'h' or 'm' or 'o' or 'r' or 't' or 'w' or 'n' or 'p' or 'l';
            bool stacking = mark.Length is 2 or 3 && char.IsAsciiDigit(mark[0]) && mark[^1] is 'H' or 'T' or 'R' or 'C' && (mark.Length == 2 || char.IsAsciiDigit(mark[1]));
            bool stackingDoped = stacking && char.IsAsciiLetterUpper(_s[dash + 1]);
            return greek || letter || stackingDoped ? dash + 1 : start;
        }

        private Formula? Simple(int start, int end)
        {
            int at = start;
            FormulaReader reader = new(text);
            // A number in front multiplies: "2H2O", "0.9PbTiO3".
            AmountExpression? factor = char.IsAsciiDigit(_s[at]) || _s[at] == '(' && at + 1 < end && !char.IsAsciiLetterUpper(_s[at + 1]) ? reader.Amount(ref at, end) : null;
            List<FormulaTerm>? terms = reader.Read(ref at, end);
            if (terms is null) return null;
            int charge = 0;
            bool flatCharge = false;
            if (at < end && (text.Raised[at] || _s[at] is '+' or '-') && !TryCharge(ref at, end, out charge)) return null;
            if (charge != 0 && !text.Raised[at - 1]) flatCharge = true;
            if (flatCharge && _s[at - 1] is '+' or '-' && at - 2 >= start && char.IsAsciiDigit(_s[at - 2])) SplitFlatCharge(start, at, ref terms, ref charge);
            if (factor is not null) terms = [.. terms.Select(term => term with { Amount = term.Amount * factor })];
            Formula formula = Make(FormulaKind.Compound, terms)! with { Charge = charge, IsOffStoichiometric = reader.OffStoichiometric };
            if (at == end) return formula;
            return _s[at] == '·' || (_s[at] == '.' && at + 1 < end) ? Adducts(formula, at, end) : null;
        }

        /// <summary>"Fe3+" is an ion of charge 3; "SO42-" of charge 2 with four oxygens; "NH4+" of charge 1.</summary>
        private void SplitFlatCharge(int start, int at, ref List<FormulaTerm> terms, ref int charge)
        {
            int digits = at - 1;
            while (digits > start && char.IsAsciiDigit(_s[digits - 1])) digits--;
            int count = at - 1 - digits;
            bool single = terms.Count == 1;
            if (count == 0 || (digits > start && _s[digits - 1] == '.') || (!single && count == 1)) return;
            int cut = single ? digits : at - 2;
            int position = start;
            List<FormulaTerm>? again = new FormulaReader(text).Read(ref position, cut);
            if (again is null || position != cut) return;
            terms = again;
            charge = Math.Sign(charge) * int.Parse(_s.AsSpan(cut, at - 1 - cut));
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
            AmountExpression? water = null;
            List<Formula> components = [host];
            for (int part = 0; at < end && part < MostParts; part++)
            {
                if (_s[at] is not ('·' or '.')) return null;
                at++;
                while (at < end && _s[at] == ' ') at++;
                int next = _s.IndexOf('·', at, end - at);
                int stop = next < 0 ? end : next;
                FormulaReader reader = new(text);
                int p = at;
                AmountExpression factor = reader.Amount(ref p, stop) ?? AmountExpression.Constant(1);
                while (p < stop && _s[p] == ' ') p++;
                int begin = p;
                List<FormulaTerm>? adduct = reader.Read(ref p, stop);
                if (adduct is null || p != stop) return null;
                if (_s.AsSpan(begin, p - begin) is "H2O" or "D2O") water = water is null ? factor : water + factor;
                terms.AddRange(adduct.Select(term => term with { Amount = term.Amount * factor }));
                components.Add(Make(FormulaKind.Compound, adduct)! with { Text = _s[begin..p] });
                at = stop;
            }

            return at < end ? null : host with { Terms = Merge(terms), Hydration = water, Components = [.. components] };
        }

        /// <summary>"Ti-6Al-4V", "Fe–18Cr–8Ni", "Sn-3.0Ag-0.5Cu": an element, then weights of others.</summary>
        private Formula? Alloy(int start, int end)
        {
            int at = start;
            if (ElementAt(ref at, end) is not { } balance || at >= end || _s[at] != '-') return null;
            List<FormulaTerm> terms = [];
            double rest = 100;
            while (at < end)
            {
                if (_s[at++] != '-') return null;
                int digits = at;
                while (at < end && (char.IsAsciiDigit(_s[at]) || _s[at] == '.')) at++;
                if (at == digits || !double.TryParse(_s.AsSpan(digits, at - digits), CultureInfo.InvariantCulture, out double weight) || ElementAt(ref at, end) is not { } element) return null;
                if (element.Equals(balance)) return null;
                rest -= weight;
                terms.Add(new FormulaTerm(element, AmountExpression.Constant(weight)));
            }

            return rest <= 0 || terms.Count > MostParts ? null : Make(FormulaKind.WeightAlloy, terms.Prepend(new FormulaTerm(balance, AmountExpression.Constant(rest))));
        }

        private Element? ElementAt(ref int at, int end)
        {
            for (int length = Math.Min(2, end - at); length > 0; length--)
            {
                if (Elements.Find(_s.AsSpan(at, length)) is not { } element) continue;
                at += length;
                return element;
            }

            return null;
        }

        /// <summary>"60SiO2-40Na2O", "(1-x)BaTiO3-xSrTiO3": parts joined by dashes, each with its amount in front.</summary>
        private Formula? Mixture(int start, int end)
        {
            List<FormulaTerm> terms = [];
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
                bool bracket = p < end && _s[p] == '(' && p > at && factor is not null;
                int begin = p;
                int stop = PartEnd(begin, end);
                List<FormulaTerm>? unit = reader.Read(ref p, stop);
                while (p < stop && _s[p] == ' ') p++;
                if (unit is null || p != stop || components.Count >= MostParts) return null;
                _ = bracket;
                off |= reader.OffStoichiometric;
                components.Add(Make(FormulaKind.Compound, unit)! with { Text = _s[begin..stop] });
                terms.AddRange(factor is null ? unit : unit.Select(term => term with { Amount = term.Amount * factor }));
                at = stop;
                if (at >= end) break;
                at++;
                while (at < end && _s[at] == ' ') at++;
                if (at >= end) return null;
            }

            return components.Count < 2 || !amounts ? null : Make(FormulaKind.Mixture, terms)! with { Components = [.. components], IsOffStoichiometric = off };
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
            if (!(char.IsAsciiDigit(_s[dash - 1]) || _s[dash - 1] is 'x' or 'y' or 'z' or 'δ')) return false;
            int p = dash + 1;
            while (p < end && (char.IsAsciiDigit(_s[p]) || _s[p] == '.')) p++;
            if (p >= end || _s[p] is not ('x' or 'y' or 'z' or 'δ')) return false;
            // "Pb1-xSrx" and "TiO3-xSrTiO3" look alike; an oxide's amount rarely subtracts a variable and goes on with an element and whole amounts.
            int first = dash;
            while (first > 0 && (char.IsAsciiDigit(_s[first - 1]) || _s[first - 1] == '.')) first--;
            bool oxygen = first > 0 && _s[first - 1] is 'O';
            return !oxygen || p + 1 >= end || !char.IsAsciiLetterUpper(_s[p + 1]) || _s[p] == 'δ' || p + 2 < end && _s[p + 1] is 'F' or 'N' or 'H' && (!char.IsAsciiLetterLower(_s[p + 2]) || _s[p + 2] is 'x' or 'y' or 'z');
        }

        /// <summary>Parts without amounts: "Pt/C" is a composite, "Ni-Mn-Ga" a system.</summary>
        private Formula? SideBySide(int start, int end)
        {
            char mark = _s.IndexOfAny(['/', '@'], start, end - start) is >= 0 and var slash ? _s[slash] : '-';
            if (_s.IndexOf(mark, start, end - start) < 0) return null;
            List<Formula> parts = [];
            int at = start;
            while (at <= end)
            {
                int next = at < end ? _s.IndexOfAny([mark, mark == '@' ? '/' : mark], at, end - at) : -1;
                int stop = next < 0 ? end : next;
                if (stop <= at || parts.Count >= MostParts) return null;
                Formula? part = mark == '-' ? Simple(at, stop) : AmountDopant(at, stop) ?? Alloy(at, stop) ?? Mixture(at, stop) ?? Simple(at, stop) ?? (_s.IndexOf('-', at, stop - at) > 0 ? SideBySide(at, stop) : null);
                if (part is null) return null;
                parts.Add(part with { Text = _s[at..stop] });
                at = stop + 1;
            }

            return parts.Count < 2 ? null : Make(mark == '-' ? FormulaKind.System : FormulaKind.Composite, parts.SelectMany(part => part.Terms))! with { Components = [.. parts] };
        }

        /// <summary>"SnSe:Ag", "Y2O3:Eu3+", "YAG:Ce".</summary>
        private Formula? Colon(int start, int end)
        {
            int colon = _s.IndexOf(':', start, end - start);
            if (colon <= start || colon + 1 >= end) return null;
            Formula? host = Core(start, colon);
            if (host is null) return null;
            List<Dopant> dopants = [];
            int at = colon + 1;
            while (at < end)
            {
                int stop = _s.IndexOfAny([',', '/'], at, end - at);
                if (stop < 0) stop = end;
                if (ReadDopant(at, stop, null, null) is not { } dopant || dopants.Count >= MostParts) return null;
                dopants.Add(dopant);
                at = stop + 1;
            }

            return host with { Dopants = [.. dopants] };
        }

        private Dopant? ReadDopant(int start, int end, double? amount, string? unit)
        {
            while (start < end && _s[start] == ' ') start++;
            while (end > start && _s[end - 1] == ' ') end--;
            if (start >= end) return null;
            int at = start;
            if (amount is null && ReadPercent(ref at, end, out double before, out string? kind)) return ReadDopant(at, end, before, kind);
            int blank = _s.IndexOf(' ', start, end - start);
            if (amount is null && blank > 0)
            {
                int tail = blank + 1;
                if (ReadPercent(ref tail, end, out double behind, out string? kindBehind) && tail == end) return ReadDopant(start, blank, behind, kindBehind);
            }

            return Simple(start, end) is { Composition: { } composition } what ? new Dopant(composition, amount, unit, what.Charge) : null;
        }

        private bool ReadPercent(ref int at, int end, out double amount, out string? unit)
        {
            amount = 0;
            unit = null;
            int p = at;
            while (p < end && (char.IsAsciiDigit(_s[p]) || _s[p] == '.')) p++;
            if (p == at || !double.TryParse(_s.AsSpan(at, p - at), CultureInfo.InvariantCulture, out amount)) return false;
            while (p < end && _s[p] is ' ' or '-') p++;
            foreach (string word in (ReadOnlySpan<string>)["wt", "at", "mol", "m", "w"])
            {
                if (!_s.AsSpan(p, end - p).StartsWith(word)) continue;
                int q = p + word.Length;
                while (q < end && _s[q] is '.' or ' ' or '-') q++;
                if (q >= end || _s[q] != '%') continue;
                unit = (word is "w" ? "wt" : word is "m" ? "mol" : word) + "%";
                p = q;
                break;
            }

            if (p >= end || _s[p] != '%') return false;
            unit ??= "%";
            p++;
            while (p < end && _s[p] is ' ' or '-') p++;
            at = p;
            return true;
        }

        /// <summary>"PbTe-2 at.% Na", "Cu-10wt%Sn".</summary>
        private Formula? AmountDopant(int start, int end)
        {
            int percent = _s.IndexOf('%', start, end - start);
            if (percent < 0) return null;
            for (int dash = start + 1; dash < percent; dash++)
            {
                if (_s[dash] is not ('-' or '+' or ' ')) continue;
                int at = dash + 1;
                while (at < end && _s[at] is ' ' or '-' or '+') at++;
                if (!ReadPercent(ref at, end, out double amount, out string? unit)) continue;
                int hostEnd = dash;
                while (hostEnd > start && _s[hostEnd - 1] == ' ') hostEnd--;
                Formula? host = Simple(start, hostEnd);
                return host is not null && ReadDopant(at, end, amount, unit) is { } dopant ? host with { Dopants = [dopant] } : null;
            }

            return null;
        }

        /// <summary>"Eu3+-doped Y2O3", "2 at.% Na-doped PbTe", "Al doped ZnO", "ZnO doped with Al".</summary>
        private Formula? DopedWords(int start, int end)
        {
            int word = _s.IndexOf("doped", start, end - start, StringComparison.OrdinalIgnoreCase);
            if (word < 0) return null;
            int after = word + 5;
            if (word == start || after >= end) return null;
            int left = word;
            if (left - 3 > start && _s.AsSpan(left - 3, 3) is "co-") left -= 3;
            else if (left - 2 > start && _s.AsSpan(left - 2, 2) is "co") left -= 2;
            while (left > start && _s[left - 1] is ' ' or '-') left--;
            while (after < end && _s[after] == ' ') after++;
            bool with = _s.AsSpan(after, end - after).StartsWith("with ");
            (int From, int To) dopantSpan = with ? (after + 5, end) : (start, left), hostSpan = with ? (start, left) : (after, end);
            if (hostSpan.To <= hostSpan.From || dopantSpan.To <= dopantSpan.From) return null;
            Formula? host = Core(hostSpan.From, hostSpan.To);
            if (host is null) return null;
            List<Dopant> dopants = [];
            int at = dopantSpan.From;
            while (at < dopantSpan.To)
            {
                int stop = _s.IndexOfAny([',', '/'], at, dopantSpan.To - at);
                if (stop < 0) stop = dopantSpan.To;
                if (ReadDopant(at, stop, null, null) is not { } dopant || dopants.Count >= MostParts) return null;
                dopants.Add(dopant);
                at = stop + 1;
            }

            return dopants.Count == 0 ? null : host with { Dopants = [.. dopants] };
        }

        /// <summary>Battery shorthand: "NCM811" and "NMC 622" are LiNi0.8Co0.1Mn0.1O2 and LiNi0.6Mn0.2Co0.2O2.</summary>
        private Formula? Shorthand(int start, int end)
        {
            ReadOnlySpan<char> word = _s.AsSpan(start, end - start);
            bool ncm = word.StartsWith("NCM"), nmc = word.StartsWith("NMC");
            if (!ncm && !nmc) return null;
            ReadOnlySpan<char> digits = word[3..].Trim([' ', '-']);
            if (digits is "") return null;
            if (digits.Length != 3 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[1]) || !char.IsAsciiDigit(digits[2])) return null;
            double total = digits[0] + digits[1] + digits[2] - (3 * '0');
            if (total == 0) return null;
            string[] metals = ncm ? ["Ni", "Co", "Mn"] : ["Ni", "Mn", "Co"];
            List<FormulaTerm> terms = [new(Elements.Of("Li"), AmountExpression.Constant(1))];
            for (int i = 0; i < 3; i++) terms.Add(new(Elements.Of(metals[i]), AmountExpression.Constant((digits[i] - '0') / total)));
            terms.Add(new(Elements.Of("O"), AmountExpression.Constant(2)));
            return Make(FormulaKind.Compound, terms);
        }
    }
}
