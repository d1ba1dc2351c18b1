using System.Security.Cryptography;
using System.Text.Json;

namespace LitMiner.Annotation.Recognition;

/// <summary>A model folder, read and checked: description, graph and vocabulary.</summary>
public sealed class ModelPackage
{
    private const string DescriptionFile = "model.json";
    private const string GraphFile = "model.onnx";
    private const string LinkerFile = "linker.onnx";
    private const string VocabularyFile = "vocab.txt";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private ModelPackage(ModelDescription description, byte[] graph, byte[] vocabulary, byte[]? linker)
    {
        Linker = linker is null ? (ReadOnlyMemory<byte>?)null : new ReadOnlyMemory<byte>(linker);
        Description = description;
        Graph = graph;
        Vocabulary = vocabulary;
    }

    /// <summary>What the folder says of the model.</summary>
    public ModelDescription Description { get; }

    /// <summary>Bytes of the ONNX graph.</summary>
    public ReadOnlyMemory<byte> Graph { get; }

    /// <summary>Bytes of the linker's graph; null where the folder has none, as rules alone link then.</summary>
    public ReadOnlyMemory<byte>? Linker { get; }

    /// <summary>Bytes of the vocabulary.</summary>
    public ReadOnlyMemory<byte> Vocabulary { get; }

    /// <summary>Reads a model folder and compares its files with the hashes in its description.</summary>
    /// <exception cref="ModelException">A file is missing or damaged, or the model has another layout than this program.</exception>
    public static ModelPackage Load(string folder)
    {
        ModelDescription description;
        try
        {
            description = JsonSerializer.Deserialize<ModelDescription>(ReadFile(folder, DescriptionFile), Json)
                ?? throw new ModelException($"the model description {Path.Combine(folder, DescriptionFile)} is empty");
        }
        catch (JsonException exception)
        {
            throw new ModelException($"the model description {Path.Combine(folder, DescriptionFile)} can not be read: {exception.Message}", exception);
        }

        if (PieceFeatures.LayoutOf(description.Features) is null)
        {
            string known = string.Join("' or '", Enum.GetValues<FeatureLayout>().Select(PieceFeatures.NameOf));
            throw new ModelException($"the model in {folder} wants input features '{description.Features}', this program gives '{known}'");
        }

        if (!description.Tags.SequenceEqual(TagSet.Names))
            throw new ModelException($"the model in {folder} has other tags than this program");
        byte[]? linker = description.Links is null ? null : Checked(folder, LinkerFile, description);
        return new ModelPackage(description, Checked(folder, GraphFile, description), Checked(folder, VocabularyFile, description), linker);
    }

    private static byte[] Checked(string folder, string name, ModelDescription description)
    {
        byte[] bytes = ReadFile(folder, name);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!description.Files.TryGetValue(name, out string? expected) || hash != expected)
            throw new ModelException($"the model file {Path.Combine(folder, name)} is damaged: its SHA-256 is not the one in {DescriptionFile}");
        return bytes;
    }

    private static byte[] ReadFile(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"the model file {path} is missing or can not be read", exception);
        }
    }
}
