namespace LitMiner.Reading.Pdf;

/// <summary>Words on one base line of one column.</summary>
internal sealed class TextLine
{
    private string? _text;

    public required List<PdfWord> Words { get; init; }

    public required PageFrame Frame { get; init; }

    /// <summary>Height of the base line.</summary>
    public required double Base { get; init; }

    /// <summary>Font size of most characters.</summary>
    public required double Size { get; init; }

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    public double Bottom => Base - (0.22 * Size);

    public double Top => Base + (0.75 * Size);

    public double Width => Right - Left;

    public int Characters => Words.Sum(w => w.Text.Length);

    /// <summary>Whether at least nine characters in ten are bold.</summary>
    public bool Bold => Share(static w => w.Bold) >= 0.9;

    /// <summary>Whether its first and last words and more than half of it are bold.</summary>
    public bool IsMostlyBold => Words[0].Bold && Words[^1].Bold && Share(static w => w.Bold) >= 0.55;

    public bool Italic => Share(static w => w.Italic) >= 0.9;

    /// <summary>Words with blanks between.</summary>
    public string Text => _text ??= string.Join(' ', Words.Select(w => w.Text));

    /// <summary>Lets go of the words of a line that has been written.</summary>
    public void Release()
    {
        Words.Clear();
        Words.TrimExcess();
        _text = null;
    }

    private double Share(Func<PdfWord, bool> test)
    {
        int all = 0, some = 0;
        foreach (PdfWord word in Words)
        {
            int letters = word.Text.Count(char.IsLetterOrDigit);
            all += letters;
            if (test(word)) some += letters;
        }

        return all == 0 ? 0 : some / (double)all;
    }
}
