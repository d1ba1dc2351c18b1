namespace LitMiner.Core.Records;

/// <summary>A circumstance under which a value holds.</summary>
public sealed record ConditionReference
{
    /// <summary>What is set ("temperature"), or null where it is only words.</summary>
    public PropertyReference? Property { get; init; }

    /// <summary>Its value, or null where it is only words.</summary>
    public ValueReference? Value { get; init; }

    /// <summary>The paper's words.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public Provenance? Provenance { get; init; }
}
