using System.Collections.Immutable;

namespace LitMiner.Pipeline.Isolation;

/// <summary>How to start a reading process.</summary>
/// <param name="FileName">Executable.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ReadingCommand(string FileName, ImmutableArray<string> Arguments)
{
    /// <summary>Most bytes of managed memory; default 768 MiB.</summary>
    public long MemoryLimit { get; init; } = 768L << 20;
}
