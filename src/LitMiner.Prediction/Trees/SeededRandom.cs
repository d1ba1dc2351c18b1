namespace LitMiner.Prediction.Trees;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed in every version of .NET, which <see cref="Random"/>
/// does not promise. Not thread-safe.
/// </summary>
internal struct SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>A generator for one of many tasks, so that the order in which tasks run does not matter.</summary>
    public static SeededRandom For(ulong seed, int task) => new(new SeededRandom(seed ^ ((ulong)task * 0xD1342543DE82EF95)).Next());

    /// <summary>From 0 up to but without 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to but without <paramref name="end"/>.</summary>
    public int NextInt(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    private ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
