using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Pipeline.Sources;

namespace LitMiner.Pipeline.Isolation;

/// <summary>Reads files into documents: in this process, or in one of its own.</summary>
public interface IDocumentSource
{
    /// <summary>Reads a file. Whatever is wrong with it is an outcome.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxPages">Page limit, or null for the default.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<StageOutcome<ParsedDocument>> ReadAsync(SourceFile file, int? maxPages, CancellationToken cancellation);
}
