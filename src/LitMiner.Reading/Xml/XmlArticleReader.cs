using System.Collections.Immutable;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;
using LitMiner.Reading.PlainText;

namespace LitMiner.Reading.Xml;

/// <summary>Reads article XML: JATS (ANSI/NISO Z39.96), Elsevier, Springer and BioMed Central, TEI.</summary>
internal sealed class XmlArticleReader(ReadingOptions options)
{
    /// <summary>Text shorter than this is no article.</summary>
    private const int MinCharacters = 100;

    public StageOutcome<ParsedDocument> Read(SourceDocument source, DocumentFormat format, CancellationToken token)
    {
        string xml = TextDecoder.Decode(source.Content.Span);
        if (xml.Length > options.MaxMarkupCharacters)
            return StageOutcome.Rejected<ParsedDocument>("xml.too-long", $"the file has more than {options.MaxMarkupCharacters} characters");
        XmlTreeReader.Result tree = new XmlTreeReader(options.MaxMarkupDepth, options.MaxMarkupCharacters).Read(xml, token);
        if (tree.Root is null) return StageOutcome.Rejected<ParsedDocument>(tree.FaultCode ?? "xml.malformed", $"The XML can not be read: {Plain(tree.Fault)}");
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (tree.UnknownEntities > 0)
            diagnostics.Add(new Diagnostic("xml.unknown-entity", DiagnosticSeverity.Warning, $"{tree.UnknownEntities} references to unknown entities were dropped."));
        (MarkupNode article, DocumentFormat actual) = Article(tree.Root, format);
        MarkupWalker walker = new(new XmlDialect());
        DocumentMetadata metadata = actual switch
        {
            DocumentFormat.Elsevier => new ElsevierArticle(walker).Read(article),
            DocumentFormat.Springer => new SpringerArticle(walker).Read(article),
            DocumentFormat.Tei => new TeiArticle(walker).Read(article),
            _ => new JatsArticle(walker).Read(article),
        };
        token.ThrowIfCancellationRequested();
        bool isPartial = tree.Fault is not null;
        int length = walker.Blocks.Sum(b => b.Text.Length);
        if (isPartial)
        {
            if (length < 2000) return StageOutcome.Rejected<ParsedDocument>(tree.FaultCode!, $"The XML can not be read: {Plain(tree.Fault)}", diagnostics.ToImmutable());
            diagnostics.Add(new Diagnostic(tree.FaultCode!, DiagnosticSeverity.Warning, $"The XML is damaged; what stood before the damage was read: {Plain(tree.Fault)}"));
        }

        if (length < MinCharacters)
            return StageOutcome.Rejected<ParsedDocument>("xml.no-article", "The XML holds no text of an article.", diagnostics.ToImmutable());
        ParsedDocument document = DocumentAssembler.Assemble(source, actual, walker.Blocks, metadata, diagnostics.ToImmutable());
        return StageOutcome.Completed(document, document.Diagnostics, isPartial);
    }

    private static string Plain(string? message) => message is null ? "" : RichText.Of(message).ToString();

    /// <summary>The article element, which services wrap in elements of their own.</summary>
    private static (MarkupNode Article, DocumentFormat Format) Article(MarkupNode root, DocumentFormat format)
    {
        if (format == DocumentFormat.Jats && root.Name != "article")
        {
            foreach (MarkupNode node in root.Descendants())
                if (node.Name == "article") return (node, format);
        }

        return (root, format);
    }
}
