using LitMiner.Annotation.Recognition;
using LitMiner.Extraction.Linking.Learned;

namespace LitMiner.Pipeline;

/// <summary>The trained models of a folder: recogniser and, where it has one, linker. Both see one pass of the encoder. Thread-safe.</summary>
public sealed class LanguageModels : IDisposable
{
    private LanguageModels(EntityRecogniser recogniser, LinkModel? linker, string hash)
    {
        Recogniser = recogniser;
        Linker = linker;
        Hash = hash;
    }

    /// <summary>Finds entities.</summary>
    public EntityRecogniser Recogniser { get; }

    /// <summary>Links them; null where rules alone do.</summary>
    public LinkModel? Linker { get; }

    /// <summary>Changes when any graph does.</summary>
    public string Hash { get; }

    /// <summary>Opens the models of a folder.</summary>
    /// <exception cref="ModelException">A file is missing or damaged, or does not fit this program.</exception>
    public static LanguageModels Open(string folder)
    {
        ModelPackage package = ModelPackage.Load(folder);
        if (package.Description.Links is { } links && links != LinkInputs.Layout)
            throw new ModelException($"the linker in {folder} wants inputs '{links}', this program gives '{LinkInputs.Layout}'");
        EntityRecogniser recogniser = EntityRecogniser.Create(package);
        try
        {
            LinkModel? linker = package.Linker is { } graph ? LinkModel.Create(graph) : null;
            return new LanguageModels(recogniser, linker, string.Join('+', package.Description.Files.Values));
        }
        catch (InvalidDataException exception)
        {
            recogniser.Dispose();
            throw new ModelException($"the linker in {folder} can not be opened: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Recogniser.Dispose();
        Linker?.Dispose();
    }
}
