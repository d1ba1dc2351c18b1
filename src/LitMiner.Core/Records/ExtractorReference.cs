namespace LitMiner.Core.Records;

/// <summary>What made a record.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Model">Name and version of the model, or null for rules alone.</param>
/// <param name="Config">Hash of the configuration and the property definitions.</param>
public sealed record ExtractorReference(string Version, string? Model, string Config);
