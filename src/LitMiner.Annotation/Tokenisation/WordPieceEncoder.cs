using System.Collections.Immutable;
using System.Text;
using LitMiner.Text;
using Microsoft.ML.Tokenizers;

namespace LitMiner.Annotation.Tokenisation;

/// <summary>
/// Text to word pieces (greedy longest match, Schuster and Nakajima 2012) with offsets into the original text. Words are cut
/// and folded here, character by character, because the library's own BERT normaliser deletes signs such as ±, − and ₂.
/// Thread-safe.
/// </summary>
public sealed class WordPieceEncoder
{
    /// <summary>Words longer than this become one unknown piece; no real word is, and matching takes quadratic time.</summary>
    private const int LongestWord = 200;

    private const char Separator = '\n';
    private readonly WordPieceTokenizer tokenizer;
    private readonly CharacterFolding folding = CharacterFolding.Default;

    /// <summary>Reads a vocabulary: one piece a line, continuing pieces with ## before them.</summary>
    public WordPieceEncoder(Stream vocabulary)
    {
        tokenizer = WordPieceTokenizer.Create(
            vocabulary, new WordPieceOptions { PreTokenizer = new LineSplitter(), Normalizer = null, MaxInputCharsPerWord = LongestWord });
    }

    /// <summary>The pieces of a text.</summary>
    public TokenSequence Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length + 16);
        List<int> origins = new(text.Length + 16);
        List<TextSpan> words = [];
        List<int> wordStarts = [];
        foreach (TextSpan word in WordSplitter.Split(text))
        {
            int start = folded.Length;
            for (int i = word.Start; i < word.End;)
            {
                bool whole = Rune.TryGetRuneAt(text, i, out Rune rune);
                string form = whole ? folding.Fold(rune) : "�";
                folded.Append(form);
                for (int k = 0; k < form.Length; k++) origins.Add(i);
                i += whole ? rune.Utf16SequenceLength : 1;
            }

            if (folded.Length == start) continue;
            words.Add(word);
            wordStarts.Add(start);
            folded.Append(Separator);
            origins.Add(word.End);
        }

        return Collect(folded.ToString(), origins, words, wordStarts, text);
    }

    private TokenSequence Collect(string folded, List<int> origins, List<TextSpan> words, List<int> wordStarts, string text)
    {
        IReadOnlyList<EncodedToken> tokens = tokenizer.EncodeToTokens(folded, out _, considerPreTokenization: true, considerNormalization: false);
        ImmutableArray<int>.Builder ids = ImmutableArray.CreateBuilder<int>(tokens.Count);
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>(tokens.Count);
        ImmutableArray<TextSpan>.Builder owners = ImmutableArray.CreateBuilder<TextSpan>(tokens.Count);
        int word = 0;
        foreach (EncodedToken token in tokens)
        {
            (int start, int end) = (token.Offset.Start.Value, token.Offset.End.Value);
            while (word + 1 < wordStarts.Count && wordStarts[word + 1] <= start) word++;
            int last = origins[end - 1];
            int width = char.IsHighSurrogate(text[last]) && last + 1 < text.Length && char.IsLowSurrogate(text[last + 1]) ? 2 : 1;
            ids.Add(token.Id);
            spans.Add(new TextSpan(origins[start], last + width));
            owners.Add(words[word]);
        }

        return new TokenSequence(ids.ToImmutable(), spans.ToImmutable(), owners.ToImmutable());
    }

    /// <summary>Words are on lines of their own already.</summary>
    private sealed class LineSplitter : PreTokenizer
    {
        public override IEnumerable<(int Offset, int Length)> PreTokenize(string text) => Split(text.AsSpan());

        public override IEnumerable<(int Offset, int Length)> PreTokenize(ReadOnlySpan<char> text) => Split(text);

        private static List<(int Offset, int Length)> Split(ReadOnlySpan<char> text)
        {
            List<(int, int)> words = [];
            int start = 0;
            while (start < text.Length)
            {
                int length = text[start..].IndexOf(Separator);
                if (length < 0) length = text.Length - start;
                if (length > 0) words.Add((start, length));
                start += length + 1;
            }

            return words;
        }
    }
}
