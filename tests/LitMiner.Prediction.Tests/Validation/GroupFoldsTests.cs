using System.Collections.Immutable;
using CsCheck;
using LitMiner.Chemistry;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Validation;

namespace LitMiner.Prediction.Tests.Validation;

public sealed class GroupFoldsTests
{
    private static readonly Gen<ImmutableArray<TrainingMaterial>> Materials =
        Gen.Select(Gen.Int[0, 80], Gen.Int[0, 12]).Array[1, 60].Select(pairs => pairs
            .GroupBy(p => p.Item1)
            .Select(g => new TrainingMaterial(
                Composition.Of([new ElementAmount(Elements.All[g.Key], 1)]),
                [.. g.Select(p => new TrainingValue(p.Item2, $"paper {p.Item2}", null))]))
            .ToImmutableArray());

    [Fact]
    public void Divide_AnyPapers_NeitherPaperNorCompositionOnBothSides()
    {
        Gen.Select(Materials, Gen.Int[2, 7], Gen.Int).Sample((materials, folds, seed) =>
        {
            var assigned = GroupFolds.Assign(materials, folds, seed);
            int tested = 0;
            for (int fold = 0; fold < folds; fold++)
            {
                var (training, test) = CrossValidation.Divide(materials, assigned, fold);
                tested += test.Sum(t => t.Material.Values.Length);
                HashSet<string> trainingPapers = [.. training.SelectMany(i => materials[i].Works)];
                HashSet<string> trainingKeys = [.. training.Select(i => materials[i].Composition.Key)];
                if (test.Any(t => t.Material.Works.Any(trainingPapers.Contains) || trainingKeys.Contains(t.Material.Composition.Key))) return false;
                if (training.Count + test.Count != materials.Length) return false;
            }

            return tested == materials.Sum(m => m.Values.Length);
        }, iter: 1000);
    }

    [Fact]
    public void Assign_AnyPapers_UsesAllFoldsAndDependsOnTheSeedOnly()
    {
        Gen.Select(Materials, Gen.Int[2, 7]).Sample((materials, folds) =>
        {
            var assigned = GroupFolds.Assign(materials, folds, 3);
            return assigned.Values.Distinct().Count() == Math.Min(folds, assigned.Count)
                && assigned.SequenceEqual(GroupFolds.Assign([.. materials.Reverse()], folds, 3));
        }, iter: 500);
    }
}
