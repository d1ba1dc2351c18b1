using LitMiner.Core;

namespace LitMiner.Prediction.Models;

/// <summary>A file is no model of this version, or is damaged. The message names the file and the fault.</summary>
public sealed class ModelFileException : LitMinerException
{
    /// <summary>Says what is wrong.</summary>
    public ModelFileException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
