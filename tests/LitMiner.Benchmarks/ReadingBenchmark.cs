using System.Diagnostics;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;

namespace LitMiner.Benchmarks;

/// <summary>Pages a second of the reader, with pdftotext beside it in the same run.</summary>
internal static class ReadingBenchmark
{
    public static void Run(string folder)
    {
        SourceFile[] files = [.. SourceFinder.Find([folder]).Where(f => f.Path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))];
        long start = Stopwatch.GetTimestamp();
        int pages = files.Sum(f => InProcessReader.Read(f, null, CancellationToken.None).Result?.PageCount ?? 0);
        double own = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"reading: {pages} pages of {files.Length} PDFs in {own:0.0} s: {pages / own:0} pages/s");
        try
        {
            start = Stopwatch.GetTimestamp();
            foreach (SourceFile file in files)
            {
                using Process process = Process.Start(new ProcessStartInfo("pdftotext", [file.FullPath, "/dev/null"]) { RedirectStandardError = true })!;
                process.StandardError.ReadToEnd();
                process.WaitForExit();
            }

            double other = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Console.WriteLine($"pdftotext: {other:0.0} s: ours takes {own / other:0.0} times as long");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("pdftotext is not installed");
        }
    }
}
