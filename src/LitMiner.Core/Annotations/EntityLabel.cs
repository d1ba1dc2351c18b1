namespace LitMiner.Core.Annotations;

/// <summary>What a stretch of text names. The order is that of the recogniser's tags.</summary>
public enum EntityLabel
{
    /// <summary>A substance, compound, alloy, mixture or named sample.</summary>
    Material,

    /// <summary>A measured or stated kind of quantity: "band gap".</summary>
    Property,

    /// <summary>A whole quantity: number, unit, range and modifiers directly attached to it.</summary>
    Value,

    /// <summary>A measuring or computing technique, or an instrument.</summary>
    Method,

    /// <summary>Form, shape, state or name of a sample: "thin film".</summary>
    Descriptor,
}
