using System.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>Numbers the different words of a document, so that one that comes again costs no more than its number. Not thread-safe; one a document.</summary>
internal sealed class WordPool
{
    private const int MaxLength = 24;
    private const int MaxKnown = 50_000;
    private readonly List<string> _words = [];
    private Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public string this[int number] => _words[number];

    /// <summary>The number of a word; long words, and those beyond the first 50,000 different ones, get one each time.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength) return Add(word.ToString());
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out int number)) return number;
        string text = word.ToString();
        number = Add(text);
        if (_known.Count < MaxKnown) _known.Add(text, number);
        return number;
    }

    /// <summary>Lets go of what only new words need.</summary>
    public void Close()
    {
        _known = new Dictionary<string, int>(StringComparer.Ordinal);
        _words.TrimExcess();
    }

    private int Add(string word)
    {
        _words.Add(word);
        return _words.Count - 1;
    }
}
