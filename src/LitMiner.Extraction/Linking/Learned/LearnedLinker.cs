using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;

namespace LitMiner.Extraction.Linking.Learned;

/// <summary>
/// Joins what rules and network say of a passage. The network sees the rules' choice among its inputs, so that its own choice
/// already weighs it; rules keep the last word on dimensions, on numbers that are no quantities and on the variables of a series.
/// </summary>
public static class LearnedLinker
{
    /// <summary>Links a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="vectors">The encoder's vectors of its text; null where it did not run.</param>
    /// <param name="model">The network; null for rules alone.</param>
    /// <returns>One entry a quantity, in order.</returns>
    public static ImmutableArray<LinkedValue> Link(Passage passage, PassageVectors? vectors, LinkModel? model)
    {
        ImmutableArray<LinkedValue> rules = PassageLinker.Link(passage);
        if (vectors is null || model is null) return rules;
        ImmutableArray<LinkScores> scores = model.Score(passage, rules, vectors);
        LinkedValue[] links = [.. rules.Select((rule, i) => Revise(passage, rule, scores[i]))];
        PassageLinker.AttachConditions(passage, links);
        return [.. links];
    }

    private static LinkedValue Revise(Passage passage, LinkedValue rule, LinkScores scores)
    {
        rule = rule with { Conditions = [] };
        return passage.ValuesAreGiven ? Given(passage, rule, scores) : rule;
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
            Confidence = scores.Roles[role] * Likelihood(scores.Properties) * Likelihood(scores.Materials),
        };
    }

    private static double Likelihood(float[] probabilities) => probabilities[Best(probabilities)];

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
