using LitMiner.Annotation.Recognition;
using LitMiner.Core.Annotations;

namespace LitMiner.Cli;

/// <summary>Finds and opens the recogniser.</summary>
internal static class ModelLocator
{
    /// <summary>The model that ships beside the program.</summary>
    public static string DefaultFolder { get; } = Path.Combine(AppContext.BaseDirectory, "onnx-models", "recogniser");

    /// <summary>Opens a model, or none where rules alone are wanted.</summary>
    /// <exception cref="ModelException">A file is missing or damaged.</exception>
    public static EntityRecogniser? Open(string? folder, RecogniserMode mode) =>
        mode == RecogniserMode.Rules ? null : EntityRecogniser.Create(ModelPackage.Load(folder ?? DefaultFolder));
}
