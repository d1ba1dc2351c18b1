using System.Collections.Immutable;

namespace LitMiner.Annotation.Recognition;

/// <summary>What a model folder says of its model (model.json).</summary>
public sealed record ModelDescription
{
    /// <summary>Name of the model.</summary>
    public required string Name { get; init; }

    /// <summary>Version; records remember it.</summary>
    public required string Version { get; init; }

    /// <summary>Tags in the order of the logits: "O", then B- and I- of each label.</summary>
    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>Layout of the lexical features.</summary>
    public required string Features { get; init; }

    /// <summary>
    /// Conventions of annotation that the model can be told to follow, in the order of its inputs behind the features: names of corpora,
    /// which draw the same labels differently. Empty where it knows none.
    /// </summary>
    public ImmutableArray<string> Conventions { get; init; } = [];

    /// <summary>The convention by which documents are read; null where none is told.</summary>
    public string? Convention { get; init; }

    /// <summary>Most pieces in a window, [CLS] and [SEP] included.</summary>
    public required int MaxPieces { get; init; }

    /// <summary>Numbers of its matrix products: "float32" or "int8".</summary>
    public required string Precision { get; init; }

    /// <summary>Numbers a piece that the graph gives for linking; 0 where it gives none.</summary>
    public int Space { get; init; }

    /// <summary>Layout of the linker's inputs; null where the folder has no linker.</summary>
    public string? Links { get; init; }

    /// <summary>SHA-256 of the weight file from which it was written.</summary>
    public required string Weights { get; init; }

    /// <summary>Files of the folder with their SHA-256.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }
}
