using System.Diagnostics;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using UglyToad.PdfPig;

namespace LitMiner.Benchmarks;

/// <summary>
/// Pages a second of the reader on one core, with pdftotext and PdfPig's bare letters beside it, file by file in turn, so that a machine
/// that others use slows all of them alike. Ours and PdfPig's are measured in processor time too; of pdftotext only the clock is known,
/// start-up included (some milliseconds a file).
/// </summary>
internal static class ReadingBenchmark
{
    public static void Run(string folder)
    {
        SourceFile[] files = [.. SourceFinder.Find([folder]).Where(f => f.Path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))];
        Process self = Process.GetCurrentProcess();
        foreach (SourceFile file in files.Take(5)) _ = InProcessReader.Read(file, null, CancellationToken.None);
        int pages = 0;
        TimeSpan own = default, letters = default, ownClock = default, other = default;
        bool hasOther = true;
        foreach (SourceFile file in files)
        {
            TimeSpan start = Processor(self);
            long began = Stopwatch.GetTimestamp();
            StageOutcome<ParsedDocument> outcome = InProcessReader.Read(file, null, CancellationToken.None);
            ownClock += Stopwatch.GetElapsedTime(began);
            own += Processor(self) - start;
            pages += outcome.Result?.PageCount ?? 0;
            if (outcome.IsRejected) continue;
            start = Processor(self);
            using (PdfDocument pdf = PdfDocument.Open(File.ReadAllBytes(file.FullPath), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }))
                for (int page = 1; page <= pdf.NumberOfPages; page++) _ = pdf.GetPage(page).Letters.Count;
            letters += Processor(self) - start;
            if (hasOther) hasOther = TryPdfToText(file.FullPath, ref other);
        }

        Console.WriteLine($"reading: {pages} pages of {files.Length} PDFs: {pages / own.TotalSeconds:0} pages/s of processor time ({own.TotalSeconds:0.0} s; {pages / ownClock.TotalSeconds:0} pages/s by the clock)");
        Console.WriteLine($"bare PdfPig letters: {letters.TotalSeconds:0.0} s: ours takes {own / letters:0.00} times as long");
        Console.WriteLine(hasOther ? $"pdftotext: {other.TotalSeconds:0.0} s by the clock: ours takes {ownClock / other:0.00} times as long" : "pdftotext is not installed");
    }

    private static TimeSpan Processor(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static bool TryPdfToText(string file, ref TimeSpan time)
    {
        try
        {
            long began = Stopwatch.GetTimestamp();
            using Process process = Process.Start(new ProcessStartInfo("pdftotext", [file, "/dev/null"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            time += Stopwatch.GetElapsedTime(began);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
