using System.Text.Json;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Sources;
using LitMiner.Reading;

namespace LitMiner.Pipeline.Isolation;

/// <summary>The other end of <see cref="ReadingProcess"/>: answers requests until its input ends.</summary>
public static class ReadingWorker
{
    private const int StackSize = 64 << 20;

    /// <summary>Answers requests.</summary>
    /// <param name="input">Requests, one a line.</param>
    /// <param name="output">Replies, one a line, UTF-8.</param>
    public static void Run(TextReader input, Stream output)
    {
        // Deeply nested files need a deep stack. The thread that waits for input notices when the parent has gone, and ends
        // the process even if a file keeps the other one busy for ever.
        using System.Collections.Concurrent.BlockingCollection<string> requests = [];
        Thread worker = new(() => Answer(requests, output), StackSize) { IsBackground = true };
        worker.Start();
        while (input.ReadLine() is { } line) requests.Add(line);
    }

    private static void Answer(System.Collections.Concurrent.BlockingCollection<string> requests, Stream output)
    {
        foreach (string line in requests.GetConsumingEnumerable())
        {
            ReadRequest request = JsonSerializer.Deserialize<ReadRequest>(line, DocumentJson.Compact)!;
            StageOutcome<ParsedDocument> outcome = InProcessReader.Read(
                new SourceFile(request.File, request.Path, request.NamedExplicitly), request.MaxPages, CancellationToken.None);
            // Straight to the stream: as a string the reply to a book would take more memory than reading it.
            JsonSerializer.Serialize(output, new ReadReply(outcome.Result, outcome.IsPartial, outcome.Diagnostics), DocumentJson.Compact);
            output.WriteByte((byte)'\n');
            output.Flush();
        }
    }
}
