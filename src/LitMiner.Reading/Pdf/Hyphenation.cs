namespace LitMiner.Reading.Pdf;

/// <summary>Decides whether a hyphen at the end of a line belongs to the word, by the words that the document has elsewhere.</summary>
internal sealed class Hyphenation
{
    private readonly Dictionary<string, int> _words = [];

    public Hyphenation(IEnumerable<TextLine> lines)
    {
        foreach (TextLine line in lines)
        {
            for (int i = 0; i < line.Words.Count; i++)
            {
                string word = Key(line.Words.TextOf(i));
                bool isAtEnd = i == 0 || i == line.Words.Count - 1;
                bool isBroken = isAtEnd && (line.Frame.IsRecognised || i == line.Words.Count - 1 && word.EndsWith('-'));
                if (word.Length > 1 && !isBroken && HasLetter(word)) _words[word] = _words.GetValueOrDefault(word) + 1;
            }
        }
    }

    /// <summary>Whether "left-" and "right" are one word without the hyphen.</summary>
    public bool Drops(string left, string right)
    {
        if (left.Length < 2 || right.Length == 0) return false;
        string first = Key(left.TrimEnd('-')), second = Key(right);
        if (first.Length == 0 || second.Length == 0 || !char.IsLower(right[0]) || !char.IsLetter(left[^2])) return false;
        int joined = Count(first + second), kept = Count(first + "-" + second);
        if (joined != kept) return joined > kept;
        if (char.IsUpper(left[0]) && left.Length <= 4 && left.Skip(1).Any(char.IsUpper)) return false;

        // Both halves are words of their own, and long: a compound. Otherwise a broken word.
        int dash = first.LastIndexOf('-');
        string tail = dash >= 0 ? first[(dash + 1)..] : first;
        int dash2 = second.IndexOf('-', StringComparison.Ordinal);
        string head = dash2 >= 0 ? second[..dash2] : second;
        return !(tail.Length >= 3 && head.Length >= 4 && Count(tail) > 0 && Count(head) > 0 && !IsPrefix(tail));
    }

    /// <summary>Whether two words at a line's end are the halves of one whose hyphen was not recognised: the document has the whole elsewhere and one of the halves nowhere.</summary>
    public bool Heals(string left, string right)
    {
        if (left.Length < 2 || right.Length < 2 || !char.IsLetter(left[^1]) || !char.IsLower(right[0])) return false;
        string first = Key(left), second = Key(right);
        return Count(first + second) > 0 && (Count(first) == 0 || Count(second) == 0);
    }

    private static bool IsPrefix(string word) => word is "con" or "pro" or "per" or "dis" or "over" or "under" or "inter" or "micro" or "electro" or "photo" or "ther" or "pre" or "sub" or "super" or "trans" or "the" or "and" or "for";

    /// <summary>Numbers are never asked for, and a book has many different ones.</summary>
    private static bool HasLetter(string word)
    {
        foreach (char c in word)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private int Count(string word) => _words.GetValueOrDefault(word);

    private static string Key(string word) => word.Trim('.', ',', ';', ':', '(', ')', '[', ']', '"', '”', '“', '’', '‘', '?', '!').ToLowerInvariant();
}
