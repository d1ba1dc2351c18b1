using System.Collections.Immutable;
using LitMiner.Core.Documents;
using LitMiner.Core.Records;
using LitMiner.Text;

namespace LitMiner.Extraction.Building;

/// <summary>Says where a stretch of a document stands, for people to look it up.</summary>
internal sealed class ProvenanceBuilder(ParsedDocument document, ScriptedText text)
{
    private const int LongestQuote = 1000;

    /// <summary>The evidence of a span.</summary>
    public Provenance Of(TextSpan span, TablePlace? table = null)
    {
        ImmutableArray<PageBox> boxes = document.BoxesOf(span);
        return new Provenance
        {
            Section = SectionOf(span.Start),
            Page = document.PageOf(span),
            Boxes = [.. boxes.Select(b => ImmutableArray.Create(b.Page, Round(b.Box.Left), Round(b.Box.Bottom), Round(b.Box.Right), Round(b.Box.Top)))],
            Start = span.Start,
            End = span.End,
            Quote = Quote(span),
            Table = table?.Table,
            Row = table?.Row,
            Column = table?.Column,
        };
    }

    private string Quote(TextSpan span) => text.Raised(span.Length <= LongestQuote ? span : new TextSpan(span.Start, span.Start + LongestQuote));

    private string? SectionOf(int offset)
    {
        int low = 0, high = document.Blocks.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            Block block = document.Blocks[middle];
            if (offset < block.Span.Start) high = middle - 1;
            else if (offset >= block.Span.End) low = middle + 1;
            else return block.Section is { } section ? document.Sections[section].Title : null;
        }

        return null;
    }

    private static double Round(double points) => Math.Round(points, 2);
}
