using System.CommandLine;
using System.Runtime.InteropServices;
using LitMiner.Annotation;
using LitMiner.Annotation.Recognition;
using LitMiner.Cli.Output;
using LitMiner.Core.Records;
using LitMiner.Pipeline;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using LitMiner.Store;
using LitMiner.Store.Exporting;

namespace LitMiner.Cli.Verbs;

/// <summary><c>litminer mine PATH…</c></summary>
internal static class MineVerb
{
    private const int RowsShown = 30;

    public static Command Create()
    {
        Argument<string[]> paths = new("PATH") { Description = "Files, folders (with all below them), patterns; - reads a list from standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> db = CommonOptions.Db();
        Option<int> jobs = CommonOptions.Jobs();
        Option<string?> config = CommonOptions.Config(), model = CommonOptions.Model();
        Option<bool> force = new("--force") { Description = "Mine documents again that have not changed." };
        Option<bool> strict = new("--strict") { Description = "Answer 1 if a document was rejected." };
        Option<bool> quiet = new("--quiet") { Description = "No progress and no table." };
        Command command = new("mine", "Read papers into the store. Papers that are there already and have not changed cost nothing; a killed run goes on where it stopped.")
        {
            paths, db, jobs, config, model, force, strict, quiet,
        };
        command.SetAction(async (parsed, _) =>
        {
            Configuration configuration = Configuration.Load(parsed.GetValue(config));
            IReadOnlyList<SourceFile> files = SourceFinder.Find(Expand(parsed.GetValue(paths)!));
            int threads = parsed.GetValue(jobs);
            if (threads is < 1 or > 256) throw new UsageException("--jobs must be between 1 and 256");
            using LanguageModels? models = ModelLocator.Open(parsed.GetValue(model), configuration.Recogniser);
            MiningOptions options = new()
            {
                Jobs = threads,
                Force = parsed.GetValue(force),
                MaxPages = configuration.MaxPages,
                Annotation = new AnnotationOptions { Properties = configuration.Properties, Recogniser = configuration.Recogniser },
                ConfigurationHash = configuration.Hash,
            };
            LiteraturePipeline pipeline = LiteraturePipeline.Create(options, models, () => new ReadingProcess(WorkerVerb.Command(), options.DocumentLimit));
            string path = parsed.GetValue(db)!;
            int signal = 0;
            using CancellationTokenSource stop = new();
            using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
            using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
            using RecordStoreWriter store = RecordStoreWriter.Open(path);
            MiningSummary summary;
            using (ProgressView progress = new(parsed.GetValue(quiet))) summary = await pipeline.RunAsync(files, store, progress, stop.Token);
            SummaryView.Write(summary);
            if (signal != 0) return signal;
            if (!parsed.GetValue(quiet)) Show(path);
            return parsed.GetValue(strict) && summary.Rejected > 0 ? ExitCode.Rejections : ExitCode.Success;

            void Stop(PosixSignalContext context)
            {
                // The first signal lets documents in flight finish; the second one is the system's own.
                if (signal != 0) return;
                context.Cancel = true;
                signal = context.Signal == PosixSignal.SIGINT ? ExitCode.Cancelled : ExitCode.Terminated;
                Terminal.Note("stopping: the documents in flight are finished first");
                stop.Cancel();
            }
        });
        return command;
    }

    private static IEnumerable<string> Expand(string[] paths)
    {
        foreach (string path in paths)
        {
            if (path != "-")
            {
                yield return path;
                continue;
            }

            while (Console.In.ReadLine() is { } line)
            {
                if (line.Length > 0) yield return line;
            }
        }
    }

    private static void Show(string path)
    {
        if (!File.Exists(path)) return;
        using RecordStoreReader reader = RecordStoreReader.Open(path);
        int total = reader.Documents().Sum(d => d.Records);
        if (total == 0) return;
        PropertyRecord[] shown = [.. reader.Records().OrderByDescending(r => r.Confidence).Take(RowsShown)];
        Terminal.Tables.Write(RecordView.Table(shown.OrderBy(r => r.Document.Path, StringComparer.Ordinal).ThenBy(r => r.Provenance.Start)));
        Terminal.Out.WriteLine(total > shown.Length
            ? $"the {shown.Length} surest of {total} records in {SafeText.Plain(path)}; 'litminer query' shows them all"
            : $"{total} records in {SafeText.Plain(path)}");
        Terminal.Out.Flush();
    }
}
