namespace LitMiner.Store;

/// <summary>A heading of a stored document.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Level">1 for a main section.</param>
/// <param name="Page">Page number, or null.</param>
public sealed record OutlineEntry(string Title, int Level, int? Page);
