using LitMiner.Annotation;
using LitMiner.Core.Properties;

namespace LitMiner.Pipeline;

/// <summary>How a run goes.</summary>
public sealed record MiningOptions
{
    /// <summary>Documents at a time, at least 1. Default: processors, at most 8.</summary>
    public int Jobs { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>Whether to mine documents again that have not changed. Default: no.</summary>
    public bool Force { get; init; }

    /// <summary>What a single document may take before it is rejected whole. Default 30 s.</summary>
    public TimeSpan DocumentLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the store shows its state to readers while the run goes on. Default 20 s.</summary>
    public TimeSpan PublishInterval { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Page limit, or null for the reader's default.</summary>
    public int? MaxPages { get; init; }

    /// <summary>How documents are annotated.</summary>
    public AnnotationOptions Annotation { get; init; } = new();

    /// <summary>Properties that are known.</summary>
    public PropertyCatalogue Properties => Annotation.Properties;

    /// <summary>Hash of everything in the configuration that can change a result.</summary>
    public required string ConfigurationHash { get; init; }
}
