using System.Collections.Immutable;

namespace LitMiner.Core.Documents;

/// <summary>Gathers places and packs them as they come, so that they never stand in memory unpacked. Not thread-safe.</summary>
public sealed class TextPlacesBuilder
{
    private readonly byte[] _open = new byte[PackedPlaces.GroupSize * PackedPlaces.MaxBytes];
    private readonly ImmutableArray<int>.Builder _starts = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<byte[]>.Builder _groups = ImmutableArray.CreateBuilder<byte[]>();
    private PackedPlaces _packed;
    private int _count, _end;

    /// <summary>Adds a place behind those before it.</summary>
    /// <exception cref="ArgumentException">It begins before the end of the last one.</exception>
    public void Add(TextPlace place)
    {
        if (place.Span.Start < _end || place.Span.Length < 0) throw new ArgumentException($"the place of {place.Span} comes behind one that ends at {_end}", nameof(place));
        if (_count % PackedPlaces.GroupSize == 0) _starts.Add(place.Span.Start);
        _packed.Add(place, _open);
        _end = place.Span.End;
        if (++_count % PackedPlaces.GroupSize == 0) Close();
    }

    /// <summary>All places added; the builder is empty afterwards.</summary>
    public TextPlaces ToPlaces()
    {
        if (_count == 0) return TextPlaces.Empty;
        if (_count % PackedPlaces.GroupSize != 0) Close();
        TextPlaces places = new(_starts.DrainToImmutable(), _groups.DrainToImmutable(), _count);
        (_count, _end) = (0, 0);
        return places;
    }

    private void Close()
    {
        _groups.Add(_open.AsSpan(0, _packed.Length).ToArray());
        _packed = default;
    }
}
