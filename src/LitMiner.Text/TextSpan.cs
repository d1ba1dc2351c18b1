namespace LitMiner.Text;

/// <summary>A half-open range [<see cref="Start"/>, <see cref="End"/>) of UTF-16 code units in some text.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds no code unit.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>A span of <paramref name="length"/> code units from <paramref name="start"/>.</summary>
    public static TextSpan OfLength(int start, int length) => new(start, start + length);

    /// <summary>The smallest span that covers both.</summary>
    public static TextSpan Cover(TextSpan one, TextSpan other) => new(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));

    /// <summary>Whether <paramref name="offset"/> lies inside.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside (or is the same).</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The same range, moved by <paramref name="offset"/> code units.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>The text of this span in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the text.</exception>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by start, then by end.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
