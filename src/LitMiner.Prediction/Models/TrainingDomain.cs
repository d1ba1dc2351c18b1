using System.Collections.Immutable;
using LitMiner.Prediction.Data;
using LitMiner.Prediction.Features;

namespace LitMiner.Prediction.Models;

/// <summary>Where the training materials lie among all compositions. Immutable and thread-safe.</summary>
internal sealed class TrainingDomain
{
    /// <summary>Most materials whose nearest neighbour is sought to learn the usual distance.</summary>
    private const int Sampled = 1000;
    private const double Share = 0.95;
    private readonly ImmutableArray<TrainingMaterial> materials;
    private readonly float[] scales;
    private readonly float[][] points;

    public TrainingDomain(ImmutableArray<TrainingMaterial> materials)
    {
        this.materials = materials;
        ImmutableArray<float>[] rows = [.. materials.Select(m => CompositionFeaturizer.Featurise(m.Composition))];
        scales = new float[CompositionFeaturizer.Descriptive];
        for (int f = 0; f < scales.Length; f++)
        {
            double deviation = Statistics.Moments([.. rows.Select(r => (double)r[f])]).Deviation;
            scales[f] = deviation > 1e-6 ? (float)(1 / deviation) : 0;
        }

        points = [.. rows.Select(Point)];
    }

    /// <summary>The distance to the nearest other material that most materials do not exceed.</summary>
    public double UsualDistance()
    {
        int step = Math.Max(1, points.Length / Sampled);
        int[] sample = [.. Enumerable.Range(0, points.Length).Where(i => i % step == 0)];
        double[] nearest = new double[sample.Length];
        Parallel.For(0, sample.Length, s =>
        {
            double least = double.PositiveInfinity;
            for (int i = 0; i < points.Length; i++)
            {
                if (i != sample[s]) least = Math.Min(least, Distance(points[sample[s]], points[i]));
            }

            nearest[s] = least;
        });
        return Statistics.Quantile(nearest, Share);
    }

    /// <summary>The training materials nearest to a row of features.</summary>
    public ImmutableArray<Neighbour> Nearest(ImmutableArray<float> row, int count)
    {
        float[] point = Point(row);
        return
        [
            .. points.Select((p, i) => (Distance: Distance(point, p), Material: materials[i]))
                .OrderBy(n => n.Distance)
                .Take(count)
                .Select(n => new Neighbour(n.Material.Formula, n.Material.Value, n.Material.Low, n.Material.High, n.Distance, [.. n.Material.Values.Select(v => v.Record).OfType<string>()])),
        ];
    }

    private float[] Point(ImmutableArray<float> row) => [.. scales.Select((scale, f) => row[f] * scale)];

    private static double Distance(float[] one, float[] other)
    {
        float sum = 0;
        for (int f = 0; f < one.Length; f++) sum += (one[f] - other[f]) * (one[f] - other[f]);
        return Math.Sqrt(sum / one.Length);
    }
}
