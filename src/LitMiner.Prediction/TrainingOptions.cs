using System.Collections.Immutable;
using LitMiner.Prediction.Trees;

namespace LitMiner.Prediction;

/// <summary>How a model is trained and tested.</summary>
public sealed record TrainingOptions
{
    /// <summary>The usual ones.</summary>
    public static TrainingOptions Default { get; } = new();

    /// <summary>Fewest distinct materials; with fewer, folds tell nothing.</summary>
    public int LeastMaterials { get; init; } = 30;

    /// <summary>Folds of the validation; fewer where there are fewer papers.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Share of the values that the interval of a prediction should contain.</summary>
    public double Coverage { get; init; } = 0.9;

    /// <summary>
    /// Fewest samples in a leaf, to choose from by the folds' errors: single samples suit clean values, larger leaves average the
    /// mistakes of mined ones. Empty for what <see cref="Trees"/> says.
    /// </summary>
    public ImmutableArray<int> LeafChoices { get; init; } = [1, 3];

    /// <summary>How the trees are grown.</summary>
    public ExtraTreesOptions Trees { get; init; } = new();
}
