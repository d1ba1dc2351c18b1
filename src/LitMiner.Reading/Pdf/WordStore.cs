using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>
/// The words of a page, packed: 16 bytes each, and once for all words of one height and style on a line what they share. All pages of a document
/// wait for what is known of the whole only (running heads, size of the body, citations), so what a word takes is what a long document takes.
/// Not thread-safe.
/// </summary>
internal sealed class WordStore(WordPool pool)
{
    /// <summary>How far back a style is looked for; raised and lowered words come between those on the line.</summary>
    private const int Near = 6;
    private readonly List<Entry> _words = [];
    private readonly List<Style> _styles = [];

    public int Count => _words.Count;

    public PdfWord this[int index]
    {
        get
        {
            Entry entry = _words[index];
            Style style = _styles[entry.Style];
            return new PdfWord
            {
                Text = pool[entry.Text],
                Levels = style.Levels,
                Left = entry.Left,
                Right = entry.Right,
                Bottom = style.Bottom,
                Top = style.Top,
                Size = style.Size,
                Font = style.Font,
                Bold = style.Bold,
                Italic = style.Italic,
            };
        }
    }

    public double LeftOf(int index) => _words[index].Left;

    public double RightOf(int index) => _words[index].Right;

    public string TextOf(int index) => pool[_words[index].Text];

    public int FontOf(int index) => _styles[_words[index].Style].Font;

    public bool IsBold(int index) => _styles[_words[index].Style].Bold;

    public bool IsItalic(int index) => _styles[_words[index].Style].Italic;

    public void Add(PdfWord word) => Add(word, word.Text);

    /// <summary>Adds a word whose text is no string yet.</summary>
    public void Add(PdfWord word, ReadOnlySpan<char> text)
    {
        Style style = new((float)word.Bottom, (float)word.Top, (float)word.Size, (short)word.Font, word.Bold, word.Italic, word.Levels);
        int at = _styles.Count - 1;
        while (at >= Math.Max(0, _styles.Count - Near) && _styles[at] != style) at--;
        if (at < Math.Max(0, _styles.Count - Near))
        {
            at = _styles.Count;
            _styles.Add(style);
        }

        _words.Add(new Entry((float)word.Left, (float)word.Right, pool.NumberOf(text), at));
    }

    /// <summary>Takes words of some fonts for bold, but for italic ones.</summary>
    public void Embolden(int start, int count, HashSet<int> fonts)
    {
        for (int i = start; i < start + count; i++)
        {
            int at = _words[i].Style;
            Style style = _styles[at];
            if (!style.Bold && !style.Italic && fonts.Contains(style.Font)) _styles[at] = style with { Bold = true };
        }
    }

    /// <summary>Lets go of room for more words.</summary>
    public void Trim()
    {
        _words.Capacity = _words.Count;
        _styles.Capacity = _styles.Count;
    }

    private readonly record struct Entry(float Left, float Right, int Text, int Style);

    private readonly record struct Style(float Bottom, float Top, float Size, short Font, bool Bold, bool Italic, ScriptLevel[]? Levels);
}
