using System.Diagnostics;
using System.Text;
using System.Text.Json;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Sources;

namespace LitMiner.Pipeline.Isolation;

/// <summary>
/// Reads documents in a process of its own, with a limit on memory and time: a file that makes a parser loop, overflow its
/// stack or eat all memory costs that process, not the run. Started when first needed and again after it was lost. Used by
/// one thread at a time.
/// </summary>
public sealed class ReadingProcess : IDocumentSource, IDisposable
{
    private readonly ReadingCommand command;
    private readonly TimeSpan timeLimit;
    private Process? process;

    /// <summary>Prepares a process; nothing is started yet.</summary>
    public ReadingProcess(ReadingCommand command, TimeSpan timeLimit)
    {
        this.command = command;
        this.timeLimit = timeLimit;
    }

    /// <inheritdoc/>
    public async Task<StageOutcome<ParsedDocument>> ReadAsync(SourceFile file, int? maxPages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        Process worker = process ??= Start();
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeLimit);
        try
        {
            string request = JsonSerializer.Serialize(new ReadRequest(file.FullPath, file.Path, file.NamedExplicitly, maxPages), DocumentJson.Compact);
            await worker.StandardInput.WriteLineAsync(request.AsMemory(), limit.Token);
            await worker.StandardInput.FlushAsync(limit.Token);
            string? line = await worker.StandardOutput.ReadLineAsync(limit.Token);
            if (line is null) return Lost("reading.crashed", "the reader ran out of memory or stack on this file");
            ReadReply reply = JsonSerializer.Deserialize<ReadReply>(line, DocumentJson.Compact) ?? throw new JsonException("empty reply");
            if (reply.Document is not null) return StageOutcome.Completed(reply.Document, reply.Diagnostics, reply.IsPartial);
            Diagnostic reason = reply.Diagnostics[^1];
            return StageOutcome.Rejected<ParsedDocument>(reason.Code, reason.Message, reply.Diagnostics[..^1]);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Lost("reading.timeout", $"reading took longer than {timeLimit.TotalSeconds:0} s");
        }
        catch (OperationCanceledException)
        {
            Kill();
            throw;
        }
        catch (Exception exception) when (exception is IOException or JsonException or InvalidOperationException)
        {
            return Lost("reading.crashed", "the reader stopped in the middle of this file");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Kill();

    private StageOutcome<ParsedDocument> Lost(string code, string message)
    {
        Kill();
        return StageOutcome.Rejected<ParsedDocument>(code, message);
    }

    private Process Start()
    {
        ProcessStartInfo start = new(command.FileName)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (string argument in command.Arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = command.MemoryLimit.ToString("X");
        start.Environment["DOTNET_gcServer"] = "0";
        // One document after the other: garbage may as well be collected often (8 MiB; hexadecimal). The concurrent collector stays on: without it
        // the runtime, once a damaged font had filled the memory, failed at small allocations of the next files (seen with .NET 10.0.12).
        start.Environment["DOTNET_GCGen0MaxBudget"] = "800000";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        Process started = Process.Start(start) ?? throw new IOException($"the reader {command.FileName} can not be started");

        // What a dying runtime prints would fill the pipe and is of no use to anybody.
        started.ErrorDataReceived += static (_, _) => { };
        started.BeginErrorReadLine();
        return started;
    }

    private void Kill()
    {
        if (process is null) return;
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(2000);
        }
        catch (InvalidOperationException)
        {
            // It has gone already.
        }

        process.Dispose();
        process = null;
    }
}
