using LitMiner.Pipeline.Evaluate.Entities;

namespace LitMiner.Pipeline.Evaluate;

/// <summary>How far a figure would move with other papers (Efron 1979): papers are drawn anew, with replacement, a thousand times.</summary>
public static class Bootstrap
{
    private const int Draws = 1000;
    private const double Tail = 0.025;
    private const uint Seed = 2463534242;

    /// <summary>The interval that holds 95 % of the F1 of drawn sets of papers; the same for the same scores.</summary>
    /// <param name="papers">Scores, one a paper.</param>
    /// <returns>The interval; null where there are no papers.</returns>
    public static ConfidenceInterval? Interval(IReadOnlyList<Score> papers) => Interval(papers, Score.Add, s => s.F1);

    /// <summary>The same for counts whose true positives differ.</summary>
    /// <param name="papers">Counts, one a paper.</param>
    /// <returns>The interval; null where there are no papers.</returns>
    public static ConfidenceInterval? Interval(IReadOnlyList<Tally> papers) => Interval(papers, Tally.Add, t => t.F1);

    private static ConfidenceInterval? Interval<T>(IReadOnlyList<T> papers, Func<T, T, T> add, Func<T, double> figure)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(papers);
        if (papers.Count == 0) return null;
        uint state = Seed;
        double[] drawn = new double[Draws];
        for (int d = 0; d < Draws; d++)
        {
            T sum = default;
            for (int i = 0; i < papers.Count; i++) sum = add(sum, papers[(int)(Next(ref state) % (uint)papers.Count)]);
            drawn[d] = figure(sum);
        }

        Array.Sort(drawn);
        return new ConfidenceInterval(drawn[(int)(Draws * Tail)], drawn[(int)(Draws * (1 - Tail)) - 1]);
    }

    /// <summary>Marsaglia's xorshift (2003): the same numbers on every machine and runtime.</summary>
    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
