using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>
/// How places are packed: each as its differences from the one before, in bytes of seven bits (LEB128). A group of them begins anew, so that it
/// can be unpacked alone. One of these goes once over a group, to write or to read it.
/// </summary>
internal struct PackedPlaces
{
    /// <summary>Places a group: few enough to find one quickly, enough that what a group costs does not count.</summary>
    public const int GroupSize = 64;

    /// <summary>What a place takes at most: seven numbers of 33 bits.</summary>
    public const int MaxBytes = 35;

    private const double StepsPerPoint = 100;
    private int _at, _end, _page, _bottom, _top, _right;

    /// <summary>Bytes read or written so far.</summary>
    public readonly int Length => _at;

    public readonly bool HasNext(byte[] group) => _at < group.Length;

    /// <summary>Writes a place behind those before it.</summary>
    public void Add(TextPlace place, Span<byte> group)
    {
        int left = Steps(place.Box.Left), bottom = Steps(place.Box.Bottom), right = Steps(place.Box.Right), top = Steps(place.Box.Top);
        bool onLine = place.Page == _page && bottom == _bottom && top == _top;
        Write(group, (Fold(place.Span.Start - _end) << 1) | (onLine ? 1UL : 0));
        Write(group, Fold(place.Span.Length));
        if (!onLine)
        {
            Write(group, Fold(place.Page - _page));
            Write(group, Fold(bottom - _bottom));
            Write(group, Fold(top - bottom));
        }

        Write(group, Fold(left - _right));
        Write(group, Fold(right - left));
        (_end, _page, _bottom, _top, _right) = (place.Span.End, place.Page, bottom, top, right);
    }

    /// <summary>Reads the next place.</summary>
    public TextPlace Next(ReadOnlySpan<byte> group)
    {
        ulong head = Read(group);
        int start = _end + Unfold(head >> 1);
        _end = start + Unfold(Read(group));
        if ((head & 1) == 0)
        {
            _page += Unfold(Read(group));
            _bottom += Unfold(Read(group));
            _top = _bottom + Unfold(Read(group));
        }

        int left = _right + Unfold(Read(group));
        _right = left + Unfold(Read(group));
        return new TextPlace(new TextSpan(start, _end), _page, new Box(left / StepsPerPoint, _bottom / StepsPerPoint, _right / StepsPerPoint, _top / StepsPerPoint));
    }

    private static int Steps(double points) => (int)Math.Clamp(Math.Round(points * StepsPerPoint), int.MinValue, int.MaxValue);

    /// <summary>Small numbers of either sign as small ones without.</summary>
    private static ulong Fold(int value) => (uint)((value << 1) ^ (value >> 31));

    private static int Unfold(ulong folded) => (int)((uint)folded >> 1) ^ -(int)(folded & 1);

    private void Write(Span<byte> group, ulong value)
    {
        for (; value >= 0x80; value >>= 7) group[_at++] = (byte)(value | 0x80);
        group[_at++] = (byte)value;
    }

    private ulong Read(ReadOnlySpan<byte> group)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = group[_at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
        }
    }
}
