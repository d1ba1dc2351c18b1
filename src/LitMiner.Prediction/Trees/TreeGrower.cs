using System.Collections.Immutable;

namespace LitMiner.Prediction.Trees;

/// <summary>Grows one tree after Geurts, Ernst, Wehenkel, Mach. Learn. 63, 3 (2006): at each node a random threshold for each of some random features, the best of which splits.</summary>
internal sealed class TreeGrower
{
    private readonly float[][] columns;
    private readonly double[] targets;
    private readonly ExtraTreesOptions options;
    private readonly int[] samples;
    private readonly int[] candidates;
    private readonly int tries;
    private readonly ImmutableArray<short>.Builder features = ImmutableArray.CreateBuilder<short>();
    private readonly ImmutableArray<float>.Builder values = ImmutableArray.CreateBuilder<float>();
    private SeededRandom random;

    private TreeGrower(float[][] columns, double[] targets, ExtraTreesOptions options, SeededRandom random)
    {
        this.columns = columns;
        this.targets = targets;
        this.options = options;
        this.random = random;
        samples = [.. Enumerable.Range(0, targets.Length)];
        candidates = [.. Enumerable.Range(0, columns.Length)];
        tries = Math.Clamp((int)Math.Ceiling(options.FeatureShare * columns.Length), 1, columns.Length);
    }

    /// <summary>Grows a tree on all samples.</summary>
    /// <param name="columns">[feature][sample].</param>
    /// <param name="targets">One a sample.</param>
    /// <param name="options">How to grow.</param>
    /// <param name="random">The tree's own generator.</param>
    public static RegressionTree Grow(float[][] columns, double[] targets, ExtraTreesOptions options, SeededRandom random)
    {
        TreeGrower grower = new(columns, targets, options, random);
        Stack<(int Start, int End)> open = new([(0, targets.Length)]);
        while (open.TryPop(out (int Start, int End) range))
        {
            (int start, int end) = range;
            if (grower.Split(start, end) is not { } middle) continue;
            open.Push((middle, end));
            open.Push((start, middle));
        }

        return new RegressionTree(grower.features.ToImmutable(), grower.values.ToImmutable());
    }

    /// <summary>Adds a node for the samples of a range; gives where its right part begins, or null for a leaf.</summary>
    private int? Split(int start, int end)
    {
        (int Feature, float Threshold)? best = end - start >= 2 * options.LeafSamples && !SameTargets(start, end) ? BestSplit(start, end) : null;
        if (best is not var (feature, threshold))
        {
            double sum = 0;
            for (int i = start; i < end; i++) sum += targets[samples[i]];
            features.Add(RegressionTree.Leaf);
            values.Add((float)(sum / (end - start)));
            return null;
        }

        features.Add((short)feature);
        values.Add(threshold);
        float[] column = columns[feature];
        int left = start, right = end - 1;
        while (left <= right)
        {
            if (column[samples[left]] <= threshold) left++;
            else (samples[left], samples[right]) = (samples[right--], samples[left]);
        }

        return left;
    }

    private bool SameTargets(int start, int end)
    {
        double first = targets[samples[start]];
        for (int i = start + 1; i < end; i++)
        {
            if (targets[samples[i]] != first) return false;
        }

        return true;
    }

    private (int Feature, float Threshold)? BestSplit(int start, int end)
    {
        double total = 0;
        for (int i = start; i < end; i++) total += targets[samples[i]];
        (int, float)? best = null;
        double bestScore = double.NegativeInfinity;
        for (int drawn = 0, tried = 0; drawn < candidates.Length && tried < tries; drawn++)
        {
            int other = drawn + random.NextInt(candidates.Length - drawn);
            (candidates[drawn], candidates[other]) = (candidates[other], candidates[drawn]);
            int feature = candidates[drawn];
            float[] column = columns[feature];
            float min = column[samples[start]], max = min;
            for (int i = start + 1; i < end; i++)
            {
                float value = column[samples[i]];
                if (value < min) min = value;
                else if (value > max) max = value;
            }

            // Features that do not vary among the samples are not counted as tried.
            if (!(min < max)) continue;
            tried++;
            float threshold = (float)(min + (random.NextDouble() * ((double)max - min)));
            if (!(threshold < max)) threshold = min;
            double sum = 0;
            int count = 0;
            for (int i = start; i < end; i++)
            {
                int sample = samples[i];
                if (!(column[sample] <= threshold)) continue;
                sum += targets[sample];
                count++;
            }

            int rest = end - start - count;
            if (count < options.LeafSamples || rest < options.LeafSamples) continue;
            double score = (sum * sum / count) + ((total - sum) * (total - sum) / rest);
            if (score <= bestScore) continue;
            bestScore = score;
            best = (feature, threshold);
        }

        return best;
    }
}
