using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Sources;
using LitMiner.Reading;

namespace LitMiner.Pipeline.Isolation;

/// <summary>Reads files in this process: for single files that a person waits for, and for tests.</summary>
public sealed class InProcessReader : IDocumentSource
{
    /// <inheritdoc/>
    public Task<StageOutcome<ParsedDocument>> ReadAsync(SourceFile file, int? maxPages, CancellationToken cancellation) =>
        Task.FromResult(Read(file, maxPages, cancellation));

    /// <summary>Reads a file.</summary>
    public static StageOutcome<ParsedDocument> Read(SourceFile file, int? maxPages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ReadingOptions options = maxPages is { } pages ? ReadingOptions.Default with { MaxPages = pages } : ReadingOptions.Default;
        try
        {
            long size = new FileInfo(file.FullPath).Length;
            if (size > options.MaxBytes)
                return StageOutcome.Rejected<ParsedDocument>("reading.too-large", $"the file has {size} bytes, more than the limit of {options.MaxBytes}");
            SourceDocument source = SourceDocument.Create(file.Path, File.ReadAllBytes(file.FullPath), file.NamedExplicitly);
            return DocumentReader.Create(options).Read(source, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StageOutcome.Rejected<ParsedDocument>("reading.unreadable", "the file can not be opened: " + exception.GetType().Name);
        }
    }
}
