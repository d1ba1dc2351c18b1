using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Units;

/// <summary>Joins numbers into ranges, values with uncertainties and lists that share a unit, and writes the mentions.</summary>
internal sealed class QuantityGrouper(ScriptedText text, List<QuantityAtom> atoms)
{
    private readonly string s = text.Text;
    private readonly AtomLinks links = new(text.Text, atoms);
    private readonly List<QuantityMention> mentions = [];
    private int lists;
    private static readonly System.Buffers.SearchValues<char> TimesSigns = System.Buffers.SearchValues.Create("×x*·⋅X");

    internal IReadOnlyList<QuantityMention> Group()
    {
        for (int i = 0; i < atoms.Count; i++) atoms[i].Exclusion = Exclusions.Of(text, atoms[i], i > 0 ? atoms[i - 1] : null);
        HeadUnits.Spread(text, atoms);
        new AtomRefinement(s, atoms, links).Refine();
        int at = 0, floor = 0;
        while (at < atoms.Count)
        {
            if (atoms[at].Exclusion is not null)
            {
                AddExcluded(atoms[at++]);
                floor = atoms[at - 1].End;
                continue;
            }

            int end = at + 1;
            bool lists = false;
            while (end < atoms.Count && links.Between(end - 1) is var link && link != AtomLink.None && Fits(end, link))
            {
                lists |= link == AtomLink.List;
                end++;
            }

            Emit(at, end, floor, lists);
            floor = atoms[end - 1].End;
            at = end;
        }

        return mentions;
    }

    private void AddExcluded(QuantityAtom atom)
    {
        TextSpan span = new(atom.Start, Math.Max(atom.End, atom.Number.End));
        mentions.Add(new QuantityMention
        {
            Span = span,
            CoreSpan = span,
            Group = span,
            NumberSpan = new TextSpan(atom.Number.Start, Math.Max(atom.Number.End, atom.Number.Start)),
            Low = atom.Exclusion == NotAQuantity.Vague ? null : atom.Value,
            High = atom.Exclusion == NotAQuantity.Vague ? null : atom.Value,
            UnitSpan = atom.Exclusion == NotAQuantity.Vague ? atom.Unit : null,
            IsWord = atom.Number.IsWord,
            Exclusion = atom.Exclusion,
        });
    }

    /// <summary>Whether number <paramref name="next"/> may be joined to the one before by <paramref name="link"/>: same unit, or one of the two has none.</summary>
    private bool Fits(int next, AtomLink link)
    {
        QuantityAtom one = atoms[next - 1], other = atoms[next];
        // "odds ratio 2.30, 95% CI": the per cent of a confidence interval unites nothing.
        if (link == AtomLink.List && other.Unit is { } share && s[share.Start] == '%' && (s.AsSpan(share.End).StartsWith(" CI") || s.AsSpan(share.End).StartsWith(" confidence"))) return false;
        bool same = !one.IsBare && !other.IsBare && SameDimension(one, other);
        return link switch
        {
            AtomLink.Range => one.IsBare || same || (HasLeadingUnit(one) && other.IsBare),
            AtomLink.PlusMinus => true,
            AtomLink.Ratio => one.IsBare && other.IsBare,
            AtomLink.Times => one.IsBare || same,
            // A number without a unit behind one with it begins something new, except in "470 nm and 480".
            _ => (one.IsBare == other.IsBare && (one.IsBare || same)) || (one.IsBare && ListReachesUnit(next)),
        } && one.Number.IsWord == other.Number.IsWord | (link == AtomLink.Range && s[one.End..other.Start].AsSpan().IndexOfAny('∼', '~') < 0) | link == AtomLink.List;
    }

    /// <summary>"pH 7", "€ 5": the unit stands before its number.</summary>
    private static bool HasLeadingUnit(QuantityAtom atom) => atom.Unit is { } unit && unit.Start < atom.Number.Start;

    private bool ListReachesUnit(int next)
    {
        for (int i = next; i < atoms.Count && i < next + 30; i++)
        {
            if (!atoms[i].IsBare) return true;
            if (i + 1 >= atoms.Count || links.Between(i) == AtomLink.None) return false;
        }

        return false;
    }

    private static bool SameDimension(QuantityAtom one, QuantityAtom other)
    {
        ImmutableArray<Unit> first = UnitParser.Build(one.Factors!, null), second = UnitParser.Build(other.Factors!, null);
        return !first.IsEmpty && !second.IsEmpty && first[0].Dimension == second[0].Dimension && first[0].Kind == second[0].Kind;
    }

    private void Emit(int from, int to, int floor, bool isList)
    {
        SharePower(from, to);
        // Members: stretches between list links; each is a value, a range, a value with uncertainty, a ratio or dimensions.
        List<(int From, int To)> members = [];
        int begin = from;
        for (int i = from; i < to - 1; i++)
        {
            if (links.Between(i) != AtomLink.List && !IsChain(i, from, to)) continue;
            members.Add((begin, i + 1));
            begin = i + 1;
        }

        members.Add((begin, to));
        TextSpan group = new(atoms[from].Start, atoms[to - 1].End);
        int? list = isList ? ++lists : null;
        // From the right, so that each member knows the next unit without a search of its own.
        QuantityAtom?[] united = new QuantityAtom?[members.Count];
        QuantityAtom? next = null;
        for (int m = members.Count - 1; m >= 0; m--)
        {
            for (int i = members[m].To - 1; i >= members[m].From; i--)
                if (!atoms[i].IsBare && (next is null || i == members[m].To - 1 || atoms[members[m].To - 1].IsBare)) next = atoms[i];
            united[m] = next;
        }

        for (int m = 0; m < members.Count; m++)
            mentions.Add(Member(members[m].From, members[m].To, united[m], m == 0 ? floor : -1, group, list));
    }

    /// <summary>"from 9.4 to 14.1 to 66.8 ppm": two ranges in a row are a course of single values.</summary>
    private bool IsChain(int at, int from, int to) => SaysTo(at) && ((at > from && SaysTo(at - 1)) || (at + 2 < to && SaysTo(at + 1)));

    private bool SaysTo(int at) => links.Between(at) == AtomLink.Range && s.AsSpan(atoms[at].End, atoms[at + 1].Start - atoms[at].End).StartsWith(" to ");

    /// <summary>
    /// "4.2, 8.4 and 6.1 × 10⁻⁴" and "1.2–3.4 × 10⁻⁴": the power of ten behind the last number holds for all, where the numbers
    /// before it have none, no unit, and about the size of its mantissa ("100 to 2 × 10³" is left alone).
    /// </summary>
    private void SharePower(int from, int to)
    {
        const double Alike = 50;
        for (int i = from; i < to; i++)
        {
            if (atoms[i].BracketPower == 0) continue;
            for (int k = i; k >= from && atoms[k].Start > atoms[i].Bracket; k--) atoms[k].Value = PowerOfTen.Shift(atoms[k].Value, atoms[i].BracketPower);
        }

        NumberReading last = atoms[to - 1].Number;
        if (to - from < 2 || !last.HasPower) return;
        ReadOnlySpan<char> written = s.AsSpan(last.Start, last.End - last.Start);
        int sign = written.IndexOfAny(TimesSigns);
        if (sign <= 0 || !double.TryParse(written[..sign].Trim().ToString().Replace('−', '-').Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture, out double mantissa)
            || mantissa == 0) return;
        int power = (int)Math.Round(Math.Log10(Math.Abs(last.Value / mantissa)));
        for (int i = from; i < to - 1; i++)
        {
            double ratio = Math.Abs(atoms[i].Value / mantissa);
            bool alike = ratio is < Alike and > 1 / Alike || atoms[i].Value == 0;
            if (!atoms[i].IsBare || atoms[i].Number.HasPower || !alike) return;
        }

        for (int i = from; i < to - 1; i++) atoms[i].Value = PowerOfTen.Shift(atoms[i].Value, power);
    }

    private QuantityMention Member(int from, int to, QuantityAtom? united, int floor, TextSpan group, int? list)
    {
        QuantityAtom first = atoms[from], last = atoms[to - 1];
        bool restored = RestorePowers(from, to, united);
        if (!last.IsBare) united = last;
        else if (united is null && HasLeadingUnit(first)) united = first;
        ImmutableArray<Unit> units = united is null ? [] : UnitParser.Build(united.Factors!, null);
        Unit? unit = units.IsDefaultOrEmpty ? null : units[0];
        double low = first.Value, high = first.Value;
        double? uncertainty = first.Number.Uncertainty;
        QuantityKind kind = QuantityKind.Point;
        for (int i = from + 1; i < to; i++)
        {
            AtomLink link = links.Between(i - 1);
            double value = InUnit(atoms[i], unit, units);
            if (i == from + 1) low = high = InUnit(first, unit, units);
            if (link == AtomLink.PlusMinus)
            {
                uncertainty = Math.Abs(value);
            }
            else if (link == AtomLink.Range)
            {
                kind = QuantityKind.Range;
                high = value;
            }
            else if (link == AtomLink.Ratio && value != 0)
            {
                low = high = high / value;
            }
        }

        ImmutableArray<TextSpan> ends = kind == QuantityKind.Range && to == from + 2 ? [new(first.Start, first.End), new(last.Start, last.End)] : [];
        if (kind == QuantityKind.Range && low > high) (low, high) = (high, low);
        TextSpan core = new(Opening(first.Start, last.End), last.End);
        TextSpan number = new(HasLeadingUnit(first) && first.Unit!.Value.Start >= first.Start ? first.Number.Start : core.Start, HasLeadingUnit(last) ? last.End : last.Number.End);
        if (s[number.Start] == '±') number = new TextSpan(Math.Min(first.Number.Start, number.End), number.End);
        TextSpan? qualifierSpan = null;
        bool approximate = false;
        QuantityKind? bound = null;
        if (floor >= 0 && Qualifiers.TryFind(text, first.Start, floor, out TextSpan qualifier, out bound, out approximate)
            && !(kind != QuantityKind.Range && qualifier.Of(s) is "from" or "between" or "over" or "within" && united is null) && !(kind == QuantityKind.Point && qualifier.Of(s) is "from")) qualifierSpan = qualifier;
        if (kind == QuantityKind.Point && bound is { } side) kind = side;
        int end = core.End;
        if (kind == QuantityKind.Point && Qualifiers.Behind(s, core.End) is { } behind) (kind, end) = behind;
        return new QuantityMention
        {
            Span = new TextSpan(qualifierSpan?.Start ?? core.Start, end),
            CoreSpan = core,
            NumberSpan = number,
            UnitSpan = united?.Unit,
            QualifierSpan = qualifierSpan,
            Group = list is null ? core : group,
            ListId = list,
            Ends = ends,
            IsPowerRestored = restored,
            IsDifference = unit is not null && DifferenceWords.Apply(s, core, unit),
            IsChange = !ends.IsEmpty && Qualifiers.IsChange(s, first.Start),
            Kind = kind,
            IsApproximate = approximate,
            IsWord = first.Number.IsWord,
            Low = kind == QuantityKind.UpperBound ? null : low,
            High = kind == QuantityKind.LowerBound ? null : high,
            Uncertainty = uncertainty,
            SignificantDigits = last.Number.SignificantDigits,
            Qualifier = qualifierSpan?.Of(s),
            Unit = unit,
            UnitCandidates = units.IsDefault ? [] : units,
        };
    }

    /// <summary>
    /// "1013 cm−3" and "1013–1016 cm−3" in a text that has lost its raised signs: a number density of a thousand is none that a
    /// paper would tell, while 10¹⁰ to 10²⁶ are the usual ones.
    /// </summary>
    private bool RestorePowers(int from, int to, QuantityAtom? united)
    {
        QuantityAtom? unit = atoms[to - 1].IsBare ? united : atoms[to - 1];
        if (unit is null || !text.Runs.IsEmpty) return false;
        for (int i = from; i < to; i++)
        {
            QuantityAtom atom = atoms[i];
            if (!atom.Number.IsPlain || atom.Number.End - atom.Number.Start != 4 || atom.Number.Value is not (>= 1010 and <= 1026) || atom.Start != atom.Number.Start) return false;
        }

        if (!IsDensity(unit)) return false;
        for (int i = from; i < to; i++) atoms[i].Value = PowerOfTen.Shift(1, (int)(atoms[i].Number.Value - 1000));
        return true;
    }

    private static bool IsDensity(QuantityAtom atom)
    {
        Dimension volume = new(-6, 0, 0, 0, 0, 0, 0), area = new(-4, 0, 0, 0, 0, 0, 0);
        ImmutableArray<Unit> units = UnitParser.Build(atom.Factors!, null);
        return !units.IsEmpty && (units[0].Dimension == volume || units[0].Dimension == area);
    }

    /// <summary>The start of a value, an opening bracket included whose end lies inside: "(2.3 ± 0.1) × 10⁻⁴".</summary>
    private int Opening(int start, int end)
    {
        if (start == 0 || s[start - 1] != '(') return start;
        int depth = 0;
        foreach (char c in s.AsSpan(start, end - start)) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        return depth < 0 ? start - 1 : start;
    }

    /// <summary>A range whose ends have different units ("500 nm to 1.2 µm") is given in that of its last end.</summary>
    private static double InUnit(QuantityAtom atom, Unit? unit, ImmutableArray<Unit> shared)
    {
        if (atom.IsBare || unit is null || shared.IsDefaultOrEmpty) return atom.Value;
        ImmutableArray<Unit> own = UnitParser.Build(atom.Factors!, unit.Dimension);
        return !own.IsEmpty && UnitConverter.TryConvert(atom.Value, own[0], unit, out double converted) ? converted : atom.Value;
    }
}
