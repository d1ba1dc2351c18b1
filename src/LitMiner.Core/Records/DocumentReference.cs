using System.Collections.Immutable;

namespace LitMiner.Core.Records;

/// <summary>The document that a record comes from.</summary>
public sealed record DocumentReference
{
    /// <summary>Sixteen hexadecimal digits from the hash of the file's bytes.</summary>
    public required string Id { get; init; }

    /// <summary>The same for all files of one article (PDF, XML, preprint): from its DOI, else from title and authors, else from the file.</summary>
    public required string Work { get; init; }

    /// <summary>Path relative to the folder that was mined.</summary>
    public required string Path { get; init; }

    /// <summary>DOI.</summary>
    public string? Doi { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Authors in order; null where unknown.</summary>
    public ImmutableArray<string>? Authors { get; init; }

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>Licence as stated.</summary>
    public string? Licence { get; init; }
}
