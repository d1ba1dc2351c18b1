using LitMiner.Annotation.Recognition;
using LitMiner.Core.Annotations;
using LitMiner.Pipeline;

namespace LitMiner.Cli;

/// <summary>Finds and opens the trained models.</summary>
internal static class ModelLocator
{
    /// <summary>The model that ships beside the program.</summary>
    public static string DefaultFolder { get; } = Path.Combine(AppContext.BaseDirectory, "onnx-models", "recogniser");

    /// <summary>Opens a model, or none where rules alone are wanted.</summary>
    /// <exception cref="ModelException">A file is missing or damaged.</exception>
    public static LanguageModels? Open(string? folder, RecogniserMode mode) =>
        mode == RecogniserMode.Rules ? null : LanguageModels.Open(folder ?? DefaultFolder);
}
