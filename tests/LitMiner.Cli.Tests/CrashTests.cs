using System.Diagnostics;
using System.Runtime.InteropServices;
using LitMiner.TestSupport;

namespace LitMiner.Cli.Tests;

/// <summary>What happens when a run is killed, stopped or met by another one.</summary>
public sealed class CrashTests(SampleStore sample) : IClassFixture<SampleStore>, IDisposable
{
    private static readonly string Corpus = Repository.File("corpora", "sample");
    private const int Interrupt = 2, Terminate = 15;
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Mine_KilledAtAnyMoment_ResumesToTheSameExport()
    {
        // The moments are spread over start, reading, writing and the end; each run goes on from the last.
        foreach (int lines in (int[])[0, 1, 3, 6, 9])
        {
            using Process process = LitMinerProgram.Start(folder.Path, "mine", Corpus, "--jobs", "1");
            for (int i = 0; i < lines && process.StandardError.ReadLine() is not null; i++)
            {
            }

            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(0, LitMinerProgram.Run(folder.Path, "mine", Corpus).Code);
        Assert.Equal(Export(sample.Folder), Export(folder.Path));
        Assert.Equal(["litminer.db", "litminer.db.lock"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Mine_Interrupted_FinishesWhatIsInFlightAndSays130()
    {
        // A shell that starts a job in the background has it ignore interrupts, and programs inherit that: then the other signal is tried.
        (int signal, int expected) = IgnoresInterrupts() ? (Terminate, 143) : (Interrupt, 130);
        using Process process = LitMinerProgram.Start(folder.Path, "mine", Corpus, "--jobs", "1");
        process.StandardError.ReadLine();
        Assert.Equal(0, Signal(process.Id, signal));
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(expected, process.ExitCode);
        Assert.Equal(0, LitMinerProgram.Run(folder.Path, "mine", Corpus).Code);
        Assert.Equal(Export(sample.Folder), Export(folder.Path));
    }

    [Fact]
    public void Mine_WhileAnotherRuns_Is3_AndReadersWork()
    {
        Assert.Equal(0, LitMinerProgram.Run(folder.Path, "mine", Path.Combine(Corpus, "pmma-silica.pdf")).Code);
        using Process process = LitMinerProgram.Start(folder.Path, "mine", Corpus, "--jobs", "1");
        process.StandardError.ReadLine();
        var (code, _, error) = LitMinerProgram.Run(folder.Path, "mine", Corpus);
        int reading = LitMinerProgram.Run(folder.Path, "query", "--limit", "1").Code;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(3, code);
        Assert.Contains("in use", error, StringComparison.Ordinal);
        Assert.Equal(0, reading);
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Whether this process was started with SIGINT ignored.</summary>
    private static bool IgnoresInterrupts()
    {
        string? line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return line is not null && (Convert.ToUInt64(line["SigIgn:".Length..].Trim(), 16) & (1UL << (Interrupt - 1))) != 0;
    }

    /// <summary>The system's own call: starting a program to send a signal may take longer than the run on a busy machine.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    private static string Export(string where)
    {
        // Paths are relative to what was named, and a file that was once named by itself has a shorter one; only the content counts here.
        var (code, output, error) = LitMinerProgram.Run(where, "query", "--format", "jsonl");
        Assert.True(code == 0, error);
        return output;
    }
}
