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
    /// <summary>What heads from top to bottom say together: the lowest unit holds, and the lowest name that the catalogue knows.</summary>
    /// <param name="heads">The heads, the lowest last.</param>
    /// <param name="fields">Categories of the properties that other heads of the table name, or null where they are not yet known.</param>
    public LineMeaning Read(ImmutableArray<TableCell> heads, IReadOnlySet<string>? fields = null)
    {
        Unit? unit = null, second = null;
        double multiplier = 1;
        bool ambiguous = false;
        TextSpan? unitName = null;
        List<TextSpan> names = [];
        ImmutableArray<QuantityMention>.Builder settings = ImmutableArray.CreateBuilder<QuantityMention>();
        for (int i = heads.Length - 1; i >= 0; i--)
        {
            TextSpan span = HeadMarks.Without(text, heads[i].Span);
            if (span.IsEmpty) continue;

            QuantityMention[] set = [.. QuantityFinder.Find(text.Slice(span)).Select(q => q.Shift(span.Start)).Where(IsSetting)];
            settings.AddRange(set);
            if (set.Length > 0 && IsNothingElse(span, set)) continue;

            // A cell that is nothing but a unit, as in a row of units under the names; under a head that has one, "a" and "b" are symbols.
            if (unit is null && i > 0 && UnitParser.Parse(text.Slice(WithoutBrackets(span))) is { Unit: { } bare } parsed
                && !heads[..i].Any(h => TableHeadParser.Parse(text.Slice(h.Span)).Unit is not null))
            {
                (unit, multiplier) = (bare, parsed.Multiplier);
                continue;
            }

            UnitHead head = Take(WithoutSetting(span, set), out Unit? bracket);
            second ??= bracket;
            TextSpan name = HeadMarks.Without(text, head.Name);
            if (unit is null && head.Unit is not null) (unit, multiplier, ambiguous, unitName) = (head.Unit, head.Multiplier, head.IsMultiplierAmbiguous, name);
            else if (unit is null && head.Multiplier != 1 && multiplier == 1) (multiplier, ambiguous) = (head.Multiplier, head.IsMultiplierAmbiguous);
            if (!name.IsEmpty) names.Add(name);
        }

        string lowest = heads is [.., var last] ? last.Span.Of(text.Text) : "";
        for (int i = 0; i < names.Count; i++)
        {
            if (lookup.Resolve(names[i].Of(text.Text), unit, fields) is not { } entry) continue;
            LineKind kind = OfWords(lowest) ?? (entry.Definition.Setting ? LineKind.Setting : LineKind.Property);
            return Make(kind, entry, names[i], i > 0 ? names[0] : null);
        }

        // What the catalogue lacks is named by the head that has the unit, else by the lowest.
        TextSpan? named = unitName is { IsEmpty: false } ? unitName : names.Count > 0 ? names[0] : null;
        string words = named?.Of(text.Text) ?? "";
        return Make(OfWords(lowest) ?? (unit is null ? LineKind.Nothing : OfUnknown(words, unit)), null, named, named is { } n && names[0] != n ? names[0] : null);

        LineMeaning Make(LineKind kind, PropertyEntry? entry, TextSpan? name, TextSpan? qualifier) =>
            new(kind, entry, name, unit, multiplier, ambiguous, settings.ToImmutable())
            {
                Second = second,
                Qualifier = qualifier is { } q && !TableWords.IsGeneric(q.Of(text.Text)) ? q : null,
            };
    }

    private static LineKind? OfWords(string head) =>
        TableWords.IsReference(head) ? LineKind.Reference
        : TableWords.IsUncertainty(head) ? LineKind.Uncertainty
        : TableWords.IsStatistic(head) ? LineKind.Statistic
        : null;

    private static LineKind OfUnknown(string words, Unit unit) =>
        TableWords.IsElement(words) || TableWords.IsOxide(words) || words.Length == 0 && unit.IsDimensionless ? LineKind.Composition
        : words.Length == 0 ? LineKind.Nothing
        : TableWords.IsParameter(words) ? LineKind.Parameter
        : LineKind.Unknown;

    /// <summary>Whether a quantity in a head is set rather than the unit of the cells: not "10³ MPa", which is a unit with its power of ten.</summary>
    private bool IsSetting(QuantityMention quantity)
    {
        if (quantity is not { Exclusion: null, Unit: not null } || !SettingUnits.Contains(quantity.Unit)) return false;
        TextSpan number = quantity.NumberSpan;
        bool power = number.Length > 2 && number.Of(text.Text) is ['1', '0', ..] and var words && (words.Contains('^', StringComparison.Ordinal) || text.LevelAt(number.End - 1) == ScriptLevel.Superscript);
        return !power && !quantity.Span.Of(text.Text).Contains('×', StringComparison.Ordinal);
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
            if (cut <= 0 || before.AsSpan(cut).IndexOfAny(')', ']') >= 0) cut = Math.Max(before.LastIndexOf(" at ", StringComparison.Ordinal), before.LastIndexOf('@'));
            if (cut > 0 && text.Text.AsSpan(set.Span.End, Math.Max(0, span.End - set.Span.End)).Trim(" )]").IsEmpty) return new TextSpan(span.Start, span.Start + cut);
        }

        return span;
    }

    /// <summary>Takes a head apart; a leading per cent is its unit, and then a unit in brackets that of a second number: "% Conv. (min)".</summary>
    private UnitHead Take(TextSpan span, out Unit? second)
    {
        second = null;
        string words = span.Of(text.Text);
        if (words.Length > 2 && words[0] == '%' && words[1..].TrimStart() is [var first, ..] && char.IsLetter(first))
        {
            int skip = words.Length - words[1..].TrimStart().Length;
            UnitHead rest = TableHeadParser.Parse(text.Slice(new TextSpan(span.Start + skip, span.End)));
            if (rest.Unit is { } bracket && !bracket.IsDimensionless) second = bracket;
            return rest with { Name = rest.Name.Shift(span.Start + skip), Unit = UnitParser.Parse("%").Unit, UnitSpan = null };
        }

        UnitHead head = TableHeadParser.Parse(text.Slice(span));
        return head with { Name = head.Name.Shift(span.Start) };
    }

    private TextSpan WithoutBrackets(TextSpan span)
    {
        string words = span.Of(text.Text);
        string trimmed = words.Trim();
        return trimmed is ['(', .., ')'] or ['[', .., ']'] && words.Length > 2
            ? TextSpan.OfLength(span.Start + words.IndexOf(trimmed[0], StringComparison.Ordinal) + 1, trimmed.Length - 2)
            : span;
    }
}
