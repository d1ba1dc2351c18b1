using System.Diagnostics;
using System.Text;
using LitMiner.Chemistry;
using LitMiner.Units;

namespace LitMiner.Benchmarks;

/// <summary>Formulae and quantities in running text on one core: megabytes (UTF-8) a second, the first round not counted.</summary>
internal static class FormulaBenchmark
{
    private const int Rounds = 4;

    public static void Run(string file)
    {
        string[] lines = File.ReadAllLines(file);
        double size = lines.Sum(line => Encoding.UTF8.GetByteCount(line) + 1) / 1e6;
        Measure("formulae", size, () => lines.Sum(line => FormulaFinder.Find(line).Count));
        Measure("quantities", size, () => lines.Sum(line => QuantityFinder.Find(line).Count));
        Measure("both", size, () => lines.Sum(line => FormulaFinder.Find(line).Count + QuantityFinder.Find(line).Count));
    }

    private static void Measure(string what, double size, Func<int> work)
    {
        int found = work();
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            work();
            best = Math.Max(best, size / watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine(FormattableString.Invariant($"{what,-12}{best,8:0.00} MB/s, {found} found in {size:0.0} MB"));
    }
}
