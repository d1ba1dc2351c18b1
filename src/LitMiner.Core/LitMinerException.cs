namespace LitMiner.Core;

/// <summary>A run can not go on: the base of all exceptions of the program. Bad documents are outcomes, not exceptions.</summary>
public abstract class LitMinerException : Exception
{
    /// <summary>Makes an exception with a message for people.</summary>
    protected LitMinerException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
