using LitMiner.Core;

namespace LitMiner.Annotation.Recognition;

/// <summary>A model folder can not be used: a file is missing, damaged, or does not fit the others. The message is one sentence for people.</summary>
public sealed class ModelException : LitMinerException
{
    /// <summary>Says what is wrong with which file.</summary>
    public ModelException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
