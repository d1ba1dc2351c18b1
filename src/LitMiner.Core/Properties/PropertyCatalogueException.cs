namespace LitMiner.Core.Properties;

/// <summary>A file of property definitions can not be used. The message says which entry is wrong, and how.</summary>
public sealed class PropertyCatalogueException : LitMinerException
{
    /// <summary>Says what is wrong.</summary>
    public PropertyCatalogueException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
