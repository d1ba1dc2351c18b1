namespace LitMiner.Prediction.Models;

/// <summary>In what form values are learnt.</summary>
public enum TargetScale
{
    /// <summary>As they are.</summary>
    Linear,

    /// <summary>As decimal logarithms: the values are positive and span decades.</summary>
    Log10,
}
