namespace LitMiner.Core.Annotations;

/// <summary>Which recognisers look for entities.</summary>
public enum RecogniserMode
{
    /// <summary>Rules alone.</summary>
    Rules,

    /// <summary>The transformer alone.</summary>
    Model,

    /// <summary>Both, joined.</summary>
    Both,
}
