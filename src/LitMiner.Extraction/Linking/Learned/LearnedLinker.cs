using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking.Learned;

/// <summary>
/// Joins what rules and network say of a passage. The network sees the rules' choice among its inputs, so that its own choice
/// already weighs it; rules keep the last word on dimensions, on numbers that are no quantities and on the variables of a series.
/// </summary>
public static class LearnedLinker
{
    /// <summary>Below this the network is sure that a value which the rules took for a result is none.</summary>
    private const float SurelyNoResult = 0.08f;

    /// <summary>Below this what the rules took for a result is refused: on real papers that nobody tuned on, precision rises from .34 to .37 for one point of recall.</summary>
    private const float UnlikelyResult = 0.25f;

    /// <summary>How sure the network must be of a property that the catalogue lacks.</summary>
    private const float SureUnknown = 0.5f;

    /// <summary>Above this the network is sure of a result that the rules passed over.</summary>
    private const float SurelyResult = 0.6f;

    /// <summary>How likely a mention must be to fill the slot of a result that the rules passed over.</summary>
    private const float SureMention = 0.4f;

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
        PassageLinker.AttachConditions(passage, links);
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

    /// <summary>Where the values were found by ourselves.</summary>
    private static LinkedValue Found(Passage passage, LinkedValue rule, LinkScores scores)
    {
        if (rule.Code is "not-a-quantity" or "composition-variable") return rule;
        QuantityMention value = passage.Values[rule.Value];
        (int? property, PropertyEntry? entry, float likely) = FittingProperty(passage, value, scores);
        if (rule.Role == LinkRole.Result)
        {
            if (scores.Result < SurelyNoResult && scores.Condition > 0.5f) return new LinkedValue(rule.Value, LinkRole.Condition) { Treatment = rule.Treatment, Confidence = 0.6 };
            if (scores.Result < UnlikelyResult) return new LinkedValue(rule.Value, LinkRole.Rejected) { Code = "unlikely-result", Detail = Words(passage, rule) };
            if (rule.Entry is null && property is null && (scores.Result < SureUnknown || rule.Property is { } unknown && scores.OfProperty(unknown) < SureUnknown))
                return new LinkedValue(rule.Value, LinkRole.Rejected) { Code = "unknown-property", Detail = Words(passage, rule) };
            bool other = property is not null && property != rule.Property && rule.Property is { } own && likely > 2 * scores.OfProperty(own);
            LinkedValue chosen = other ? rule with { Property = property, Entry = entry } : rule;
            return WithMaterial(passage, chosen, scores);
        }

        if (scores.Result < SurelyResult || likely < SureMention || entry is null || entry.Definition.Setting) return rule;
        return WithMaterial(passage, new LinkedValue(rule.Value, LinkRole.Result) { Property = property, Entry = entry, Confidence = 0.55 }, scores);
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
        for (int k = 1; k < scores.Materials.Length; k++)
        {
            int index = scores.FirstMaterial + k - 1;
            if (scores.Materials[k] > likely && !passage.Descriptors.Contains(index)) (best, likely) = (index, scores.Materials[k]);
        }

        double sure = 0.25 + 0.35 * scores.Result + 0.3 * Math.Max(likely, link.Material is { } rules ? scores.OfMaterial(rules) : 0);
        bool other = best is not null && best != link.Material && likely > LikelyMaterial && (link.Material is not { } own || likely > 1.5f * scores.OfMaterial(own));
        LinkedValue chosen = other
            ? link with { Material = best, MaterialIsEarlier = passage.SentenceOf(passage.Materials[best!.Value].Start) < passage.SentenceOf(passage.Values[link.Value].Span.Start) }
            : link;
        return chosen with { Confidence = (link.Confidence + sure) / 2 };
    }

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
