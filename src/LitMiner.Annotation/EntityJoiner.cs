using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Text;

namespace LitMiner.Annotation;

/// <summary>
/// Joins what rules and transformer found. The transformer decides what is a material, a property, a method or a descriptor;
/// rules settle the borders of quantities and add those with a unit that it missed (docs/accuracy.md has the figures that
/// decided so).
/// </summary>
public static class EntityJoiner
{
    /// <summary>Entities by place; those of one label do not overlap.</summary>
    public static ImmutableArray<EntityMention> Join(ImmutableArray<EntityMention> rules, ImmutableArray<EntityMention> model)
    {
        List<EntityMention> joined = [.. model.Where(e => e.Label != EntityLabel.Value)];
        JoinValues(rules, model, joined);
        return [.. joined.OrderBy(e => e.Span).ThenBy(e => e.Label)];
    }

    private static void JoinValues(ImmutableArray<EntityMention> rules, ImmutableArray<EntityMention> model, List<EntityMention> joined)
    {
        EntityMention[] values = [.. model.Where(e => e.Label == EntityLabel.Value)];
        bool[] settled = new bool[values.Length];
        foreach (EntityMention rule in rules)
        {
            if (rule.Label != EntityLabel.Value) continue;
            int[] seen = [.. Enumerable.Range(0, values.Length).Where(i => values[i].Span.Overlaps(rule.Span))];
            if (seen.Length == 0)
            {
                // A bare number that the transformer did not take for a quantity mostly is none.
                if (rule.Unit is not null) joined.Add(rule);
                continue;
            }

            foreach (int i in seen) settled[i] = true;
            double confidence = Math.Max(rule.Confidence, values[seen[0]].Confidence);
            joined.Add(rule with { Confidence = confidence, Source = EntitySource.Both });
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!settled[i]) joined.Add(values[i]);
        }
    }
}
