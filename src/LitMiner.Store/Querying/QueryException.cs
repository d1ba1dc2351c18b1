using LitMiner.Core;

namespace LitMiner.Store.Querying;

/// <summary>A filter makes no sense: an unknown unit, property or element, a range that can not be read. The message is one sentence for people.</summary>
public sealed class QueryException : LitMinerException
{
    /// <summary>Says what is wrong.</summary>
    public QueryException(string message)
        : base(message)
    {
    }
}
