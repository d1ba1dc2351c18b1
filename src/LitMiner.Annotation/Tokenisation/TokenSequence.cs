using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Annotation.Tokenisation;

/// <summary>The word pieces of a text. All arrays have one entry a piece.</summary>
/// <param name="Ids">Numbers of the pieces in the vocabulary.</param>
/// <param name="Spans">Where each piece stands in the text.</param>
/// <param name="Words">The word that each piece is part of.</param>
public sealed record TokenSequence(ImmutableArray<int> Ids, ImmutableArray<TextSpan> Spans, ImmutableArray<TextSpan> Words)
{
    /// <summary>Number of pieces.</summary>
    public int Count => Ids.Length;

    /// <summary>The pieces [From, To) that share a character with a span; an empty range where there are none.</summary>
    public (int From, int To) PiecesOf(TextSpan span) => SpanSearch.Overlapping(Spans, span);
}
