namespace LitMiner.Pipeline.Isolation;

/// <summary>What a reading process is asked, one JSON line each.</summary>
/// <param name="File">Full path of the file.</param>
/// <param name="Path">Path that the document is to carry.</param>
/// <param name="NamedExplicitly">Whether the user named this very file.</param>
/// <param name="MaxPages">Page limit, or null for the default.</param>
public sealed record ReadRequest(string File, string Path, bool NamedExplicitly, int? MaxPages);
