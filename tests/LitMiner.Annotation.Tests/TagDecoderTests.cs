using CsCheck;
using LitMiner.Annotation.Recognition;

namespace LitMiner.Annotation.Tests;

public class TagDecoderTests
{
    [Fact]
    public void Decode_AnyScores_GivesAValidPathAtLeastAsGoodAsAllOutside()
    {
        Gen.Float[-5, 5].Array[1, 12 * TagSet.Count].Sample(scores =>
        {
            int pieces = scores.Length / TagSet.Count;
            if (pieces == 0) return true;
            float[] logits = scores[..(pieces * TagSet.Count)];
            TagDecoder.LogSoftmax(logits);
            int[] path = new int[pieces];
            TagDecoder.Decode(logits, path);
            double score = 0, outside = 0;
            for (int i = 0; i < pieces; i++)
            {
                if (!TagSet.MayFollow(i == 0 ? -1 : path[i - 1], path[i])) return false;
                score += logits[(i * TagSet.Count) + path[i]];
                outside += logits[i * TagSet.Count];
            }

            return score >= outside - 1e-3;
        });
    }
}
