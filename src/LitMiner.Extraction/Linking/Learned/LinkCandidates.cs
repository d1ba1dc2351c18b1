namespace LitMiner.Extraction.Linking.Learned;

/// <summary>The mentions that a value may belong to: a range of the passage's list.</summary>
/// <param name="From">First mention.</param>
/// <param name="To">After the last mention.</param>
/// <param name="Features">Numbers of the pairs, [mention, <see cref="LinkInputs.PairFeatureCount"/>].</param>
public sealed record LinkCandidates(int From, int To, float[] Features)
{
    /// <summary>Number of mentions.</summary>
    public int Count => To - From;
}
