using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Core.Properties;
using LitMiner.Extraction.Building;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking.Learned;

/// <summary>
/// What the learned linker sees of a passage beside the encoder's vectors: each value with the mentions that it may belong to,
/// and numbers that say how they stand to each other, what units and catalogue say of them and what the rules would choose.
/// Training and use share this code.
/// </summary>
public sealed class LinkInputs
{
    /// <summary>Name of this layout in a model's description.</summary>
    public const string Layout = "links-2";

    /// <summary>Numbers a value.</summary>
    public const int ValueFeatureCount = 32;

    /// <summary>Numbers a pair of a value and a mention.</summary>
    public const int PairFeatureCount = 40;

    /// <summary>How far before a value a word is still near.</summary>
    private const int NearBefore = 30;

    /// <summary>Extents, which are measured of a specimen as often as they are found.</summary>
    private static readonly ImmutableHashSet<string> Extents = ["length", "width", "height", "depth", "diameter", "film-thickness", "active-area", "area"];

    private const int PropertiesBefore = 12, PropertiesAfter = 6, MaterialsBefore = 20, MaterialsAfter = 8;
    private readonly Passage passage;
    private readonly ImmutableArray<LinkedValue> rules;
    private readonly PassageGeometry geometry;
    private readonly Dictionary<string, int> surfaces = new(StringComparer.Ordinal);

    private LinkInputs(Passage passage, ImmutableArray<LinkedValue> rules)
    {
        this.passage = passage;
        this.rules = rules;
        geometry = new PassageGeometry(passage);
        foreach (TextSpan material in passage.Materials) Count(material);
        foreach (PropertyCandidate property in passage.Properties) Count(property.Span);
        ValueFeatures = new float[passage.Values.Length * ValueFeatureCount];
        ImmutableArray<LinkCandidates>.Builder properties = ImmutableArray.CreateBuilder<LinkCandidates>(), materials = ImmutableArray.CreateBuilder<LinkCandidates>();
        for (int i = 0; i < passage.Values.Length; i++)
        {
            WriteValue(i, ValueFeatures.AsSpan(i * ValueFeatureCount, ValueFeatureCount));
            properties.Add(Candidates(i, passage.Properties.Length, k => passage.Properties[k].Span, PropertiesBefore, PropertiesAfter, WriteProperty));
            materials.Add(Candidates(i, passage.Materials.Length, k => passage.Materials[k], MaterialsBefore, MaterialsAfter, WriteMaterial));
        }

        Properties = properties.ToImmutable();
        Materials = materials.ToImmutable();
    }

    /// <summary>Numbers of the values, [value, <see cref="ValueFeatureCount"/>].</summary>
    public float[] ValueFeatures { get; }

    /// <summary>Of each value the properties that it may be of.</summary>
    public ImmutableArray<LinkCandidates> Properties { get; }

    /// <summary>Of each value the materials that it may belong to.</summary>
    public ImmutableArray<LinkCandidates> Materials { get; }

    /// <summary>Describes a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="rules">What the rules make of it, one entry a value.</param>
    public static LinkInputs Of(Passage passage, ImmutableArray<LinkedValue> rules)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return new LinkInputs(passage, rules);
    }

    private delegate void PairWriter(int value, int candidate, Span<float> f);

    private LinkCandidates Candidates(int value, int count, Func<int, TextSpan> spanOf, int before, int after, PairWriter write)
    {
        int start = passage.Values[value].Span.Start;
        int at = 0;
        while (at < count && spanOf(at).Start < start) at++;
        int from = Math.Max(0, at - before), to = Math.Min(count, at + after);
        float[] features = new float[(to - from) * PairFeatureCount];
        for (int k = from; k < to; k++)
        {
            Span<float> f = features.AsSpan((k - from) * PairFeatureCount, PairFeatureCount);
            WritePlace(value, spanOf(k), k < at ? at - 1 - k : k - at, f);
            write(value, k, f);
        }

        return new LinkCandidates(from, to, features);
    }

    private void WriteValue(int index, Span<float> f)
    {
        QuantityMention value = passage.Values[index];
        LinkedValue rule = rules[index];
        int sentenceIndex = passage.SentenceOf(value.Span.Start);
        TextSpan sentence = passage.Sentences[sentenceIndex];
        Unit? unit = value.Unit;
        PropertyEntry? setting = unit is null ? null : SettingUnits.Of(unit);
        f[0] = value.IsBare ? 0 : 1;
        f[1] = setting?.Id == "temperature" ? 1 : 0;
        f[2] = setting?.Id == "time" ? 1 : 0;
        f[3] = setting is not null && f[1] == 0 && f[2] == 0 ? 1 : 0;
        f[4] = SettingUnits.IsAmount(unit) ? 1 : 0;
        f[5] = unit is { IsDimensionless: true } ? 1 : 0;
        f[6] = value.Exclusion is not null ? 1 : 0;
        f[7] = rule.Role == LinkRole.Result ? 1 : 0;
        f[8] = rule.Role == LinkRole.Condition ? 1 : 0;
        f[9] = rule.Code is "bare-number" ? 1 : 0;
        f[10] = rule.Code is "no-property" ? 1 : 0;
        f[11] = rule.Code is "wrong-dimension" ? 1 : 0;
        f[12] = (float)rule.Confidence;
        string? preposition = SettingWords.PrepositionBefore(passage.Text, sentence, value.Span);
        f[13] = preposition is "at" or "@" or "under" ? 1 : 0;
        f[14] = preposition is "for" or "after" or "during" ? 1 : 0;
        f[15] = preposition is "of" or "to" or "by" or "from" ? 1 : 0;
        f[16] = preposition is not null && f[13] == 0 && f[14] == 0 && f[15] == 0 ? 1 : 0;
        f[17] = SettingWords.TreatmentBefore(passage.Text, sentence, value.Span) is not null ? 1 : 0;
        f[18] = value.ListId is not null ? 1 : 0;
        f[19] = value.Kind == QuantityKind.Point ? 0 : 1;
        f[20] = passage.Text.AsSpan(sentence.Start, sentence.Length).Contains("respectively", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        f[21] = MathF.Min(1, geometry.ValuesIn(sentence) / 6f);
        f[22] = MathF.Min(1, geometry.PropertiesIn(sentence) / 6f);
        f[23] = MathF.Min(1, geometry.MaterialsIn(sentence) / 6f);
        f[24] = passage.Section == SectionRole.Abstract ? 1 : 0;
        f[25] = passage.Section == SectionRole.Introduction ? 1 : 0;
        f[26] = passage.Section == SectionRole.Methods ? 1 : 0;
        f[27] = passage.Section is SectionRole.Results or SectionRole.Conclusion ? 1 : 0;
        f[28] = passage.IsCaption ? 1 : 0;
        f[29] = value.IsDifference ? 1 : 0;
        f[30] = rule.Entry is { } entry && Extents.Contains(entry.Id) ? 1 : 0;
        int before = Math.Max(sentence.Start, value.Span.Start - NearBefore);
        f[31] = passage.Text.AsSpan(before, Math.Max(0, value.Span.Start - before)).Contains(" than ", StringComparison.Ordinal) ? 1 : 0;
    }

    /// <summary>How a mention stands to a value: side, distance, sentences, and what is between.</summary>
    private void WritePlace(int value, TextSpan mention, int rank, Span<float> f)
    {
        TextSpan span = passage.Values[value].Span;
        bool before = mention.End <= span.Start, after = mention.Start >= span.End;
        (int from, int to) = before ? (mention.End, span.Start) : (span.End, mention.Start);
        int distance = Math.Max(0, to - from);
        int sentences = passage.SentenceOf(span.Start) - passage.SentenceOf(mention.Start);
        f[0] = before ? 1 : 0;
        f[1] = !before && !after ? 1 : 0;
        f[2] = sentences == 0 ? 1 : 0;
        f[3] = sentences == 1 ? 1 : 0;
        f[4] = sentences >= 2 ? 1 : 0;
        f[5] = sentences < 0 ? 1 : 0;
        f[6] = MathF.Exp(-distance / 10f);
        f[7] = MathF.Exp(-distance / 40f);
        f[8] = MathF.Exp(-distance / 160f);
        f[9 + Math.Min(3, rank)] = 1;
        if (to <= from) return;
        TextSpan gap = new(from, to);
        f[13 + Math.Min(2, geometry.ValuesIn(gap))] = 1;
        f[16] = MathF.Min(1, geometry.Commas(gap) / 3f);
        f[17] = geometry.Semicolons(gap) > 0 ? 1 : 0;
        f[18] = geometry.Ands(gap) > 0 ? 1 : 0;
        f[19] = geometry.Contrasts(gap) > 0 ? 1 : 0;
        f[20] = geometry.Brackets(gap) > 0 ? 1 : 0;
        f[21] = MathF.Min(1, geometry.PropertiesIn(gap) / 3f);
        f[22] = MathF.Min(1, geometry.MaterialsIn(gap) / 3f);
    }

    private void WriteProperty(int value, int candidate, Span<float> f)
    {
        PropertyCandidate property = passage.Properties[candidate];
        PropertyEntry? fitting = property.Fitting(passage.Values[value]);
        f[23] = rules[value].Property == candidate ? 1 : 0;
        f[24] = fitting is not null ? 1 : 0;
        f[25] = fitting is null && property.IsKnown ? 1 : 0;
        f[26] = !property.IsKnown ? 1 : 0;
        f[27] = (fitting ?? property.Entries.FirstOrDefault()) is { Definition.Setting: true } ? 1 : 0;
        f[28] = Repeated(property.Span);
        f[29] = Follows(property.Span, " of ") ? 1 : 0;
        f[30] = candidate == 0 ? 1 : 0;
        f[31] = rules[value].Property is { } chosen && chosen != candidate && Same(passage.Properties[chosen].Span, property.Span) ? 1 : 0;
        f[32] = property.Span.Length <= 3 ? 1 : 0;
        f[33] = property.LongForm is not null ? 1 : 0;
        f[34] = QuantityNouns.Ends(property.Span.Of(passage.Text)) ? 1 : 0;
    }

    private void WriteMaterial(int value, int candidate, Span<float> f)
    {
        TextSpan material = passage.Materials[candidate];
        TextSpan sentence = passage.Sentences[passage.SentenceOf(material.Start)];
        TextSpan? property = rules[value].Property is { } p ? passage.Properties[p].Span : null;
        f[23] = rules[value].Material == candidate ? 1 : 0;
        f[24] = PassageLinker.IsSurrounding(passage.Text, sentence, material) ? 1 : 0;
        f[25] = PassageLinker.IsAddition(passage.Text, sentence, material) ? 1 : 0;
        f[26] = passage.Descriptors.Contains(candidate) ? 1 : 0;
        f[27] = candidate == 0 || passage.SentenceOf(passage.Materials[candidate - 1].Start) != passage.SentenceOf(material.Start) ? 1 : 0;
        f[28] = Repeated(material);
        f[29] = property is { } name && material.Start >= name.End && Follows(name, " of ") ? MathF.Exp(-(material.Start - name.End) / 10f) : 0;
        f[30] = candidate == 0 ? 1 : 0;
        f[31] = rules[value].Material is { } chosen && chosen != candidate && Same(passage.Materials[chosen], material) ? 1 : 0;
        f[32] = property is { } near ? MathF.Exp(-Gap(near, material) / 20f) : 0;
        f[33] = property is { } inside && inside.Overlaps(material) ? 1 : 0;
        string words = material.Of(passage.Text);
        f[34] = passage.MaterialShares.IsEmpty ? 0 : passage.MaterialShares[candidate];
        f[35] = passage.Subjects.Contains(candidate) ? 1 : 0;
        f[36] = MaterialWords.IsClass(words) ? 1 : 0;
        f[37] = MaterialWords.IsIon(words) || MaterialWords.IsRedoxCouple(words) ? 1 : 0;
        f[38] = MaterialWords.IsElement(words) ? 1 : 0;
        f[39] = SampleNames.IsSampleName(words) ? 1 : 0;
    }

    private static int Gap(TextSpan a, TextSpan b) => Math.Max(0, Math.Max(a.Start - b.End, b.Start - a.End));

    private bool Follows(TextSpan span, string words) => string.CompareOrdinal(passage.Text, span.End, words, 0, words.Length) == 0;

    private bool Same(TextSpan a, TextSpan b) => a.Of(passage.Text).Equals(b.Of(passage.Text), StringComparison.OrdinalIgnoreCase);

    private float Repeated(TextSpan span) => MathF.Min(1, (surfaces[span.Of(passage.Text)] - 1) / 4f);

    private void Count(TextSpan span)
    {
        string surface = span.Of(passage.Text);
        surfaces[surface] = surfaces.GetValueOrDefault(surface) + 1;
    }
}
