using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using LitMiner.Annotation;
using LitMiner.Core.Annotations;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;
using LitMiner.Extraction;
using LitMiner.Pipeline.Isolation;
using LitMiner.Pipeline.Sources;
using LitMiner.Store;

namespace LitMiner.Pipeline;

/// <summary>
/// The one path of the data: files → documents → annotations → records → store. Documents are worked on in parallel, each by
/// itself, and written by one writer; what a document gives does not depend on what else is being read.
/// </summary>
public sealed class LiteraturePipeline
{
    private readonly MiningOptions options;
    private readonly DocumentAnnotator annotator;
    private readonly PropertyExtractor extractor;
    private readonly Func<IDocumentSource> readers;
    private readonly string keyPrefix;
    private readonly StageClock clock = new();

    private LiteraturePipeline(MiningOptions options, DocumentAnnotator annotator, PropertyExtractor extractor, Func<IDocumentSource> readers, string keyPrefix)
    {
        this.options = options;
        this.annotator = annotator;
        this.extractor = extractor;
        this.readers = readers;
        this.keyPrefix = keyPrefix;
    }

    /// <summary>Version of the program, as records remember it.</summary>
    public static string Version { get; } = typeof(LiteraturePipeline).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Puts the stages together.</summary>
    /// <param name="options">How the run goes.</param>
    /// <param name="models">The trained models, or null for rules alone.</param>
    /// <param name="readers">Makes a reader for each thread.</param>
    public static LiteraturePipeline Create(MiningOptions options, LanguageModels? models, Func<IDocumentSource> readers)
    {
        ArgumentNullException.ThrowIfNull(options);
        DocumentAnnotator annotator = new(options.Annotation, models?.Recogniser);
        PropertyExtractor extractor = new(new ExtractionOptions
        {
            Properties = options.Properties,
            Extractor = new ExtractorReference(Version, annotator.Model, options.ConfigurationHash),
            Linker = models?.Linker,
        });
        string build = typeof(LiteraturePipeline).Assembly.ManifestModule.ModuleVersionId.ToString();
        string weights = models?.Hash ?? "rules";
        return new LiteraturePipeline(options, annotator, extractor, readers, $"{build}/{weights}/{options.ConfigurationHash}/{options.MaxPages}");
    }

    /// <summary>Mines files into a store.</summary>
    /// <param name="files">The files, in order; see <see cref="SourceFinder"/>.</param>
    /// <param name="store">The store.</param>
    /// <param name="progress">Told after each document, or null.</param>
    /// <param name="stop">Asks to stop: documents that are being worked on are finished.</param>
    public async Task<MiningSummary> RunAsync(
        IReadOnlyList<SourceFile> files, RecordStoreWriter store, IProgress<MiningProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        Stopwatch watch = Stopwatch.StartNew();
        WorkList work = clock.Measure(StageClock.Stage.Discover, () => WorkList.Plan(files, store, options.Force, KeyOf, stop));
        Channel<SourceFile> todo = Channel.CreateBounded<SourceFile>(Math.Max(1, options.Jobs));
        Channel<DocumentResult> done = Channel.CreateBounded<DocumentResult>(options.Jobs * 2);
        using CancellationTokenSource broken = new();
        Task feeding = FeedAsync(work, todo.Writer, stop, broken.Token);
        Task working = WorkAllAsync(todo.Reader, done.Writer, work, broken.Token);
        MiningTally tally = new();
        try
        {
            await WriteAsync(done.Reader, store, tally, work, progress);
        }
        catch
        {
            // The writer is gone (a full disk, say): let the others end before the reason goes up.
            await broken.CancelAsync();
            await Task.WhenAll(feeding, working).ContinueWith(static _ => { }, TaskScheduler.Default);
            throw;
        }

        await Task.WhenAll(feeding, working);
        clock.Measure(StageClock.Stage.Store, () =>
        {
            store.Complete();
            return true;
        });
        return tally.Close() with
        {
            Unchanged = work.Unchanged,
            Duplicates = work.Duplicates,
            NotPapers = work.NotPapers,
            Stages = clock.Times(),
            Elapsed = watch.Elapsed,
            Cancelled = stop.IsCancellationRequested,
        };
    }

    private string KeyOf(string sha256, string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{sha256}/{path}/{keyPrefix}")).AsSpan(0, 16));

    private static async Task FeedAsync(WorkList work, ChannelWriter<SourceFile> todo, CancellationToken stop, CancellationToken broken)
    {
        try
        {
            foreach (SourceFile file in work.Files)
            {
                if (stop.IsCancellationRequested) break;
                await todo.WriteAsync(file, broken);
            }
        }
        catch (OperationCanceledException)
        {
            // Broken elsewhere; the reason is told there.
        }

        todo.Complete();
    }

    private async Task WorkAllAsync(ChannelReader<SourceFile> todo, ChannelWriter<DocumentResult> done, WorkList work, CancellationToken broken)
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, options.Jobs).Select(_ => Task.Run(() => WorkAsync(todo, done, work, broken), CancellationToken.None)));
            done.Complete();
        }
        catch (Exception exception)
        {
            done.Complete(exception is OperationCanceledException ? null : exception);
        }
    }

    private async Task WorkAsync(ChannelReader<SourceFile> todo, ChannelWriter<DocumentResult> done, WorkList work, CancellationToken broken)
    {
        IDocumentSource reader = readers();
        try
        {
            await foreach (SourceFile file in todo.ReadAllAsync(broken)) await done.WriteAsync(await MineAsync(file, reader, work, broken), broken);
        }
        finally
        {
            (reader as IDisposable)?.Dispose();
        }
    }

    /// <summary>One document from file to records. The only catch-all of the program stands here, around one document.</summary>
    private async Task<DocumentResult> MineAsync(SourceFile file, IDocumentSource reader, WorkList work, CancellationToken broken)
    {
        (string sha256, string key) = work.Keys[file.FullPath];
        try
        {
            StageOutcome<ParsedDocument> read = await clock.MeasureAsync(StageClock.Stage.Read, () => reader.ReadAsync(file, options.MaxPages, broken));
            if (read.IsRejected) return Reject(file, sha256, key, read.Diagnostics);
            if (read.Result.Sha256 != sha256) return Reject(file, sha256, key, [new Diagnostic("reading.changed", DiagnosticSeverity.Error, "the file changed while it was being read")]);
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(broken);
            limit.CancelAfter(options.DocumentLimit * 4);
            return Extract(file, key, read, limit.Token);
        }
        catch (OperationCanceledException) when (!broken.IsCancellationRequested)
        {
            return Reject(file, sha256, key, [new Diagnostic("extraction.timeout", DiagnosticSeverity.Error, "extraction took too long")]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not LitMiner.Core.LitMinerException)
        {
            return Reject(file, sha256, key, [new Diagnostic("internal.error", DiagnosticSeverity.Error, $"a fault of the program: {exception.GetType().Name}: {exception.Message}")]);
        }
    }

    private DocumentResult Extract(SourceFile file, string key, StageOutcome<ParsedDocument> read, CancellationToken cancellation)
    {
        ParsedDocument parsed = read.Result!;
        AnnotatedDocument annotated = clock.Measure(StageClock.Stage.Annotate, () => annotator.Annotate(parsed, cancellation)).Result!;
        ExtractedDocument extracted = clock.Measure(StageClock.Stage.Extract, () => extractor.Extract(annotated, cancellation)).Result!;
        Diagnostic? reason = read.IsPartial ? read.Diagnostics.LastOrDefault(d => d.Severity != DiagnosticSeverity.Info) : null;
        StoredDocument document = new()
        {
            Reference = extracted.Document,
            Status = read.IsPartial ? DocumentStatus.Partial : DocumentStatus.Mined,
            Code = reason?.Code,
            Message = reason?.Message,
            Key = key,
            Format = parsed.Format.ToString().ToLowerInvariant(),
            Pages = parsed.PageCount,
            Journal = parsed.Metadata.Journal,
            Quantities = extracted.QuantityCount,
            Values = extracted.ValueCount,
            Conditions = extracted.ConditionCount,
            Rejected = extracted.Rejected.Length,
            Records = extracted.Records.Length,
            Outline = [.. parsed.Sections.Select(s => new OutlineEntry(s.Title, s.Level, parsed.PageOf(s.Span)))],
            Diagnostics = read.Diagnostics,
        };
        return new DocumentResult(file, document, extracted.Records, extracted.Rejected);
    }

    private static DocumentResult Reject(SourceFile file, string sha256, string key, ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic reason = diagnostics.Last(d => d.Severity == DiagnosticSeverity.Error);
        StoredDocument document = new()
        {
            Reference = new DocumentReference { Id = sha256[..16], Work = sha256[..16], Path = file.Path },
            Status = DocumentStatus.Rejected,
            Code = reason.Code,
            Message = reason.Message,
            Key = key,
            Format = "unknown",
            Diagnostics = diagnostics,
        };
        return new DocumentResult(file, document, [], []);
    }

    private async Task WriteAsync(
        ChannelReader<DocumentResult> done, RecordStoreWriter store, MiningTally tally, WorkList work, IProgress<MiningProgress>? progress)
    {
        foreach ((string path, string id) in work.Moved) store.Follow(path, id);
        long published = Stopwatch.GetTimestamp();
        await foreach (DocumentResult result in done.ReadAllAsync())
        {
            clock.Measure(StageClock.Stage.Store, () =>
            {
                store.Replace(result.File.FullPath, result.Document, result.Records, result.Rejected);
                if (Stopwatch.GetElapsedTime(published) < options.PublishInterval) return false;
                store.Publish();
                published = Stopwatch.GetTimestamp();
                return true;
            });
            tally.Add(result.Document, result.Rejected);
            string outcome = result.Document.Status == DocumentStatus.Rejected ? $"rejected: {result.Document.Message}" : result.Document.Status.ToString().ToLowerInvariant();
            progress?.Report(new MiningProgress(tally.Done, work.Files.Length, result.File.Path, outcome, tally.Records));
        }
    }
}
