using System.Diagnostics;
using LitMiner.Pipeline;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Output;

/// <summary>Shows how far a run is: one line that is written over on a terminal, a line a document elsewhere.</summary>
internal sealed class ProgressView(bool quiet) : IProgress<MiningProgress>, IDisposable
{
    private const int BarWidth = 24;
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly bool interactive = !Console.IsErrorRedirected && !quiet;
    private bool open;

    /// <inheritdoc/>
    public void Report(MiningProgress value)
    {
        if (quiet) return;
        if (!interactive)
        {
            Terminal.Note($"{value.Done}/{value.Total} {SafeText.Plain(value.Path)}: {SafeText.Plain(value.Outcome)}");
            return;
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double rate = value.Done / Math.Max(seconds, 0.001);
        TimeSpan left = TimeSpan.FromSeconds((value.Total - value.Done) / Math.Max(rate, 1e-6));
        int filled = value.Total == 0 ? BarWidth : BarWidth * value.Done / value.Total;
        string bar = new string('█', filled) + new string('░', BarWidth - filled);
        string line = $"{bar} {value.Done}/{value.Total}  {rate:0.0} papers/s  {left:mm\\:ss} left  {value.Records} records  {SafeText.Plain(value.Path)}";
        int width = Math.Max(40, Terminal.Messages.Profile.Width - 1);
        Terminal.Err.Write("\r\u001b[K" + (line.Length > width ? line[..width] : line));
        open = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (open) Terminal.Err.Write("\r\u001b[K");
    }
}
