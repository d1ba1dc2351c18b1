using System.Globalization;

namespace LitMiner.Chemistry;

/// <summary>Dopants beside a host.</summary>
internal sealed partial class FormulaGrammar
{
    private static readonly string[] DopingWords = ["doped", "substituted", "stabilized", "stabilised", "modified", "activated", "intercalated", "alloyed", "incorporated", "added"];

    /// <summary>"SnSe:Ag", "Y2O3:Eu3+", "YAG:Ce".</summary>
    private Formula? Colon(int start, int end)
    {
        int colon = _s.IndexOf(':', start, end - start);
        if (colon <= start || colon + 1 >= end) return null;
        if (Core(start, colon) is { } host) return WithDopants(host, colon + 1, end);
        // "YAG:Ce", but "P3HT:PCBM" and "chlorobenzene:DIO" are blends.
        return colon - start <= 6 && Named(start, colon) is { } named && WithDopants(named, colon + 1, end) is { } doped && doped.Dopants.All(dopant => dopant.Composition.Amounts.Length == 1) ? doped : null;
    }

    private Formula? WithDopants(Formula host, int start, int end)
    {
        List<Dopant> dopants = [];
        int at = start;
        while (at < end)
        {
            int stop = _s.IndexOfAny([',', '/', '&'], at, end - at);
            int and = _s.IndexOf(" and ", at, end - at, StringComparison.Ordinal);
            int width = 1;
            if (and >= 0 && (stop < 0 || and < stop))
            {
                stop = and;
                width = 5;
            }

            if (stop < 0) stop = end;
            if (ReadDopant(at, stop, null, null) is not { } dopant || dopants.Count >= MostParts) return null;
            dopants.Add(dopant);
            at = stop + width;
        }

        return dopants.Count == 0 ? null : host with { Dopants = [.. dopants] };
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
            int tail = blank + 1, last = end;
            if (_s[tail] == '(' && _s[last - 1] == ')')
            {
                tail++;
                last--;
            }

            if (ReadPercent(ref tail, last, out double behind, out string? kindBehind) && tail == last) return ReadDopant(start, blank, behind, kindBehind);
        }

        if ((Compound(start, end) ?? Named(start, end)) is not { } what) return null;
        // "NaAlP2O7:xPr3+": how much is open, what it is is not.
        foreach (string variable in what.Variables) what = what.Substitute(variable, 1);
        return what.Composition is { } composition ? new Dopant(composition, amount, unit, what.Charge) : null;
    }

    private bool ReadPercent(ref int at, int end, out double amount, out string? unit)
    {
        amount = 0;
        unit = null;
        int p = at;
        while (p < end && p - at < 12 && (char.IsAsciiDigit(_s[p]) || _s[p] == '.')) p++;
        if (p == at || !double.TryParse(_s.AsSpan(at, p - at), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)) return false;
        while (p < end && _s[p] is ' ' or '-') p++;
        foreach (string word in (ReadOnlySpan<string>)["wt", "weight", "mass", "at", "atomic", "mole", "mol", "m", "w"])
        {
            if (!_s.AsSpan(p, end - p).StartsWith(word)) continue;
            int q = p + word.Length;
            while (q < end && _s[q] is '.' or ' ' or '-') q++;
            if (q >= end || _s[q] != '%') continue;
            unit = word[0] switch { 'w' => "wt%", 'a' => "at%", _ => word == "mass" ? "wt%" : "mol%" };
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

    /// <summary>"PbTe-2 at.% Na", "SnTe + 2 % Sb".</summary>
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
            Formula? host = Compound(start, hostEnd);
            return host is not null && ReadDopant(at, end, amount, unit) is { } dopant ? host with { Dopants = [dopant] } : null;
        }

        return null;
    }

    /// <summary>"Eu3+-doped Y2O3", "2 at.% Na-doped PbTe", "Al doped ZnO", "ZnO doped with Al", "yttria-stabilized zirconia".</summary>
    private Formula? DopedWords(int start, int end)
    {
        if (end - start < 8) return null;
        int word = -1, length = 0;
        foreach (string doping in DopingWords)
        {
            int found = _s.IndexOf(doping, start, end - start, StringComparison.OrdinalIgnoreCase);
            if (found < 0 || (word >= 0 && found > word)) continue;
            word = found;
            length = doping.Length;
        }

        if (word <= start) return null;
        int after = word + length;
        if (after >= end) return null;
        int left = word;
        if (left - 3 > start && _s.AsSpan(left - 3, 3) is "co-") left -= 3;
        else if (left - 2 > start && _s.AsSpan(left - 2, 2) is "co") left -= 2;
        if (left == word && char.IsAsciiLetter(_s[left - 1])) return null;
        while (left > start && _s[left - 1] is ' ' or '-') left--;
        while (after < end && _s[after] == ' ') after++;
        ReadOnlySpan<char> behind = _s.AsSpan(after, end - after);
        int with = behind.StartsWith("with ") ? 5 : behind.StartsWith("by ") ? 3 : 0;
        (int From, int To) dopants = with > 0 ? (after + with, end) : (start, left), host = with > 0 ? (start, left) : (after, end);
        if (host.To <= host.From || dopants.To <= dopants.From) return null;
        Formula? pure = Core(host.From, host.To) ?? Named(host.From, host.To);
        return pure is null ? null : WithDopants(pure, dopants.From, dopants.To);
    }
}
