using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>Understands heads: "σ (10⁻³ S cm⁻¹)", "Yield strength" over "MPa", "Loss (mW/cm³)" over "25 kHz".</summary>
internal sealed class HeadReader(ScriptedText text, HeadNames lookup)
{
    private static readonly PropertyEntry? Content = PropertyCatalogue.Default.Find("composition");

    private readonly HeadParts parts = new(text, lookup);

    /// <summary>What heads from top to bottom say together: the lowest unit holds, and the lowest name that the catalogue knows.</summary>
    /// <param name="heads">The heads, the lowest last.</param>
    /// <param name="fields">Categories of the properties that other heads of the table name, or null where they are not yet known.</param>
    public LineMeaning Read(ImmutableArray<TableCell> heads, IReadOnlySet<string>? fields = null)
    {
        Unit? unit = null, second = null;
        ImmutableArray<Unit> meanings = [];
        double multiplier = 1;
        bool ambiguous = false;
        TextSpan? unitName = null;
        List<TextSpan> names = [];
        ImmutableArray<QuantityMention>.Builder settings = ImmutableArray.CreateBuilder<QuantityMention>();
        for (int i = heads.Length - 1; i >= 0; i--)
        {
            TextSpan span = HeadMarks.Without(text, heads[i].Span);
            if (span.IsEmpty) continue;

            QuantityMention[] found = [.. QuantityFinder.Find(text.Slice(span)).Select(q => q.Shift(span.Start)).Where(q => q is { Exclusion: null, Unit: not null })];

            // Under or over another head, nothing but quantities are conditions of whatever kind: "0.1 C", "100 mA/g", "25 kHz, 10 mT".
            if (heads.Length > 1 && found.Length > 0 && !found.Any(IsPower) && IsNothingElse(span, found))
            {
                settings.AddRange(found);
                continue;
            }

            QuantityMention[] set = [.. found.Where(q => (SettingUnits.Contains(q.Unit!) || IsAt(span, q)) && !IsPower(q))];
            settings.AddRange(set);
            if (set.Length > 0 && IsNothingElse(span, set)) continue;

            // A cell that is nothing but a unit, as in a row of units under the names; under a head that has one, "a" and "b" are symbols.
            if (unit is null && i > 0 && !lookup.IsSymbol(span.Of(text.Text)) && !(text[span.End - 1] is ')' or ']' && text[span.Start] is not ('(' or '[')) && parts.OfUnit(span) is { Unit: { } bare } parsed
                && !heads[..i].Any(h => TableHeadParser.Parse(text.Slice(h.Span)).Unit is not null))
            {
                (unit, multiplier, meanings) = (bare, parsed.Multiplier, parsed.Candidates);
                continue;
            }

            UnitHead head = parts.Take(WithoutSetting(span, set), out Unit? bracket);
            second ??= bracket;
            TextSpan name = HeadMarks.Without(text, head.Name);
            if (unit is null && head.Unit is not null)
            {
                (unit, multiplier, ambiguous, unitName) = (head.Unit, head.Multiplier, head.IsMultiplierAmbiguous, name);
                if (head.UnitSpan is { } place) meanings = UnitParser.Parse(text.Slice(place)).Candidates;
            }
            else if (unit is null && head.Multiplier != 1 && multiplier == 1) (multiplier, ambiguous) = (head.Multiplier, head.IsMultiplierAmbiguous);
            if (!name.IsEmpty) names.Add(name);
        }

        string lowest = heads is [.., var last] ? last.Span.Of(text.Text) : "";
        for (int upper = 1; upper < names.Count; upper++)
        {
            if (lookup.Joined(names[upper].Of(text.Text), names[0].Of(text.Text), unit) is { } joined) return Make(OfWords(lowest) ?? LineKind.Property, joined, names[0], null);
        }

        // "Co (wt%)" is how much cobalt there is and no concentration at the start.
        if (names.Count > 0 && unit is { IsDimensionless: true } && names[0].Of(text.Text) is { Length: 2 } element && TableWords.IsElement(element) && Content is { } content && content.UnitFor(unit) is not null && !lookup.IsDefined(element))
            return Make(LineKind.Setting, content, names[0], null);

        for (int i = 0; i < names.Count; i++)
        {
            // "Temperature (C)" is one in °C and no charge: of several meanings of a unit the first that fits the name.
            Unit? scale = unit is null && UnitParser.Parse(text.Slice(names[i])).Unit is { Kind: not null } own ? own : null;
            foreach (Unit? meaning in (Unit?[])(!meanings.IsEmpty ? [.. meanings] : scale is null ? [unit] : [unit, scale]))
            {
                if (lookup.Resolve(names[i].Of(text.Text), meaning, fields) is not { } entry) continue;
                if (entry.Definition.Setting && TableWords.MakesResult(names[i].Of(text.Text))) continue;
                // "HRC" is a hardness and its scale.
                unit = meaning ?? (scale is not null && entry.UnitFor(scale) is not null ? scale : null);

                // "Temperature (°C)" under "Glass transition temperature" is that one.
                if (entry.Definition.Setting && Above(i, meaning, entry) is var (above, higher)) return Make(OfWords(lowest) ?? LineKind.Property, above, names[higher], null);
                return Make(OfWords(lowest) ?? (entry.Definition.Setting ? LineKind.Setting : LineKind.Property), entry, names[i], i > 0 ? names[0] : null);
            }
        }

        // What the catalogue lacks is named by the head that has the unit, else by the lowest.
        TextSpan? named = unitName is { IsEmpty: false } ? unitName : names.Cast<TextSpan?>().FirstOrDefault(n => !TableWords.IsGeneric(n!.Value.Of(text.Text)));
        string words = named?.Of(text.Text) ?? "";
        // A number without a unit has a meaning where the document gives its symbol one.
        bool defined = unit is null && names.Count > 0 && lookup.IsDefined(names[0].Of(text.Text));
        return Make(OfWords(lowest) ?? (defined ? LineKind.Unknown : unit is null || unit == Unit.One ? LineKind.Nothing : OfUnknown(words, unit)), null, named, named is { } n && names[0] != n ? names[0] : null);

        (PropertyEntry Entry, int Name)? Above(int lower, Unit? of, PropertyEntry setting)
        {
            for (int k = lower + 1; k < names.Count; k++)
            {
                if ((lookup.Resolve(names[k].Of(text.Text), of, fields) ?? lookup.Resolve($"{names[k].Of(text.Text)} {setting.Definition.Name}", of, fields)) is { Definition.Setting: false } entry) return (entry, k);
            }

            return null;
        }

        LineMeaning Make(LineKind kind, PropertyEntry? entry, TextSpan? name, TextSpan? qualifier) =>
            new(kind, entry, name, unit, multiplier, ambiguous, settings.ToImmutable())
            {
                Second = second,
                Qualifier = qualifier is { } q && q.Of(text.Text) is var told && !TableWords.IsGeneric(told) && !TableWords.NamesStates(told) && !TableWords.NamesSamples(told) ? q : null,
            };
    }

    /// <summary>What a caption says of all cells of its table, where it names one property ("Band gaps (eV) of …", "Friction coefficient of …"); else null.</summary>
    public LineMeaning? ReadCaption(TextSpan caption)
    {
        ImmutableArray<CaptionUnit> told = [.. CaptionUnits.Read(caption).Where(u => u.Entry is { Definition.Setting: false })];
        if (told is [{ Entry: { } entry } only])
        {
            // "Domain size and strain (10⁻⁴)" are two.
            if (text.Text[caption.Start..only.Name.End].Contains(" and ", StringComparison.OrdinalIgnoreCase)) return null;
            return new LineMeaning(LineKind.Property, entry, only.Name, only.Unit, only.Multiplier, only.Multiplier != 1, []);
        }

        if (!told.IsEmpty || lookup.OnlyOf(caption.Of(text.Text)) is not { Unit.IsDimensionless: true } pure) return null;
        return new LineMeaning(LineKind.Property, pure, caption, null, 1, false, []);
    }

    /// <summary>What a caption names with units.</summary>
    public CaptionUnits CaptionUnits { get; } = new(text, lookup);

    /// <summary>Whether a cell is nothing but a unit, brackets and a power of ten allowed.</summary>
    public bool IsUnit(TextSpan cell) => parts.OfUnit(HeadMarks.Without(text, cell)).Success;

    /// <summary>The properties that a caption names, for the fields of its table.</summary>
    public IEnumerable<string> OfCaption(string caption) => lookup.OfCaption(caption);

    private static LineKind? OfWords(string head) =>
        TableWords.IsReference(head) ? LineKind.Reference
        : TableWords.IsUncertainty(head) ? LineKind.Uncertainty
        : TableWords.IsStatistic(head) ? LineKind.Statistic
        : null;

    private static LineKind OfUnknown(string words, Unit unit) =>
        TableWords.IsElement(words) || TableWords.IsOxide(words) || (unit.IsDimensionless && TableWords.IsPhase(words)) || words.Length == 0 && unit.IsDimensionless ? LineKind.Composition
        : words.Length == 0 ? LineKind.Nothing
        : TableWords.IsParameter(words) ? LineKind.Parameter
        : LineKind.Unknown;

    /// <summary>Whether a quantity in a head says at what the cells were taken: the current of "Capacitance at 1 A/g (F/g)".</summary>
    private bool IsAt(TextSpan span, QuantityMention quantity) =>
        text.Text[span.Start..quantity.Span.Start].TrimEnd(' ', '(', '[') is var before && (before.EndsWith(" at", StringComparison.Ordinal) || before.EndsWith('@'));

    /// <summary>Whether a quantity in a head is a unit of the cells with its power of ten: "10³ MPa".</summary>
    private bool IsPower(QuantityMention quantity)
    {
        TextSpan number = quantity.NumberSpan;
        bool power = number.Length > 2 && number.Of(text.Text) is ['1', '0', ..] and var words && (words.Contains('^', StringComparison.Ordinal) || text.LevelAt(number.End - 1) == ScriptLevel.Superscript);
        return power || quantity.Span.Of(text.Text).Contains('×', StringComparison.Ordinal);
    }

    /// <summary>Whether a head holds settings and at most little words beside them: "25 kHz, 10 mT", "at 300 K".</summary>
    private bool IsNothingElse(TextSpan span, QuantityMention[] settings)
    {
        int letters = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && !settings.Any(s => s.Span.Contains(i) || s.UnitSpan?.Contains(i) == true)) letters++;
        }

        return letters <= 2;
    }

    /// <summary>A head without the bracket or the phrase at its end that holds a setting: "Toughness, J/cm² (−30 °C)", "σ, S/cm at 25 °C".</summary>
    private TextSpan WithoutSetting(TextSpan span, QuantityMention[] settings)
    {
        foreach (QuantityMention set in settings)
        {
            string before = text.Text[span.Start..set.Span.Start];
            int cut = Math.Max(before.LastIndexOf('('), before.LastIndexOf('['));
            // "(mAh/g at 0.1 C)": the bracket begins with the unit of the cells.
            if (cut > 0 && before.LastIndexOf(" at ", StringComparison.Ordinal) is var at && at > cut && UnitParser.Parse(text.Slice(new TextSpan(span.Start + cut + 1, span.Start + at))).Success) return span;
            if (cut <= 0 || before.AsSpan(cut).IndexOfAny(')', ']') >= 0) cut = Math.Max(before.LastIndexOf(" at ", StringComparison.Ordinal), before.LastIndexOf('@'));
            // "Retention at 55 °C (%)": what stands behind the setting is the unit of the cells.
            if (cut > 0 && before.AsSpan(cut).IndexOfAny('(', '[') < 0 && text.Text.AsSpan(set.Span.End, Math.Max(0, span.End - set.Span.End)).Trim() is ['(' or '[', ..] && TableHeadParser.Parse(text.Slice(span)).UnitSpan is not null) return span;
            if (cut > 0 && text.Text.AsSpan(set.Span.End, Math.Max(0, span.End - set.Span.End)).Trim(" )]").IsEmpty) return new TextSpan(span.Start, span.Start + cut);
        }

        return span;
    }
}
