using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;
using LitMiner.Reading.PlainText;

namespace LitMiner.Reading.Html;

/// <summary>Reads an article from an HTML page of a publisher or of anybody.</summary>
internal sealed class HtmlReader(ReadingOptions options)
{
    /// <summary>A page with less running text holds no article.</summary>
    private const int MinProse = 300;

    public StageOutcome<ParsedDocument> Read(SourceDocument source, CancellationToken token)
    {
        string html = TextDecoder.Decode(source.Content.Span);
        if (html.Length > options.MaxMarkupCharacters)
            return StageOutcome.Rejected<ParsedDocument>("html.too-long", $"The page has more than {options.MaxMarkupCharacters} characters.");
        HtmlParser parser = new(new HtmlParserOptions { IsScripting = false, IsNotConsumingCharacterReferences = false });
        using IHtmlDocument page = parser.ParseDocument(SelfClosedTags.Open(html));
        token.ThrowIfCancellationRequested();
        MarkupNode root = HtmlTree.Convert(page, options.MaxMarkupDepth, out bool flattened, token);
        DocumentMetadata metadata = HtmlMetadata.Read(root);
        HtmlDialect dialect = new();
        MarkupNode main = MainContent.Find(root, dialect);
        dialect.TopLevel = TopLevel(main, dialect);
        MarkupWalker walker = new(dialect);
        if (metadata.Title is not null) walker.Emit(BlockKind.Title, RichText.Of(metadata.Title));
        if (!metadata.Authors.IsEmpty) walker.Emit(BlockKind.FrontMatter, RichText.Of(string.Join(", ", metadata.Authors)));
        walker.Walk(main);
        List<DraftBlock> blocks = new OutlyingParts(root, dialect).AddTo(HtmlBlocks.Clean(walker.Blocks, ref metadata));
        ImmutableArray<Diagnostic> diagnostics = flattened
            ? [new Diagnostic("html.too-deep", DiagnosticSeverity.Warning, $"Elements nested more than {options.MaxMarkupDepth} deep were flattened.")]
            : [];
        int prose = blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem && b.Text.Length > 60).Sum(b => b.Text.Length);
        if (prose < MinProse)
            return StageOutcome.Rejected<ParsedDocument>("html.no-article", $"The page holds {prose} characters of running text, too few for an article.", diagnostics);
        ParsedDocument document = DocumentAssembler.Assemble(source, DocumentFormat.Html, blocks, metadata, diagnostics);
        return StageOutcome.Completed(document, document.Diagnostics);
    }

    /// <summary>The heading level of the main sections: that of known headings such as "Introduction", else the commonest.</summary>
    private static int TopLevel(MarkupNode main, HtmlDialect dialect)
    {
        int[] known = new int[8], all = new int[8];
        foreach (MarkupNode node in main.Descendants())
        {
            if (node.Name.Length != 2 || dialect.RoleOf(node) != MarkupElementRole.Heading) continue;
            int level = node.Name[1] - '0';
            all[level]++;
            if (SectionRoles.IsKnownHeading(node.PlainText())) known[level]++;
        }

        for (int level = 1; level <= 6; level++)
            if (known[level] >= 2) return level;
        for (int level = 2; level <= 6; level++)
            if (known[level] >= 1 || all[level] >= 2) return level;
        return 2;
    }
}
