using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Tokenisation;

namespace LitMiner.ModelTraining.Data;

/// <summary>Input features of pieces as bits, to keep training files small: feature f is bit f mod 31 of word f div 31.</summary>
internal static class FeatureBits
{
    /// <summary>Bits a word; one fewer than it has, so that no sign is lost on the way.</summary>
    private const int Bits = 31;

    /// <summary>Words a piece, enough for every layout.</summary>
    public const int Words = 2;

    /// <summary>The features of all pieces, [piece, word].</summary>
    public static int[] Of(string text, TokenSequence tokens, PassageHints hints, FeatureLayout layout)
    {
        int count = PieceFeatures.Count(layout);
        float[] features = new float[tokens.Count * count];
        PieceFeatures.Write(text, tokens, 0, tokens.Count, hints, layout, features);
        int[] words = new int[tokens.Count * Words];
        for (int i = 0; i < features.Length; i++)
        {
            if (features[i] == 0) continue;
            (int piece, int feature) = (i / count, i % count);
            words[piece * Words + feature / Bits] |= 1 << (feature % Bits);
        }

        return words;
    }
}
