using LitMiner.Core;

namespace LitMiner.Store;

/// <summary>A store can not be opened, or is in use by another run. The message is one sentence for people.</summary>
public sealed class StoreException : LitMinerException
{
    /// <summary>Says what is wrong.</summary>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
