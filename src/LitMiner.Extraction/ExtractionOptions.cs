using LitMiner.Core.Properties;
using LitMiner.Core.Records;
using LitMiner.Extraction.Linking.Learned;

namespace LitMiner.Extraction;

/// <summary>How records are taken from documents.</summary>
public sealed record ExtractionOptions
{
    /// <summary>Properties that are known. Default: those that ship.</summary>
    public PropertyCatalogue Properties { get; init; } = PropertyCatalogue.Default;

    /// <summary>The learned linker; null for rules alone.</summary>
    public LinkModel? Linker { get; init; }

    /// <summary>What records say of their maker.</summary>
    public required ExtractorReference Extractor { get; init; }
}
