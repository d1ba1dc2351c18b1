using System.Collections.Immutable;

namespace LitMiner.Core.Records;

/// <summary>
/// One fact from a paper: a value of a property of a material under conditions, with its evidence. This is the program's
/// contract with scripts (docs/contract.md); whatever is not known is null, never guessed.
/// </summary>
public sealed record PropertyRecord
{
    /// <summary>Name and version of this layout.</summary>
    public const string CurrentSchema = "litminer-record/1";

    /// <summary>Layout of this record.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>From document, place, property and value: the same when a new extractor finds the same fact again.</summary>
    public required string Id { get; init; }

    /// <summary>Where it comes from.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>What was measured; null where the text does not name it.</summary>
    public MaterialReference? Material { get; init; }

    /// <summary>The property.</summary>
    public required PropertyReference Property { get; init; }

    /// <summary>The value.</summary>
    public required ValueReference Value { get; init; }

    /// <summary>Circumstances, in the order of the text.</summary>
    public ImmutableArray<ConditionReference> Conditions { get; init; } = [];

    /// <summary>How it was found out, where its sentence says so.</summary>
    public MethodReference? Method { get; init; }

    /// <summary>Whose value it is; null where its sentence does not tell.</summary>
    public ValueOrigin? Origin { get; init; }

    /// <summary>What is doubtful, as codes of docs/diagnostics.md, in alphabetical order.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What a person said of this record; null until one did.</summary>
    public string? Curation { get; init; }

    /// <summary>What made it.</summary>
    public required ExtractorReference Extractor { get; init; }

    /// <summary>The sentence or table row as a whole.</summary>
    public required Provenance Provenance { get; init; }
}
