namespace LitMiner.Reading;

/// <summary>
/// Limits of the readers. They count bytes, pages, letters and depth, never time, so that the same file always gives the same
/// result. A document beyond the page or letter limit is read up to it and marked partial; beyond the others it is rejected.
/// </summary>
public sealed record ReadingOptions
{
    private readonly long _maxBytes = 256L << 20;
    private readonly int _maxPages = 400;
    private readonly int _maxLetters = 4_000_000;
    private readonly int _maxLettersPerPage = 60_000;
    private readonly int _maxMarkupDepth = 256;
    private readonly int _maxMarkupCharacters = 64 << 20;

    /// <summary>The defaults.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>Largest file that is opened, in bytes; default 256 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public long MaxBytes
    {
        get => _maxBytes;
        init => _maxBytes = Positive(value, nameof(MaxBytes));
    }

    /// <summary>Pages read of one PDF; the rest is left out and the document is partial. Default 400.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxPages
    {
        get => _maxPages;
        init => _maxPages = (int)Positive(value, nameof(MaxPages));
    }

    /// <summary>Letters read of one PDF; the page that passes the limit is the last one. Default 4 million.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxLetters
    {
        get => _maxLetters;
        init => _maxLetters = (int)Positive(value, nameof(MaxLetters));
    }

    /// <summary>Letters of one page; a page with more is cut there. Default 60,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxLettersPerPage
    {
        get => _maxLettersPerPage;
        init => _maxLettersPerPage = (int)Positive(value, nameof(MaxLettersPerPage));
    }

    /// <summary>Depth of elements in XML (deeper: rejected) and HTML (deeper: flattened). Default 256.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxMarkupDepth
    {
        get => _maxMarkupDepth;
        init => _maxMarkupDepth = (int)Positive(value, nameof(MaxMarkupDepth));
    }

    /// <summary>Characters of an XML, HTML or text file; default 64 Mi.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int MaxMarkupCharacters
    {
        get => _maxMarkupCharacters;
        init => _maxMarkupCharacters = (int)Positive(value, nameof(MaxMarkupCharacters));
    }

    private static long Positive(long value, string name) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "a limit must be positive");
}
