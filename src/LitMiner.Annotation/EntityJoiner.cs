using System.Collections.Immutable;
using LitMiner.Core.Annotations;
using LitMiner.Text;

namespace LitMiner.Annotation;

/// <summary>
/// Joins what rules and transformer found. The transformer decides what is a material, a property, a method or a descriptor;
/// rules mend borders that cut a number or a unit, add quantities with a unit that it missed, and give the parts of each value
/// (docs/accuracy.md has the figures that decided so).
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

    /// <summary>Whether a border of a span lies inside a part.</summary>
    private static bool Cuts(TextSpan span, TextSpan part) =>
        span.Overlaps(part) && !span.Contains(part) && part.End - span.End < 12 && span.Start - part.Start < 12;

    private static void JoinValues(ImmutableArray<EntityMention> rules, ImmutableArray<EntityMention> model, List<EntityMention> joined)
    {
        EntityMention[] values = [.. model.Where(e => e.Label == EntityLabel.Value)];
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

            foreach (int i in seen)
            {
                // The transformer draws borders as annotators do; but it must not cut a number or a unit in two.
                TextSpan span = values[i].Span;
                if (rule.Number is { } number && Cuts(span, number)) span = TextSpan.Cover(span, number);
                if (rule.Unit is { } unit && Cuts(span, unit)) span = TextSpan.Cover(span, unit);
                values[i] = values[i] with { Span = span, Number = rule.Number, Unit = rule.Unit, Source = EntitySource.Both };
            }
        }

        foreach (EntityMention value in values)
        {
            if (joined.Count > 0 && joined[^1] is { Label: EntityLabel.Value } last && last.Source == EntitySource.Both && last.Span.Overlaps(value.Span))
                joined[^1] = last with { Span = TextSpan.Cover(last.Span, value.Span) };
            else joined.Add(value);
        }
    }
}
