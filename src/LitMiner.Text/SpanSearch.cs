using System.Collections.Immutable;

namespace LitMiner.Text;

/// <summary>Finds spans among many that stand in order.</summary>
public static class SpanSearch
{
    /// <summary>The spans [From, To) that share a character with another one, in logarithmic time; an empty range where there are none.</summary>
    /// <param name="ordered">Spans in order of their starts whose ends never fall.</param>
    /// <param name="span">The other one.</param>
    public static (int From, int To) Overlapping(ImmutableArray<TextSpan> ordered, TextSpan span)
    {
        int from = 0, high = ordered.Length;
        while (from < high)
        {
            int middle = (from + high) >>> 1;
            if (ordered[middle].End > span.Start) high = middle;
            else from = middle + 1;
        }

        int to = from;
        while (to < ordered.Length && ordered[to].Start < span.End) to++;
        return (from, to);
    }
}
