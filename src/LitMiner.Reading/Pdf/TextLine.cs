namespace LitMiner.Reading.Pdf;

/// <summary>Words on one base line of one column.</summary>
internal sealed class TextLine
{
    public required WordList Words { get; init; }

    public required PageFrame Frame { get; init; }

    /// <summary>Height of the base line.</summary>
    public required double Base { get; init; }

    /// <summary>Font size of most characters.</summary>
    public required double Size { get; init; }

    public double Left => Words.Left;

    public double Right => Words.Right;

    public double Bottom => Base - (0.22 * Size);

    public double Top => Base + (0.75 * Size);

    public double Width => Right - Left;

    /// <summary>Characters of its words, without the blanks between.</summary>
    public int Characters
    {
        get
        {
            int all = 0;
            for (int i = 0; i < Words.Count; i++) all += Words.TextOf(i).Length;
            return all;
        }
    }

    /// <summary>Whether at least nine characters in ten are bold.</summary>
    public bool Bold => Share(static (words, i) => words.IsBold(i)) >= 0.9;

    /// <summary>Whether its first and last words and more than half of it are bold.</summary>
    public bool IsMostlyBold => Words.IsBold(0) && Words.IsBold(Words.Count - 1) && Share(static (words, i) => words.IsBold(i)) >= 0.55;

    public bool Italic => Share(static (words, i) => words.IsItalic(i)) >= 0.9;

    public char FirstLetter => Words.TextOf(0)[0];

    public string LastWord => Words.TextOf(Words.Count - 1);

    /// <summary>Words with blanks between; put together anew each time.</summary>
    public string Text => string.Join(' ', Texts);

    /// <summary>Texts of the words.</summary>
    public IEnumerable<string> Texts
    {
        get
        {
            for (int i = 0; i < Words.Count; i++) yield return Words.TextOf(i);
        }
    }

    private double Share(Func<WordList, int, bool> test)
    {
        int all = 0, some = 0;
        for (int i = 0; i < Words.Count; i++)
        {
            int letters = 0;
            foreach (char c in Words.TextOf(i))
                if (char.IsLetterOrDigit(c)) letters++;
            all += letters;
            if (test(Words, i)) some += letters;
        }

        return all == 0 ? 0 : some / (double)all;
    }
}
