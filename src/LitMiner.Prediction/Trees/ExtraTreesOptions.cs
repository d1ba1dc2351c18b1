namespace LitMiner.Prediction.Trees;

/// <summary>How extremely randomised trees are grown.</summary>
public sealed record ExtraTreesOptions
{
    /// <summary>Trees.</summary>
    public int Trees { get; init; } = 200;

    /// <summary>Share of the features that are tried at each split, above 0 and up to 1.</summary>
    public double FeatureShare { get; init; } = 0.33;

    /// <summary>Fewest samples in a leaf.</summary>
    public int LeafSamples { get; init; } = 1;

    /// <summary>Seed: the same seed and data give the same trees.</summary>
    public int Seed { get; init; } = 1;
}
