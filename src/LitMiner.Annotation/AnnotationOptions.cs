using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;
using LitMiner.Units;

namespace LitMiner.Annotation;

/// <summary>How documents are annotated.</summary>
public sealed record AnnotationOptions
{
    /// <summary>Which recognisers take part. Default: both.</summary>
    public RecogniserMode Recogniser { get; init; } = RecogniserMode.Both;

    /// <summary>Properties that the rules know. Default: those that ship.</summary>
    public PropertyCatalogue Properties { get; init; } = PropertyCatalogue.Default;

    /// <summary>What the spans of values cover where rules alone draw them. Default: qualifiers included, a list as one value.</summary>
    public QuantityDrawing Values { get; init; } = QuantityDrawing.MeasEval;

    /// <summary>Convention by which the transformer draws the entities of documents. Default: null, the model's own choice.</summary>
    public string? Convention { get; init; }

    /// <summary>
    /// Whether only passages with a quantity go through the transformer: no record can come from others. Default: true.
    /// </summary>
    public bool OnlyPassagesWithQuantities { get; init; } = true;
}
