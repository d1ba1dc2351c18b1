namespace LitMiner.Core.Annotations;

/// <summary>Who found an entity.</summary>
public enum EntitySource
{
    /// <summary>Rules: quantities, formulae, catalogues of substances and properties.</summary>
    Rules,

    /// <summary>The transformer.</summary>
    Model,

    /// <summary>Both, or rules that settled the borders of what the model found.</summary>
    Both,

    /// <summary>Given by the caller.</summary>
    Given,
}
