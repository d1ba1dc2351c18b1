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
    /// <param name="quantities">Quantities by rules, members of lists by themselves.</param>
    /// <param name="formulae">Formulae by rules, as spans.</param>
    /// <param name="model">Entities of the transformer.</param>
    /// <param name="drawn">Values as the rules draw them, where they decide; default where the transformer does.</param>
    /// <param name="addsQuantities">Whether quantities with a unit that the transformer missed are added.</param>
    public static ImmutableArray<EntityMention> Join(
        ImmutableArray<EntityMention> quantities, ImmutableArray<TextSpan> formulae, ImmutableArray<EntityMention> model, ImmutableArray<EntityMention> drawn = default, bool addsQuantities = true)
    {
        List<EntityMention> joined = [.. model.Where(e => e.Label is not (EntityLabel.Value or EntityLabel.Material))];
        JoinMaterials(formulae, model, joined);
        List<EntityMention> values = [];
        if (!drawn.IsDefault) values.AddRange(drawn);
        else foreach (EntityMention value in model.Where(e => e.Label == EntityLabel.Value)) values.Add(Mend(value, quantities));

        // A bare number that the transformer did not take for a quantity mostly is none.
        if (addsQuantities) values.AddRange(quantities.Where(q => q.Unit is not null && !values.Any(v => v.Span.Overlaps(q.Span))));
        values.Sort((a, b) => a.Span.CompareTo(b.Span));
        EntityMention? last = null;
        foreach (EntityMention value in values)
        {
            if (last is not null && value.Span.Overlaps(last.Span)) continue;
            joined.Add(last = value);
        }

        return [.. joined.OrderBy(e => e.Span).ThenBy(e => e.Label)];
    }

    /// <summary>Materials of the transformer; one that cuts a formula ("Al" of "ZnO:Al") gets the whole of it.</summary>
    private static void JoinMaterials(ImmutableArray<TextSpan> formulae, ImmutableArray<EntityMention> model, List<EntityMention> joined)
    {
        EntityMention? last = null;
        foreach (EntityMention material in model.Where(e => e.Label == EntityLabel.Material))
        {
            EntityMention whole = material;
            foreach (TextSpan formula in formulae)
            {
                if (formula.Contains(material.Span) && formula != material.Span) whole = material with { Span = formula, Source = EntitySource.Both };
            }

            if (last is not null && whole.Span.Overlaps(last.Span))
            {
                if (last.Span.Contains(whole.Span)) continue;
                joined.RemoveAt(joined.Count - 1);
            }

            joined.Add(last = whole);
        }
    }

    /// <summary>A value of the transformer with borders that cut no number or unit, and with its parts.</summary>
    private static EntityMention Mend(EntityMention value, ImmutableArray<EntityMention> quantities)
    {
        TextSpan span = value.Span;
        TextSpan? number = null, unit = null;
        foreach (EntityMention quantity in quantities)
        {
            if (!quantity.Span.Overlaps(value.Span)) continue;
            if (quantity.Number is { } n && Cuts(value.Span, n)) span = TextSpan.Cover(span, n);
            if (quantity.Unit is { } u && Cuts(value.Span, u)) span = TextSpan.Cover(span, u);
            number = quantity.Number is { } part && number is { } before ? TextSpan.Cover(before, part) : quantity.Number ?? number;
            unit = quantity.Unit ?? unit;
        }

        return number is null ? value : value with { Span = span, Number = number, Unit = unit, Source = EntitySource.Both };
    }

    /// <summary>Whether a border of a span lies inside a part.</summary>
    private static bool Cuts(TextSpan span, TextSpan part) => span.Overlaps(part) && !span.Contains(part) && !part.Contains(span);
}
