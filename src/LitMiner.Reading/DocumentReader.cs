using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Html;
using LitMiner.Reading.Pdf;
using LitMiner.Reading.PlainText;
using LitMiner.Reading.Xml;

namespace LitMiner.Reading;

/// <summary>
/// The front door of reading: a file's bytes in, one text with blocks, sections, tables and places out. Pure and thread-safe:
/// the same bytes and options give the same outcome. The codes of its diagnostics are listed in docs/diagnostics.md.
/// </summary>
public sealed class DocumentReader
{
    private readonly ReadingOptions _options;

    private DocumentReader(ReadingOptions options) => _options = options;

    /// <summary>Makes a reader.</summary>
    public static DocumentReader Create(ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DocumentReader(options);
    }

    /// <summary>Reads a document. Never throws for what stands in it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="token"/> was cancelled.</exception>
    public StageOutcome<ParsedDocument> Read(SourceDocument source, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(source);
        token.ThrowIfCancellationRequested();
        if (source.Content.IsEmpty) return StageOutcome.Rejected<ParsedDocument>("file.empty", "The file is empty.");
        if (source.Content.Length > _options.MaxBytes)
            return StageOutcome.Rejected<ParsedDocument>("file.too-large", $"The file has {source.Content.Length} bytes, more than the limit of {_options.MaxBytes}.");
        try
        {
            DocumentFormat format = DocumentFormatDetector.Detect(source);
            return format switch
            {
                DocumentFormat.Pdf => new PdfReader(_options).Read(source, token),
                DocumentFormat.Html => new HtmlReader(_options).Read(source, token),
                DocumentFormat.PlainText => new PlainTextReader(_options).Read(source, token),
                DocumentFormat.Unknown => StageOutcome.Rejected<ParsedDocument>("file.unknown-format", "The file is not PDF, HTML, article XML or plain text."),
                _ => new XmlArticleReader(_options).Read(source, format, token),
            };
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The libraries below throw whatever they like at bad input; a bad document is an outcome.
        catch (Exception fault) when (fault is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            string message = Drafts.RichText.Of(fault.Message).ToString();
            return StageOutcome.Rejected<ParsedDocument>("file.unreadable", $"The file can not be read: {fault.GetType().Name}: {message}");
        }
    }
}
