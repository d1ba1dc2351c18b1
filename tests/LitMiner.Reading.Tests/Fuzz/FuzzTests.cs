using System.Diagnostics;
using System.Globalization;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.TestSupport;

namespace LitMiner.Reading.Tests.Fuzz;

/// <summary>
/// Damaged papers: nothing escapes the reader, every document holds its invariants, every rejection has a reason. A few hundred runs over
/// the sample papers by default; LITMINER_FUZZ_RUNS asks for more, over the shared papers too where they are; LITMINER_FUZZ_SEED for others.
/// The file that fails is kept: LITMINER_FUZZ_FOLDER, or the folder of temporary files.
/// </summary>
[Collection(AloneCollection.Name)]
public class FuzzTests(ITestOutputHelper output)
{
    private const int LargestFile = 400_000;

    /// <summary>No measure of speed: only what never ends is caught. The program gives a file 30 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public void Read_MutatedFiles_NothingEscapes()
    {
        int runs = Setting("LITMINER_FUZZ_RUNS", 400), seed = Setting("LITMINER_FUZZ_SEED", 20261122), first = Setting("LITMINER_FUZZ_FIRST", 0);
        string folder = Environment.GetEnvironmentVariable("LITMINER_FUZZ_FOLDER") ?? Path.Combine(Path.GetTempPath(), "litminer-fuzz");
        Directory.CreateDirectory(folder);
        List<(string Path, byte[] Bytes)> files = Files(runs > 1000);
        DocumentReader reader = DocumentReader.Create(ReadingOptions.Default);
        Dictionary<string, int> outcomes = [];
        List<string> faults = [];
        (double Seconds, int Run) slowest = default;
        for (int run = first; run < first + runs; run++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            (string path, byte[] bytes) = files[run % files.Count];
            List<(string Path, byte[] Bytes)> kin = [.. files.Where(f => Path.GetExtension(f.Path) == Path.GetExtension(path))];
            byte[] damaged = new Mutator(unchecked((seed * 31) + run)).Mutate(bytes, kin[run * 7 % kin.Count].Bytes);
            string kept = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{seed}-{run}{Path.GetExtension(path)}"));
            File.WriteAllBytes(kept, damaged);
            long start = Stopwatch.GetTimestamp();
            string? fault = Read(reader, path, damaged, outcomes);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (seconds > slowest.Seconds) slowest = (seconds, run);
            if (seconds > 5) output.WriteLine($"{kept}: {seconds:0.0} s");
            if (fault is null && seconds <= 5) File.Delete(kept);
            if (fault is not null) faults.Add($"{kept} (from {path}): {fault}");
            if (faults.Count > 20) break;
        }

        foreach ((string code, int count) in outcomes.OrderByDescending(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal)) output.WriteLine($"{count,6} {code}");
        output.WriteLine($"{runs} runs over {files.Count} files; slowest {slowest.Seconds:0.0} s (run {slowest.Run}); most memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(outcomes.Count > 3, "the mutations do not reach the reader");
    }

    [Fact]
    public void Mutate_SameSeed_SameBytes()
    {
        byte[] file = File.ReadAllBytes(Repository.File("corpora", "sample", "azo-films.pdf"));
        Assert.Equal(new Mutator(7).Mutate(file, file), new Mutator(7).Mutate(file, file));
        Assert.NotEqual(new Mutator(7).Mutate(file, file), new Mutator(8).Mutate(file, file));
    }

    /// <summary>Reads on a thread of its own, so that a reader that never comes back is a fault and no hang.</summary>
    private static string? Read(DocumentReader reader, string path, byte[] bytes, Dictionary<string, int> outcomes)
    {
        string? fault = null;
        string code = "";
        Thread thread = new(() =>
        {
            try
            {
                StageOutcome<ParsedDocument> outcome = reader.Read(SourceDocument.Create(Path.GetFileName(path), bytes, true), CancellationToken.None);
                if (outcome.Result is { } document)
                {
                    DocumentInvariants.Check(document);
                    code = outcome.IsPartial ? "partial" : "completed";
                }
                else
                {
                    code = outcome.Diagnostics[^1].Code;
                    if (outcome.Diagnostics[^1].Severity != DiagnosticSeverity.Error || outcome.Diagnostics[^1].Message.Length < 5) fault = "rejected without a reason";
                    if (code == "file.unreadable") code += " " + outcome.Diagnostics[^1].Message;
                }
            }
            catch (Exception exception)
            {
                fault = exception.ToString();
            }
        })
        { IsBackground = true };
        thread.Start();
        if (!thread.Join(Patience)) return $"no answer after {Patience.TotalSeconds} s";
        outcomes[code] = outcomes.GetValueOrDefault(code) + 1;
        return fault;
    }

    /// <summary>The sample papers; for long runs also the smaller ones of the shared papers.</summary>
    private static List<(string Path, byte[] Bytes)> Files(bool withShared)
    {
        IEnumerable<string> paths = Directory.GetFiles(Repository.File("corpora", "sample"));
        string shared = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "papers");
        if (withShared && Directory.Exists(shared))
            paths = paths.Concat(((string[])["pdf", "xml_html"]).SelectMany(p => Directory.GetFiles(Path.Combine(shared, p), "*", SearchOption.AllDirectories)).Where(p => new FileInfo(p).Length <= LargestFile));
        return [.. paths.Order(StringComparer.Ordinal).Select(p => (p, File.ReadAllBytes(p)))];
    }

    private static int Setting(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : standard;
}
