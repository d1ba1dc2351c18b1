namespace LitMiner.Pipeline.Sources;

/// <summary>A file to be mined.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Path">Path relative to the folder that the user named, with '/' between its parts.</param>
/// <param name="NamedExplicitly">Whether the user named the file itself, by name or pattern.</param>
public sealed record SourceFile(string FullPath, string Path, bool NamedExplicitly);
