using System.Collections.Immutable;

namespace LitMiner.Core.Documents;

/// <summary>What a document says of itself. Whatever it does not say is null, never guessed.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Title of the article.</summary>
    public string? Title { get; init; }

    /// <summary>Authors in their order, "Given Family".</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>DOI in lower case without resolver ("10.1038/…").</summary>
    public string? Doi { get; init; }

    /// <summary>Journal, book series or patent office.</summary>
    public string? Journal { get; init; }

    /// <summary>Licence as stated: an SPDX-like short name where recognised ("CC-BY-4.0"), else the words.</summary>
    public string? Licence { get; init; }
}
