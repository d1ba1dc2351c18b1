using System.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>Keeps one string for words that a document has again and again: most of the memory of a long one. Not thread-safe; one a document.</summary>
internal sealed class WordPool
{
    private const int MaxLength = 24;
    private const int MaxWords = 50_000;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public string Of(StringBuilder text)
    {
        if (text.Length > MaxLength) return text.ToString();
        Span<char> letters = stackalloc char[MaxLength];
        letters = letters[..text.Length];
        text.CopyTo(0, letters, text.Length);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(letters, out string? known)) return known;
        string word = text.ToString();
        if (_words.Count < MaxWords) _words.Add(word);
        return word;
    }
}
