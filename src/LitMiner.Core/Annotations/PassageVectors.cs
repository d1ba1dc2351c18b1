using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Core.Annotations;

/// <summary>The encoder's vectors of a passage, in the space in which the linker compares mentions.</summary>
/// <param name="Pieces">Where each piece stands, in order.</param>
/// <param name="Values">The vectors, [piece, <paramref name="Width"/>].</param>
/// <param name="Width">Numbers a piece.</param>
/// <param name="Offset">Where the passage begins in the text that mentions are given in.</param>
public sealed record PassageVectors(ImmutableArray<TextSpan> Pieces, float[] Values, int Width, int Offset)
{
    /// <summary>Pieces of a mention that its mean is taken over; the rest of a longer one tells no more.</summary>
    private const int Longest = 32;

    /// <summary>Numbers that describe a mention.</summary>
    public int MentionWidth => 3 * Width;

    /// <summary>Writes the description of a mention: vector of its first piece, of its last, mean of all; zeros for a mention without pieces.</summary>
    /// <param name="mention">The mention, in the coordinates of the text around.</param>
    /// <param name="target">[3 <see cref="Width"/>].</param>
    public void Describe(TextSpan mention, Span<float> target)
    {
        (int from, int to) = SpanSearch.Overlapping(Pieces, mention.Shift(-Offset));
        target.Clear();
        if (from == to) return;
        Values.AsSpan(from * Width, Width).CopyTo(target);
        Values.AsSpan((to - 1) * Width, Width).CopyTo(target[Width..]);
        int count = Math.Min(Longest, to - from);
        for (int i = from; i < from + count; i++)
        {
            for (int k = 0; k < Width; k++) target[2 * Width + k] += Values[i * Width + k] / count;
        }
    }
}
