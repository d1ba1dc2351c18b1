using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Linking;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Tables;

/// <summary>Understands heads: "σ (10⁻³ S cm⁻¹)", "Yield strength" over "MPa".</summary>
internal sealed class HeadReader(ScriptedText text, PropertyCatalogue catalogue)
{
    /// <summary>What heads from top to bottom say together: the lowest unit holds, and the lowest name that the catalogue knows.</summary>
    public LineMeaning Read(ImmutableArray<TableCell> heads)
    {
        Unit? unit = null;
        double multiplier = 1;
        bool ambiguous = false;
        List<TextSpan> names = [];
        ImmutableArray<QuantityMention>.Builder settings = ImmutableArray.CreateBuilder<QuantityMention>();
        for (int i = heads.Length - 1; i >= 0; i--)
        {
            TextSpan span = heads[i].Span;

            // A cell that is nothing but a unit, as in a row of units under the names.
            if (unit is null && i > 0 && UnitParser.Parse(text.Slice(WithoutBrackets(span))) is { Unit: { } bare } parsed)
            {
                (unit, multiplier) = (bare, parsed.Multiplier);
                continue;
            }

            QuantityMention[] set = [.. QuantityFinder.Find(text.Slice(span)).Where(q => q is { Exclusion: null, Unit: not null } && SettingUnits.Contains(q.Unit))
                .Select(q => q.Shift(span.Start))];
            settings.AddRange(set);
            if (set is [var only] && only.Span.Length >= span.Length - 2) continue;
            UnitHead head = TableHeadParser.Parse(text.Slice(span));
            if (unit is null && head.Unit is not null) (unit, multiplier, ambiguous) = (head.Unit, head.Multiplier, head.IsMultiplierAmbiguous);
            else if (unit is null && head.Multiplier != 1 && multiplier == 1) (multiplier, ambiguous) = (head.Multiplier, head.IsMultiplierAmbiguous);
            TextSpan name = head.Name.Shift(span.Start);
            if (!name.IsEmpty) names.Add(name);
        }

        foreach (TextSpan name in names)
        {
            string words = name.Of(text.Text);
            PropertyEntry? entry = catalogue.Resolve(words, unit) ?? (unit is null ? catalogue.Resolve(words, null, anyUnit: true) : null);

            // A lone letter over bare numbers is rather a count or an index than, say, a refractive index.
            if (entry is not null && entry.Unit == Unit.One && words.Trim().Length == 1) continue;
            if (entry is not null) return new LineMeaning(entry, name, unit, multiplier, ambiguous, settings.ToImmutable());
        }

        return new LineMeaning(null, names.Count > 0 ? names[0] : null, unit, multiplier, ambiguous, settings.ToImmutable());
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
