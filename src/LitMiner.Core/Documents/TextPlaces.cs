using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using LitMiner.Text;

namespace LitMiner.Core.Documents;

/// <summary>
/// Where the words of a text stand on paper, in order of their spans. A long document has a million of them, so they are kept packed: about
/// six bytes for a word that stands on the line of the one before it, a tenth of what a list of <see cref="TextPlace"/> takes. The
/// sides of boxes are kept to a hundredth of a point. Cannot change; thread-safe.
/// </summary>
[CollectionBuilder(typeof(TextPlaces), nameof(Create))]
[JsonConverter(typeof(TextPlacesConverter))]
public sealed class TextPlaces : IReadOnlyList<TextPlace>
{
    private readonly ImmutableArray<int> _starts;
    private readonly ImmutableArray<byte[]> _groups;

    internal TextPlaces(ImmutableArray<int> starts, ImmutableArray<byte[]> groups, int count) => (_starts, _groups, Count) = (starts, groups, count);

    /// <summary>No places, as of HTML, XML and text.</summary>
    public static TextPlaces Empty { get; } = new([], [], 0);

    /// <summary>Number of places.</summary>
    public int Count { get; }

    /// <summary>A place by its number, from 0. To go through many of them enumerate: each access unpacks up to 64 of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no place of that number.</exception>
    public TextPlace this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            byte[] group = _groups[index / PackedPlaces.GroupSize];
            PackedPlaces packed = default;
            TextPlace place = default;
            for (int i = index % PackedPlaces.GroupSize; i >= 0; i--) place = packed.Next(group);
            return place;
        }
    }

    /// <summary>Packs places, which must be in order of their spans.</summary>
    public static TextPlaces Create(ReadOnlySpan<TextPlace> places)
    {
        TextPlacesBuilder builder = new();
        foreach (TextPlace place in places) builder.Add(place);
        return builder.ToPlaces();
    }

    /// <summary>The places that end after an offset, in order: the first of them holds the offset, or is the next one behind it.</summary>
    /// <param name="offset">UTF-16 offset into <see cref="ParsedDocument.Text"/>.</param>
    public IEnumerable<TextPlace> EndingAfter(int offset)
    {
        int first = _starts.BinarySearch(offset);
        if (first < 0) first = Math.Max(0, ~first - 1);
        foreach (TextPlace place in From(first))
            if (place.Span.End > offset) yield return place;
    }

    /// <inheritdoc/>
    public IEnumerator<TextPlace> GetEnumerator() => From(0).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<TextPlace> From(int group)
    {
        for (; group < _groups.Length; group++)
        {
            PackedPlaces packed = default;
            byte[] bytes = _groups[group];
            while (packed.HasNext(bytes)) yield return packed.Next(bytes);
        }
    }
}
