using System.Collections.Immutable;
using System.Diagnostics;

namespace LitMiner.Pipeline;

/// <summary>Adds up the time that stages take over all threads.</summary>
internal sealed class StageClock
{
    private static readonly string[] Names = ["discover", "read", "annotate", "extract", "store"];
    private readonly long[] ticks = new long[Names.Length];

    public enum Stage
    {
        Discover,
        Read,
        Annotate,
        Extract,
        Store,
    }

    public T Measure<T>(Stage stage, Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Interlocked.Add(ref ticks[(int)stage], Stopwatch.GetTimestamp() - start);
        }
    }

    public async Task<T> MeasureAsync<T>(Stage stage, Func<Task<T>> work)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            Interlocked.Add(ref ticks[(int)stage], Stopwatch.GetTimestamp() - start);
        }
    }

    public ImmutableArray<(string Stage, TimeSpan Time)> Times() =>
        [.. Names.Select((n, i) => (n, TimeSpan.FromSeconds((double)ticks[i] / Stopwatch.Frequency)))];
}
