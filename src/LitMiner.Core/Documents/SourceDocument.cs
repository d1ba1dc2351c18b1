using System.Security.Cryptography;

namespace LitMiner.Core.Documents;

/// <summary>A file as it was found: where it is, and its bytes. Nothing has been interpreted.</summary>
public sealed record SourceDocument
{
    /// <summary>Path relative to the folder that the user named, with '/' between its parts.</summary>
    public required string Path { get; init; }

    /// <summary>The file's bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether the user named this very file, so that it is read as plain text if it is nothing else.</summary>
    public bool NamedExplicitly { get; init; }

    /// <summary>Makes a document of bytes and computes their hash.</summary>
    public static SourceDocument Create(string path, ReadOnlyMemory<byte> content, bool namedExplicitly = false) => new()
    {
        Path = path,
        Content = content,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span)),
        NamedExplicitly = namedExplicitly,
    };
}
