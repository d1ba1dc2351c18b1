namespace LitMiner.Core.Records;

/// <summary>How a value was measured or computed.</summary>
public sealed record MethodReference
{
    /// <summary>The paper's words.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public Provenance? Provenance { get; init; }
}
