using System.Collections.Immutable;
using LitMiner.Core.Diagnostics;
using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>
/// What a reader made of a file: one immutable text in reading order, and what is known of its parts. All offsets in the
/// program count UTF-16 code units of <see cref="Text"/>, end exclusive.
/// </summary>
public sealed record ParsedDocument
{
    /// <summary>Path of the source, as in <see cref="SourceDocument.Path"/>.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the source's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the source was written in.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>The flat text. Blocks are parted by a blank line ("\n\n"); inside a paragraph there are no line breaks.</summary>
    public required string Text { get; init; }

    /// <summary>Lowered and raised stretches of <see cref="Text"/>, in order.</summary>
    public ImmutableArray<ScriptRun> Scripts { get; init; } = [];

    /// <summary>Blocks in reading order; together they cover all of <see cref="Text"/> but the blank lines.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Sections in order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Tables in order.</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    /// <summary>References to the literature, in order.</summary>
    public ImmutableArray<CitationMark> Citations { get; init; } = [];

    /// <summary>Where words stand on paper, in order of their spans; empty for HTML, XML and text.</summary>
    public TextPlaces Places { get; init; } = TextPlaces.Empty;

    /// <summary>Number of pages in the source, or null where it has none.</summary>
    public int? PageCount { get; init; }

    /// <summary>What the document says of itself.</summary>
    public required DocumentMetadata Metadata { get; init; }

    /// <summary>What the reader noticed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The text together with its levels, for parsers of numbers, units and formulae.</summary>
    public ScriptedText ScriptedText() => new(Text, Scripts);

    /// <summary>The page on which a span begins, or null where the source has no pages.</summary>
    public int? PageOf(TextSpan span)
    {
        foreach (TextPlace place in Places.EndingAfter(span.Start)) return place.Span.Start < Math.Max(span.End, span.Start + 1) ? place.Page : null;
        return null;
    }

    /// <summary>Boxes around a span, one a printed line: places that follow one another on a line are joined.</summary>
    public ImmutableArray<PageBox> BoxesOf(TextSpan span)
    {
        ImmutableArray<PageBox>.Builder boxes = ImmutableArray.CreateBuilder<PageBox>();
        foreach (TextPlace place in Places.EndingAfter(span.Start))
        {
            if (place.Span.Start >= span.End) break;
            if (!place.Span.Overlaps(span)) continue;
            if (boxes.Count > 0 && boxes[^1] is { } last && last.Page == place.Page && OnOneLine(last.Box, place.Box))
                boxes[^1] = last with { Box = Box.Cover(last.Box, place.Box) };
            else boxes.Add(new PageBox(place.Page, place.Box));
        }

        return boxes.ToImmutable();
    }

    private static bool OnOneLine(Box one, Box other)
    {
        double shared = Math.Min(one.Top, other.Top) - Math.Max(one.Bottom, other.Bottom);
        double height = Math.Min(one.Height, other.Height);
        double gap = Math.Max(one.Left, other.Left) - Math.Min(one.Right, other.Right);
        return shared >= 0.5 * height && gap <= 2 * Math.Max(one.Height, other.Height);
    }
}
