using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking.Learned;

/// <summary>
/// Joins what rules and network say of a passage. The network sees the rules' choice among its inputs, so that its own choice
/// already weighs it; rules keep the last word on dimensions, on numbers that are no quantities and on the variables of a series.
/// </summary>
public static class LearnedLinker
{
    /// <summary>How likely a result must be where the rules took it for one.</summary>
    private const float ResultWithRules = 0.15f;

    /// <summary>How likely a result must be where its property stands right before it.</summary>
    private const float StatedResult = 0.1f;

    /// <summary>How likely a result must be that the rules passed over.</summary>
    private const float ResultWithoutRules = 0.5f;

    /// <summary>Above this what is no result is a condition.</summary>
    private const float SureCondition = 0.5f;

    /// <summary>How sure the network must be of a property that the catalogue lacks.</summary>
    private const float SureUnknown = 0.5f;

    /// <summary>How much likelier such a property must be than the best known one that fits.</summary>
    private const float UnknownOverKnown = 3f;

    /// <summary>How much likelier another property must be than that of the rules.</summary>
    private const float OverRules = 2f;

    /// <summary>How likely a mention must be to name the property of a result that the rules passed over.</summary>
    private const float SureMention = 0.35f;

    /// <summary>A material less likely than this is not taken against the rules.</summary>
    private const float LikelyMaterial = 0.25f;

    /// <summary>Links a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="vectors">The encoder's vectors of its text; null where it did not run.</param>
    /// <param name="model">The network; null for rules alone.</param>
    /// <returns>One entry a quantity, in order.</returns>
    public static ImmutableArray<LinkedValue> Link(Passage passage, PassageVectors? vectors, LinkModel? model)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ImmutableArray<LinkedValue> rules = PassageLinker.Link(passage);
        if (vectors is null || model is null) return rules;
        ImmutableArray<LinkScores> scores = model.Score(passage, rules, vectors);
        LinkedValue[] links = [.. rules.Select((rule, i) => passage.ValuesAreGiven ? Given(passage, rule, scores[i]) : Found(passage, rule with { Conditions = [] }, scores[i]))];
        if (!passage.ValuesAreGiven)
        {
            ListRoles.Harmonise(passage, links);
            MaterialBinding.Bind(passage, links);
            ListAssignment.AssignProperties(passage, links);
            ListAssignment.AssignMaterials(passage, links);
        }

        ConditionLinker.Attach(passage, links);
        return [.. links];
    }

    /// <summary>Where a person marked the values, the likeliest role and mentions.</summary>
    private static LinkedValue Given(Passage passage, LinkedValue rule, LinkScores scores)
    {
        int role = Best(scores.Roles);
        if (role is 0 or 3) return new LinkedValue(rule.Value, LinkRole.Rejected) { Code = role == 0 ? "no-property" : "amount" };
        int? property = Chosen(scores.Properties, scores.FirstProperty), material = Chosen(scores.Materials, scores.FirstMaterial);
        PropertyEntry? entry = property is { } p ? passage.Properties[p].Fitting(passage.Values[rule.Value]) : null;
        return new LinkedValue(rule.Value, role == 1 ? LinkRole.Result : LinkRole.Condition)
        {
            Property = property,
            Entry = entry,
            Material = material,
            Treatment = rule.Treatment,
            Confidence = scores.Roles[role] * scores.Properties[Best(scores.Properties)] * scores.Materials[Best(scores.Materials)],
        };
    }

    /// <summary>
    /// Where the values were found by ourselves: the role is the network's where it is sure, else the rules'; the property is the likeliest whose
    /// units fit, unless one that the catalogue lacks is much likelier.
    /// </summary>
    private static LinkedValue Found(Passage passage, LinkedValue rule, LinkScores scores)
    {
        if (rule.Code is "not-a-quantity" or "composition-variable") return rule;
        QuantityMention value = passage.Values[rule.Value];
        (int? property, PropertyEntry? entry, float likely) = FittingProperty(passage, value, scores);
        bool isRuleResult = rule.Role == LinkRole.Result;
        // "a Tg of 100 °C" says itself what the temperature is.
        if (isRuleResult && rule.Entry is { Definition.Setting: false } && scores.Result > StatedResult && PassageLinker.IsResultPlace(passage, rule.Property, value))
            return WithMaterial(passage, rule, scores);
        if (scores.Result < (isRuleResult ? ResultWithRules : ResultWithoutRules))
        {
            if (scores.Condition > SureCondition) return Condition(passage, rule);
            if (!isRuleResult) return rule;
            return new LinkedValue(rule.Value, LinkRole.Rejected) { Code = "unlikely-result", Detail = Words(passage, rule) };
        }

        LinkedValue? chosen = null;
        if (UnknownProperty(passage, rule.Value, scores) is { } unknown && scores.OfProperty(unknown) > UnknownOverKnown * likely)
            chosen = new LinkedValue(rule.Value, LinkRole.Result) { Property = unknown };
        else if (isRuleResult && rule.Entry is not null && (property is null || property == rule.Property || likely < OverRules * scores.OfProperty(rule.Property!.Value)))
            chosen = rule;
        else if (property is not null && likely >= SureMention && entry is { Definition.Setting: false })
            chosen = new LinkedValue(rule.Value, LinkRole.Result) { Property = property, Entry = entry };
        else if (isRuleResult && rule.Entry is not null)
            chosen = rule;
        if (chosen is not null) return WithMaterial(passage, chosen, scores);
        if (!isRuleResult) return rule;
        return new LinkedValue(rule.Value, LinkRole.Rejected) { Code = "unknown-property", Detail = Words(passage, rule) };
    }

    private static LinkedValue Condition(Passage passage, LinkedValue rule) =>
        rule.Role == LinkRole.Condition
            ? rule
            : new LinkedValue(rule.Value, LinkRole.Condition)
            {
                Treatment = rule.Treatment,
                Property = rule.Entry is { Definition.Setting: true } ? rule.Property : null,
                Entry = rule.Entry is { Definition.Setting: true } ? rule.Entry : null,
            };

    /// <summary>A property that the catalogue lacks, if the network is sure of it and the value may be one; else null.</summary>
    private static int? UnknownProperty(Passage passage, int index, LinkScores scores)
    {
        int best = Best(scores.Properties);
        if (best == 0 || scores.Properties[best] < SureUnknown) return null;
        int property = scores.FirstProperty + best - 1;
        return passage.Properties[property].IsKnown || (passage.Values[index].IsBare && !passage.Recognised.Contains(index)) ? null : property;
    }

    /// <summary>The likeliest property whose units fit, with its meaning and how likely it is.</summary>
    private static (int? Property, PropertyEntry? Entry, float Likely) FittingProperty(Passage passage, QuantityMention value, LinkScores scores)
    {
        (int? best, PropertyEntry? bestEntry, float likely) = (null, null, 0);
        for (int k = 1; k < scores.Properties.Length; k++)
        {
            if (scores.Properties[k] <= likely) continue;
            int index = scores.FirstProperty + k - 1;
            PropertyEntry? entry = passage.Properties[index].Fitting(value);
            if (entry is not null) (best, bestEntry, likely) = (index, entry, scores.Properties[k]);
        }

        return (best, bestEntry, likely);
    }

    /// <summary>The likeliest material, where the network is surer of it than of the rules' own.</summary>
    private static LinkedValue WithMaterial(Passage passage, LinkedValue link, LinkScores scores)
    {
        (int? best, float likely) = (null, 0);
        TextSpan sentence = passage.Sentences[passage.SentenceOf(passage.Values[link.Value].Span.Start)];
        for (int k = 1; k < scores.Materials.Length; k++)
        {
            int index = scores.FirstMaterial + k - 1;
            // What only a later sentence names was not meant yet.
            if (passage.Materials[index].Start >= sentence.End) continue;
            if (scores.Materials[k] > likely && !passage.Descriptors.Contains(index) && !IsAddition(passage, index)) (best, likely) = (index, scores.Materials[k]);
        }

        bool other = best is not null && best != link.Material && likely > LikelyMaterial && (link.Material is not { } own || likely > 1.5f * scores.OfMaterial(own));
        LinkedValue chosen = other
            ? link with { Material = best, MaterialIsEarlier = passage.SentenceOf(passage.Materials[best!.Value].Start) < passage.SentenceOf(passage.Values[link.Value].Span.Start) }
            : link;
        // "With 2 at.% Al" the film is meant: better no material than the additive.
        if (chosen.Material is { } additive && IsAddition(passage, additive)) chosen = chosen with { Material = null, MaterialIsEarlier = false };
        return chosen with
        {
            Evidence = (scores.Result, chosen.Property is { } named ? scores.OfProperty(named) : 0, chosen.Material is { } taken ? scores.OfMaterial(taken) : 0),
        };
    }

    private static bool IsAddition(Passage passage, int material) =>
        PassageLinker.IsAddition(passage.Text, passage.Sentences[passage.SentenceOf(passage.Materials[material].Start)], passage.Materials[material]);

    private static string? Words(Passage passage, LinkedValue link) => link.Property is { } p ? passage.Properties[p].Span.Of(passage.Text) : null;

    private static int? Chosen(float[] probabilities, int first) => Best(probabilities) is var best and > 0 ? first + best - 1 : null;

    private static int Best(float[] probabilities)
    {
        int best = 0;
        for (int i = 1; i < probabilities.Length; i++)
        {
            if (probabilities[i] > probabilities[best]) best = i;
        }

        return best;
    }
}
