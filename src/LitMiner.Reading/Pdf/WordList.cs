using System.Collections;
using System.Runtime.CompilerServices;

namespace LitMiner.Reading.Pdf;

/// <summary>Words that follow one another in a store: those of a line or of a part of one.</summary>
[CollectionBuilder(typeof(WordList), nameof(Of))]
internal readonly struct WordList(WordStore store, int start, int count) : IReadOnlyList<PdfWord>
{
    public int Count => count;

    public PdfWord this[int index] => store[start + Checked(index)];

    public double Left => store.LeftOf(start);

    public double Right => store.RightOf(start + count - 1);

    /// <summary>Words in a store of their own.</summary>
    public static WordList Of(ReadOnlySpan<PdfWord> words)
    {
        WordStore store = new(new WordPool());
        foreach (PdfWord word in words) store.Add(word);
        return new WordList(store, 0, words.Length);
    }

    public string TextOf(int index) => store.TextOf(start + Checked(index));

    public int FontOf(int index) => store.FontOf(start + Checked(index));

    public bool IsBold(int index) => store.IsBold(start + Checked(index));

    public bool IsItalic(int index) => store.IsItalic(start + Checked(index));

    public WordList Slice(int from, int length) => new(store, start + Checked(from), Math.Min(length, count - from));

    public bool Exists(Predicate<PdfWord> test)
    {
        for (int i = 0; i < count; i++)
            if (test(this[i])) return true;
        return false;
    }

    public bool TrueForAll(Predicate<PdfWord> test)
    {
        for (int i = 0; i < count; i++)
            if (!test(this[i])) return false;
        return true;
    }

    /// <summary>Takes words of some fonts for bold, but for italic ones.</summary>
    public void Embolden(HashSet<int> fonts) => store.Embolden(start, count, fonts);

    public IEnumerator<PdfWord> GetEnumerator()
    {
        for (int i = 0; i < count; i++) yield return store[start + i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Checked(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
        return index;
    }
}
