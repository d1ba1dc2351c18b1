using System.Diagnostics;
using System.Text;
using LitMiner.Chemistry;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using LitMiner.Units;

namespace LitMiner.Benchmarks;

/// <summary>Quantities and formulae on the running text of papers, one thread, and the slowest of 10,000 random strings.</summary>
internal static class QuantityBenchmark
{
    private const int Rounds = 8;
    private const int Tries = 3;
    private const double LeastMegabytes = 4;
    private const int Strings = 10_000;
    private const string Alphabet = "0123456789 .,–-−±×x^()[]%°CKmnVwtoabNaClTiO₂⁻²µ~≤/:½";

    public static void Run(string folder)
    {
        string[] texts = [.. Texts(folder)];
        double once = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) / 1e6;
        if (once == 0) return;
        int times = (int)Math.Ceiling(LeastMegabytes / once);
        double megabytes = times * once;
        double quantities = Best(times, () => Array.ForEach(texts, text => QuantityFinder.Find(text)));
        double both = Best(times, () => Array.ForEach(texts, text =>
        {
            QuantityFinder.Find(text);
            FormulaFinder.Find(text);
        }));
        Console.WriteLine($"quantities: {once:0.00} MB of text; alone {megabytes / quantities:0.0} MB/s, with formulae {megabytes / both:0.0} MB/s");
        Console.WriteLine($"random strings: slowest of {Strings} {Slowest():0.00} ms");
    }

    /// <summary>Processor time of the fastest round, in seconds: what else runs on the machine does not count.</summary>
    private static double Best(int times, Action work)
    {
        using Process own = Process.GetCurrentProcess();
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            own.Refresh();
            TimeSpan start = own.TotalProcessorTime;
            for (int i = 0; i < times; i++) work();
            own.Refresh();
            best = Math.Min(best, (own.TotalProcessorTime - start).TotalSeconds);
        }

        return best;
    }

    private static double Slowest()
    {
        Random random = new(1);
        double slowest = 0;
        for (int i = 0; i < Strings; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            // The fastest of a few tries: the rest is what else the machine does, and the compiler.
            double own = double.MaxValue;
            for (int attempt = 0; attempt < Tries; attempt++)
            {
                long start = Stopwatch.GetTimestamp();
                QuantityFinder.Find(text);
                FormulaFinder.Find(text);
                own = Math.Min(own, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            slowest = Math.Max(slowest, own);
        }

        return slowest;
    }

    private static IEnumerable<string> Texts(string folder)
    {
        foreach (SourceFile file in SourceFinder.Find([folder]))
        {
            if (InProcessReader.Read(file, null, CancellationToken.None).Result is not { } document) continue;
            foreach (Block block in document.Blocks.Where(b => b.Kind == BlockKind.Paragraph)) yield return block.Span.Of(document.Text);
        }
    }
}
