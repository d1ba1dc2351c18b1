using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LitMiner.Core.Documents;
using LitMiner.Core.Materials;
using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Building;

/// <summary>Turns facts of one document into records with evidence, flags and ids.</summary>
internal sealed class RecordBuilder
{
    private readonly ParsedDocument document;
    private readonly ScriptedText text;
    /// <summary>For a value that is only judged: boxes are costly to gather and tell nothing of it.</summary>
    private static readonly Provenance NoPlace = new();

    private readonly DocumentReference reference;
    private readonly ExtractorReference extractor;
    private readonly AbbreviationTable abbreviations;
    private readonly ProvenanceBuilder provenance;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public RecordBuilder(
        ParsedDocument document, ScriptedText text, DocumentReference reference, ExtractorReference extractor, AbbreviationTable abbreviations)
    {
        this.document = document;
        this.text = text;
        this.reference = reference;
        this.extractor = extractor;
        this.abbreviations = abbreviations;
        provenance = new ProvenanceBuilder(document, text);
    }

    public ProvenanceBuilder Provenance => provenance;

    /// <summary>How likely the record of a fact is right, without making it.</summary>
    public double ConfidenceOf(FactDraft fact) => RecordConfidence.Of(fact, Flags(fact, Value(fact, NoPlace)));

    public PropertyRecord Build(FactDraft fact)
    {
        ValueReference value = Value(fact, provenance.Of(ValueSpan(fact.Quantity), fact.Table));
        ImmutableSortedSet<string> flags = Flags(fact, value);
        return new PropertyRecord
        {
            Id = Identify(fact),
            Document = reference,
            Material = fact.Material is { } material ? Material(material, fact) : null,
            Property = new PropertyReference
            {
                Text = fact.Property is { } p ? p.Of(document.Text) : null,
                Id = fact.Entry?.Id,
                Provenance = fact.Property is { } span ? provenance.Of(span) : null,
            },
            Value = value,
            Conditions = [.. fact.Conditions.Select(Condition), .. fact.WordConditions.Select(c => InWords(c.Span, c.Entry))],
            Method = fact.Method is { } m ? new MethodReference { Text = m.Of(document.Text), Provenance = provenance.Of(m) } : null,
            Origin = fact.Origin,
            Flags = [.. flags],
            Confidence = RecordConfidence.Of(fact, flags),
            Extractor = extractor,
            Provenance = provenance.Of(fact.Context, fact.Table),
        };
    }

    private ValueReference Value(FactDraft fact, Provenance place) =>
        ValueBuilder.Build(fact.Quantity, ValueText(fact.Quantity), fact.Unit, fact.Multiplier, fact.Entry, place);

    /// <summary>What is doubtful about a fact.</summary>
    private static ImmutableSortedSet<string> Flags(FactDraft fact, ValueReference value)
    {
        ImmutableSortedSet<string>.Builder flags = fact.Flags.ToImmutableSortedSet(StringComparer.Ordinal).ToBuilder();
        if (fact.Entry is not { } entry) flags.Add("unknown-property");
        else
        {
            if (value.Normalized is { } usual && fact.Entry.UnitFor(fact.Unit) == entry.Unit && entry.IsPlausible(usual.Low, usual.High) == false)
            {
                flags.Add("out-of-range");
                // "σ (10⁻³ S/cm)" may mean either way; where only the other way makes sense, say so.
                double inverse = 1 / (fact.Multiplier * fact.Multiplier);
                if (fact.Multiplier != 1 && entry.IsPlausible(usual.Low * inverse, usual.High * inverse) == true) flags.Add("questionable-multiplier");
            }

            foreach (string needed in entry.Definition.Conditions)
            {
                if (!fact.Conditions.Any(c => c.Entry?.Id == needed) && !fact.WordConditions.Any(c => c.Entry.Id == needed)) flags.Add($"no-{needed.Replace(' ', '-')}");
            }
        }

        if (fact.Material is null) flags.Add("no-material");
        if (fact.MaterialIsEarlier) flags.Add("material-from-earlier-sentence");
        if (fact.MaterialIsOfDocument) flags.Add("material-from-document");
        if (fact.Quantity.UnitSpan is not null && fact.Unit is null) flags.Add("unknown-unit");
        if (fact.Quantity.IsPowerRestored) flags.Add("power-restored");
        if (fact.Quantity.IsDifference) flags.Add("difference");
        return flags.ToImmutable();
    }

    private MaterialReference Material(TextSpan span, FactDraft fact)
    {
        string name = fact.Partner is { } partner ? $"{span.Of(document.Text).Trim()}{partner.Joint}{partner.Name.Of(document.Text).Trim()}" : span.Of(document.Text);
        string? longForm = abbreviations.LongForm(name);
        MaterialIdentity identity = fact.Partner is null ? MaterialResolver.Resolve(text.Slice(span)) : MaterialResolver.Resolve(name);
        if (identity.Composition is null && longForm is not null && MaterialResolver.Resolve(longForm) is { Composition: not null } expanded)
            identity = identity with { Composition = expanded.Composition, Formula = expanded.Formula };
        ImmutableSortedDictionary<string, string> attributes = identity.Attributes;
        if (fact.MentionedAs is { } words) attributes = attributes.SetItem("mention", words.Of(document.Text));
        if (fact.Member is { } member)
        {
            identity = identity with { Composition = member.Formula.Composition, Formula = MaterialResolver.Write(member.Formula) };
            attributes = attributes.SetItem(member.Variable, RoundTrip(member.Value));
        }

        return new MaterialReference
        {
            Text = name,
            Formula = identity.Formula,
            Composition = identity.Fractions(),
            Aliases = (longForm ?? abbreviations.ShortForm(name)) is { } other ? [other, .. identity.Aliases.Where(a => a != other)] : identity.Aliases,
            Attributes = attributes,
            Sample = fact.Sample ?? (SampleNames.IsSampleName(name) && identity.Composition is null && longForm is null ? name : null),
            Provenance = provenance.Of(span),
        };
    }

    private ConditionReference Condition(ConditionDraft draft)
    {
        TextSpan span = ValueSpan(draft.Quantity);
        Provenance place = provenance.Of(span, draft.Table);
        PropertyEntry? entry = draft.Entry;
        string words = ValueText(draft.Quantity);
        string? name = draft.Name is { } n ? n.Of(document.Text) : draft.Treatment;
        return new ConditionReference
        {
            Property = entry is null && name is null ? null : new PropertyReference
            {
                Text = name,
                Id = entry?.Id,
                Provenance = draft.Name is { } named ? provenance.Of(named) : null,
            },
            Value = ValueBuilder.Build(draft.Quantity, words, draft.Unit, draft.Multiplier, entry, place),
            Text = name is null ? words : $"{name} {words}",
            Provenance = place,
        };
    }

    private ConditionReference InWords(TextSpan span, PropertyEntry entry)
    {
        string words = span.Of(document.Text);
        Provenance place = provenance.Of(span);
        return new ConditionReference { Property = new PropertyReference { Text = words, Id = entry.Id, Provenance = place }, Text = words, Provenance = place };
    }

    /// <summary>The value's own words; a list member whose unit stands at the list's end gets it appended.</summary>
    public string ValueText(QuantityMention quantity) => Words(quantity, text.Raised);

    private static string Words(QuantityMention quantity, Func<TextSpan, string> write) =>
        quantity.UnitSpan is { } unit && !quantity.Span.Overlaps(unit) ? $"{write(quantity.Span)} {write(unit)}" : write(quantity.Span);

    private static TextSpan ValueSpan(QuantityMention quantity) => quantity.Span;

    /// <summary>
    /// The hash of document, place, property and value. The place is the sentence's letters and digits rather than an offset,
    /// so that a better reader, which may shift offsets, finds the same id again; equal ones are numbered in order.
    /// </summary>
    private string Identify(FactDraft fact)
    {
        string place = fact.Table is { } table
            ? $"{table.Table}/{table.Row}/{table.Column}"
            : string.Concat(fact.Context.Of(document.Text).Where(char.IsLetterOrDigit));
        string property = fact.Entry?.Id ?? (fact.Property is { } p ? PropertyName.Key(p.Of(document.Text)) : "");
        string key = string.Join('\n', document.Sha256, place, property, string.Concat(Words(fact.Quantity, s => s.Of(document.Text)).Where(c => !char.IsWhiteSpace(c))));
        int count = places[key] = places.GetValueOrDefault(key) + 1;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(count == 1 ? key : $"{key}\n{count}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    private static string RoundTrip(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
