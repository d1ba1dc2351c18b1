using System.Collections.Immutable;
using LitMiner.Text;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>An entity of the gold or of a prediction, as its line gives it.</summary>
public sealed record ScoredEntity
{
    /// <summary>Its id; predictions may have none.</summary>
    public string? Id { get; init; }

    /// <summary>First UTF-16 unit.</summary>
    public int Start { get; init; }

    /// <summary>Behind the last one.</summary>
    public int End { get; init; }

    /// <summary>MATERIAL, PROPERTY, VALUE, METHOD, DESCRIPTOR; null for what a record refers to without its being one of these.</summary>
    public string? Label { get; init; }

    /// <summary>Number of a value as [start, end], or default.</summary>
    public ImmutableArray<int> Number { get; init; }

    /// <summary>Unit of a value as [start, end], or default.</summary>
    public ImmutableArray<int> Unit { get; init; }

    /// <summary>Gold: id of the longer entity around it, or null.</summary>
    public string? NestedIn { get; init; }

    /// <summary>Gold: neither a safe positive nor a safe negative.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether it must be found: neither nested nor optional.</summary>
    internal bool IsRequired => NestedIn is null && !Optional;

    internal TextSpan Span => new(Start, End);
}
