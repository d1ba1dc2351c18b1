using LitMiner.Core;

namespace LitMiner.Prediction;

/// <summary>What was asked of the trainer can not be done honestly: too few materials, or all from one paper. The message is one sentence that says what to do.</summary>
public sealed class PredictionException : LitMinerException
{
    /// <summary>Says what is wrong.</summary>
    public PredictionException(string message)
        : base(message)
    {
    }
}
