using System.Collections.Immutable;
using LitMiner.Core.Annotations;

namespace LitMiner.Annotation.Recognition;

/// <summary>The tags of the recogniser: O, then B- (begins) and I- (inside) of each label, in the order of <see cref="EntityLabel"/>.</summary>
public static class TagSet
{
    /// <summary>Names in the order of the logits.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["O", .. Enum.GetNames<EntityLabel>().SelectMany(l => new[] { "B-" + l.ToUpperInvariant(), "I-" + l.ToUpperInvariant() })];

    /// <summary>Number of tags.</summary>
    public static int Count => Names.Length;

    /// <summary>Whether a tag begins an entity.</summary>
    public static bool Begins(int tag) => tag > 0 && (tag & 1) == 1;

    /// <summary>The label of a tag other than O.</summary>
    public static EntityLabel LabelOf(int tag) => (EntityLabel)((tag - 1) / 2);

    /// <summary>Whether <paramref name="next"/> may follow <paramref name="tag"/> (−1 for the start): I only after B or I of its label.</summary>
    public static bool MayFollow(int tag, int next) =>
        next == 0 || Begins(next) || (tag > 0 && LabelOf(tag) == LabelOf(next));
}
