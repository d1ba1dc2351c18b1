namespace LitMiner.Annotation.Recognition;

/// <summary>Finds the best valid path of tags (Viterbi 1967) through log probabilities.</summary>
public static class TagDecoder
{
    /// <summary>Turns logits [piece, tag] into log probabilities, in place.</summary>
    public static void LogSoftmax(Span<float> logits)
    {
        int tags = TagSet.Count;
        for (int row = 0; row < logits.Length; row += tags)
        {
            Span<float> scores = logits.Slice(row, tags);
            float peak = float.NegativeInfinity, sum = 0;
            foreach (float s in scores) peak = MathF.Max(peak, s);
            foreach (float s in scores) sum += MathF.Exp(s - peak);
            float norm = peak + MathF.Log(sum);
            for (int t = 0; t < tags; t++) scores[t] -= norm;
        }
    }

    /// <summary>The best path in which an entity's inside follows only its own label.</summary>
    /// <param name="logProbabilities">[piece, tag].</param>
    /// <param name="path">Gets a tag a piece.</param>
    public static void Decode(ReadOnlySpan<float> logProbabilities, Span<int> path)
    {
        int tags = TagSet.Count, pieces = path.Length;
        if (pieces == 0) return;
        byte[] back = new byte[pieces * tags];
        Span<float> score = stackalloc float[tags], next = stackalloc float[tags];
        for (int t = 0; t < tags; t++) score[t] = TagSet.MayFollow(-1, t) ? logProbabilities[t] : float.NegativeInfinity;
        for (int i = 1; i < pieces; i++)
        {
            for (int t = 0; t < tags; t++)
            {
                float best = float.NegativeInfinity;
                for (int p = 0; p < tags; p++)
                {
                    if (score[p] > best && TagSet.MayFollow(p, t)) (best, back[i * tags + t]) = (score[p], (byte)p);
                }

                next[t] = best + logProbabilities[i * tags + t];
            }

            next.CopyTo(score);
        }

        int tag = 0;
        for (int t = 1; t < tags; t++)
        {
            if (score[t] > score[tag]) tag = t;
        }

        for (int i = pieces - 1; i >= 0; i--)
        {
            path[i] = tag;
            tag = back[i * tags + tag];
        }
    }
}
