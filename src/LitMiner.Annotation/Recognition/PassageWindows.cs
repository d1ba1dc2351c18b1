using System.Collections.Immutable;
using LitMiner.Annotation.Tokenisation;
using LitMiner.Text;

namespace LitMiner.Annotation.Recognition;

/// <summary>Packs whole sentences into windows that the encoder can take.</summary>
public static class PassageWindows
{
    /// <summary>Windows as ranges of pieces [from, to), in order; a sentence longer than a window is cut.</summary>
    /// <param name="tokens">Pieces of the passage.</param>
    /// <param name="sentences">Sentences of the passage, in order.</param>
    /// <param name="limit">Most pieces a window.</param>
    public static ImmutableArray<(int From, int To)> Pack(TokenSequence tokens, ImmutableArray<TextSpan> sentences, int limit)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ImmutableArray<(int, int)>.Builder windows = ImmutableArray.CreateBuilder<(int, int)>();
        int from = 0, at = 0, sentence = 0;
        while (at < tokens.Count)
        {
            while (sentence + 1 < sentences.Length && tokens.Spans[at].Start >= sentences[sentence].End) sentence++;
            int bound = sentence + 1 < sentences.Length ? sentences[sentence].End : int.MaxValue;
            int end = at;
            while (end < tokens.Count && tokens.Spans[end].Start < bound && end - at < limit) end++;
            if (end - from > limit)
            {
                windows.Add((from, at));
                from = at;
            }

            at = end;
        }

        if (from < at) windows.Add((from, at));
        return windows.ToImmutable();
    }
}
