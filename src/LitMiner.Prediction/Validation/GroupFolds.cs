using System.Collections.Immutable;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Trees;

namespace LitMiner.Prediction.Validation;

/// <summary>Deals papers to folds: all that a paper says is in one fold. Pure.</summary>
public static class GroupFolds
{
    /// <summary>
    /// The fold, from 0, of each paper: papers are shuffled, then the largest first each goes to the fold that is smallest so far.
    /// </summary>
    /// <param name="materials">Materials with their papers.</param>
    /// <param name="folds">Folds wanted; there are never more than papers.</param>
    /// <param name="seed">Seed of the shuffle.</param>
    public static ImmutableSortedDictionary<string, int> Assign(ImmutableArray<TrainingMaterial> materials, int folds, int seed)
    {
        (string Work, int Materials)[] works =
        [
            .. materials.SelectMany(m => m.Works).GroupBy(w => w, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())),
        ];
        SeededRandom random = SeededRandom.For((ulong)seed, -1);
        for (int i = works.Length - 1; i > 0; i--)
        {
            int other = random.NextInt(i + 1);
            (works[i], works[other]) = (works[other], works[i]);
        }

        int[] sizes = new int[Math.Min(folds, works.Length)];
        ImmutableSortedDictionary<string, int>.Builder assigned = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach ((string work, int count) in works.OrderByDescending(w => w.Materials))
        {
            int fold = Array.IndexOf(sizes, sizes.Min());
            sizes[fold] += count;
            assigned[work] = fold;
        }

        return assigned.ToImmutable();
    }
}
