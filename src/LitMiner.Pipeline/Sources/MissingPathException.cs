using LitMiner.Core;

namespace LitMiner.Pipeline.Sources;

/// <summary>A path that the user named does not exist, or a pattern matches nothing.</summary>
public sealed class MissingPathException : LitMinerException
{
    /// <summary>Says which.</summary>
    public MissingPathException(string message)
        : base(message)
    {
    }
}
