using System.Collections.Immutable;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>
/// Says which property and material each quantity of a passage belongs to, by rules: dimension first, then nearness with a
/// preference for what stands before in the same clause; lists with "respectively" in their order. Pure and thread-safe.
/// </summary>
public sealed class PassageLinker
{
    private const double UnknownPropertyCost = 25;
    private const double AfterCost = 18;
    private const double ClauseCost = 20;
    private const double TooFar = 260;
    private const int ShortestUnknownName = 5;

    /// <summary>Links a passage.</summary>
    /// <returns>One entry a quantity, in order.</returns>
    public static ImmutableArray<LinkedValue> Link(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        LinkedValue[] links = new LinkedValue[passage.Values.Length];
        for (int i = 0; i < links.Length; i++) links[i] = Classify(passage, i);
        ListAssignment.AssignProperties(passage, links);
        for (int i = 0; i < links.Length; i++)
        {
            if (links[i].Role == LinkRole.Result) links[i] = WithMaterial(passage, links[i]);
        }

        ListAssignment.AssignMaterials(passage, links);
        ConditionLinker.Attach(passage, links);
        return [.. links];
    }

    /// <summary>What a quantity is, and of which property, seen by itself.</summary>
    private static LinkedValue Classify(Passage passage, int index)
    {
        QuantityMention value = passage.Values[index];
        if (value.Exclusion is { } exclusion && !passage.ValuesAreGiven)
            return Reject(index, "not-a-quantity", exclusion.ToString());
        if (passage.Variables.Contains(index)) return Reject(index, "composition-variable", null);
        TextSpan sentence = passage.Sentences[passage.SentenceOf(value.Span.Start)];
        bool hasUnit = !value.IsBare;
        (int? best, PropertyEntry? entry, double cost, int? misfit) = BestProperty(passage, value, sentence);
        bool setting = entry is { Definition.Setting: true };
        string? preposition = SettingWords.PrepositionBefore(passage.Text, sentence, value.Span);
        string? treatment = SettingWords.TreatmentBefore(passage.Text, sentence, value.Span);
        bool settingUnit = IsSettingUnit(value);

        if (settingUnit && treatment is not null && preposition is not null && !IsResultPlace(passage, best, value))
            return Condition(index, treatment);
        if (best is not null && entry is null && !passage.ValuesAreGiven)
        {
            // A property that the catalogue lacks needs more than being near: a unit, and none that is mostly set.
            PropertyCandidate unknown = passage.Properties[best.Value];
            string name = unknown.LongForm ?? unknown.Span.Of(passage.Text);
            // One that the document defines may be a bare number right behind it, and a temperature or a time.
            bool stated = unknown.LongForm is not null && IsResultPlace(passage, best, value) && treatment is null;
            if (!hasUnit && !stated) return Reject(index, "bare-number", null);
            if (settingUnit && !stated) return Condition(index, treatment) with { Property = best };
            if (SettingUnits.IsAmount(value.Unit)) return Reject(index, "amount", name);
            if (name.Count(char.IsLetter) < ShortestUnknownName) return Reject(index, "unknown-property", name);
        }

        if (best is null && passage is { ValuesAreGiven: true, Properties.IsEmpty: true, Materials.IsEmpty: false } && !(settingUnit && preposition is not null)
            && !SettingUnits.IsAmount(value.Unit))
            return new LinkedValue(index, LinkRole.Result) { Confidence = 0.5 };
        if (best is null || setting)
        {
            if (setting || (settingUnit && preposition is not null)) return Condition(index, treatment) with { Property = setting ? best : null, Entry = entry };
            if (!hasUnit && !passage.ValuesAreGiven) return Reject(index, "bare-number", null);
            if (misfit is { } wrong)
            {
                string name = passage.Properties[wrong].Span.Of(passage.Text);
                return Reject(index, "wrong-dimension", $"{value.Unit?.Symbol ?? "no unit"} does not measure {name}");
            }

            return settingUnit ? Condition(index, treatment) : Reject(index, "no-property", null);
        }

        if (settingUnit && preposition is "at" or "under" or "@" && !IsResultPlace(passage, best, value)) return Condition(index, treatment);
        if (!hasUnit && !passage.ValuesAreGiven && (entry is null || cost > 60) && !passage.Recognised.Contains(index)) return Reject(index, "bare-number", null);
        double confidence = 0.75 - Math.Min(0.3, cost / 400) - (entry is null ? 0.2 : 0) + (passage.Recognised.Contains(index) ? 0.1 : 0);
        return new LinkedValue(index, LinkRole.Result) { Property = best, Entry = entry, Confidence = confidence };
    }

    /// <summary>Whether a mention stands right before a value with nothing but a verb or a preposition between, so that "at" reports a finding ("melts at", "Tg at").</summary>
    internal static bool IsResultPlace(Passage passage, int? property, QuantityMention value)
    {
        if (property is not { } p) return false;
        TextSpan span = passage.Properties[p].Span;
        if (passage.Properties[p].Entries is [{ Definition.Setting: true }, ..]) return false;
        if (span.End > value.Span.Start) return span.Start - value.Span.End is >= 0 and < 12;
        string between = passage.Text[span.End..value.Span.Start];
        return between.Length < 40 && !between.Any(c => c is ',' or ';') && !passage.Values.Any(v => v.Span.Start >= span.End && v.Span.End <= value.Span.Start && v.Exclusion is null);
    }

    private static (int? Best, PropertyEntry? Entry, double Cost, int? Misfit) BestProperty(Passage passage, QuantityMention value, TextSpan sentence)
    {
        (int? best, PropertyEntry? bestEntry, double bestCost, int? misfit) = (null, null, TooFar, null);
        for (int i = 0; i < passage.Properties.Length; i++)
        {
            PropertyCandidate candidate = passage.Properties[i];
            if (candidate.Span.Start < sentence.Start || candidate.Span.Start >= sentence.End || candidate.Span.Overlaps(value.Span)) continue;
            PropertyEntry? entry = candidate.Fitting(value);
            // A mark by a person is stronger evidence than our catalogue: another reading of the unit must not hide it.
            if (entry is null && candidate.IsKnown && !passage.ValuesAreGiven)
            {
                misfit ??= i;
                continue;
            }

            double cost = Distance(passage, candidate.Span, value.Span)
                + (entry is null ? candidate.IsKnown ? 2 * UnknownPropertyCost : UnknownPropertyCost : 0)
                + (entry is { Definition.Setting: true } ? 8 : 0);
            if (cost < bestCost) (best, bestEntry, bestCost) = (i, entry, cost);
        }

        return (best, bestEntry, bestCost, misfit);
    }

    /// <summary>How far two mentions stand apart, in characters; being after the value and beyond a clause costs more.</summary>
    internal static double Distance(Passage passage, TextSpan mention, TextSpan value)
    {
        bool before = mention.End <= value.Start;
        (int from, int to) = before ? (mention.End, value.Start) : (value.End, mention.Start);
        if (to < from) return 0;
        double cost = to - from;
        if (!before && to - from > 1) cost += AfterCost;
        for (int i = from; i < to; i++)
        {
            char c = passage.Text[i];
            if (c == ';') cost += 2 * ClauseCost;
            else if (c == ',' && !ContinuesList(passage, i)) cost += ClauseCost / 2;
            else if (c == 'w' && (StartsWord(passage.Text, i, "whereas") || StartsWord(passage.Text, i, "while"))) cost += 2 * ClauseCost;
        }

        return cost;
    }

    private static bool ContinuesList(Passage passage, int comma) =>
        passage.Values.Any(v => v.ListId is not null && v.Group.Contains(comma));

    private static bool StartsWord(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && (at == 0 || !char.IsLetter(text[at - 1]));

    private static LinkedValue WithMaterial(Passage passage, LinkedValue link)
    {
        QuantityMention value = passage.Values[link.Value];
        int sentenceIndex = passage.SentenceOf(value.Span.Start);
        TextSpan sentence = passage.Sentences[sentenceIndex];
        TextSpan? property = link.Property is { } p ? passage.Properties[p].Span : null;
        (int? best, double bestCost) = (null, double.MaxValue);
        for (int i = 0; i < passage.Materials.Length; i++)
        {
            TextSpan material = passage.Materials[i];
            if (material.Start < sentence.Start || material.Start >= sentence.End || material.Overlaps(value.Span) || passage.Descriptors.Contains(i)) continue;
            if (property is { } name && name.Contains(material)) continue;
            double cost = Distance(passage, material, value.Span);
            // "the band gap of ZnO" binds more firmly than whatever stands nearer to the number.
            if (property is { } named && material.Start > named.End && material.Start - named.End < 14
                && passage.Text.AsSpan(named.End, material.Start - named.End).Contains(" of ", StringComparison.Ordinal)) cost -= 40;
            if (IsSurrounding(passage.Text, sentence, material) || IsAddition(passage.Text, sentence, material)) cost += 80;
            if (cost < bestCost) (best, bestCost) = (i, cost);
        }

        if (best is not null)
            return link with { Material = best, Confidence = link.Confidence + 0.1 - Math.Min(0.15, Math.Max(0, bestCost) / 800) };

        // The subject of an earlier sentence: the first material of the nearest sentence that names one.
        for (int s = sentenceIndex - 1; s >= 0 && s >= sentenceIndex - 4; s--)
        {
            for (int i = 0; i < passage.Materials.Length; i++)
            {
                TextSpan material = passage.Materials[i];
                if (!passage.Sentences[s].Contains(material) || passage.Descriptors.Contains(i) || IsSurrounding(passage.Text, passage.Sentences[s], material)) continue;
                return link with { Material = i, MaterialIsEarlier = true, Confidence = link.Confidence - 0.12 };
            }
        }

        return link with { Confidence = link.Confidence - 0.2 };
    }

    /// <summary>Whether a material is an atmosphere or a solvent rather than the subject: "in Ar", "under N2 flow".</summary>
    internal static bool IsSurrounding(string text, TextSpan sentence, TextSpan material)
    {
        ReadOnlySpan<char> before = text.AsSpan(sentence.Start, material.Start - sentence.Start).TrimEnd();
        ReadOnlySpan<char> after = text.AsSpan(material.End, Math.Max(0, sentence.End - material.End)).TrimStart();
        bool preposition = before.EndsWith(" in") || before.EndsWith(" under") || before.EndsWith("flowing") || before.EndsWith(" with");
        return preposition && (after.StartsWith("atmosphere") || after.StartsWith("gas") || after.StartsWith("flow") || after.StartsWith("ambient")
            || after.StartsWith("solution") || after.StartsWith("electrolyte"));
    }

    /// <summary>Whether a material is only what was added to the subject: "with 2 at.% Al".</summary>
    internal static bool IsAddition(string text, TextSpan sentence, TextSpan material) =>
        text.AsSpan(sentence.Start, material.Start - sentence.Start).TrimEnd().EndsWith("%", StringComparison.Ordinal);

    /// <summary>Whether a quantity is of a kind that papers set rather than find: temperature, time, pressure, frequency, field, rate.</summary>
    private static bool IsSettingUnit(QuantityMention value) => value.Unit is { } unit && SettingUnits.Contains(unit);

    private static LinkedValue Condition(int index, string? treatment) => new(index, LinkRole.Condition) { Treatment = treatment, Confidence = 0.6 };

    private static LinkedValue Reject(int index, string code, string? detail) => new(index, LinkRole.Rejected) { Code = code, Detail = detail };
}
