using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using LitMiner.Annotation.Recognition;
using LitMiner.Annotation.Tokenisation;
using LitMiner.ModelTraining.Onnx;
using LitMiner.ModelTraining.Weights;

namespace LitMiner.ModelTraining;

/// <summary>Turns a folder of trained weights into a model folder that the recogniser can open.</summary>
public static class ModelExporter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes model.onnx, vocab.txt and model.json.</summary>
    /// <param name="weightFolder">Folder with model.safetensors, vocab.txt and config.json.</param>
    /// <param name="target">Folder to write; made if it is not there.</param>
    /// <param name="name">Name of the model.</param>
    /// <param name="version">Version of the model.</param>
    /// <param name="precision">Numbers of the matrix products.</param>
    /// <exception cref="InvalidDataException">The weights are not those of a recogniser.</exception>
    /// <exception cref="IOException">A file can not be read or written.</exception>
    public static void Export(string weightFolder, string target, string name, string version, GraphPrecision precision)
    {
        SafetensorsFile weights = SafetensorsFile.Read(Path.Combine(weightFolder, "model.safetensors"));
        byte[] graph = RecogniserGraph.Write(weights, Heads(Path.Combine(weightFolder, "config.json")), precision);
        byte[] vocabulary = File.ReadAllBytes(Path.Combine(weightFolder, "vocab.txt"));
        ModelDescription description = new()
        {
            Name = name,
            Version = version,
            Tags = TagSet.Names,
            Features = LexicalFeatures.Layout,
            MaxPieces = 192,
            Precision = precision == GraphPrecision.Int8 ? "int8" : "float32",
            Weights = weights.Sha256,
            Files = new Dictionary<string, string>
            {
                ["model.onnx"] = Convert.ToHexStringLower(SHA256.HashData(graph)),
                ["vocab.txt"] = Convert.ToHexStringLower(SHA256.HashData(vocabulary)),
            }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        Directory.CreateDirectory(target);
        File.WriteAllBytes(Path.Combine(target, "model.onnx"), graph);
        File.WriteAllBytes(Path.Combine(target, "vocab.txt"), vocabulary);
        File.WriteAllText(Path.Combine(target, "model.json"), JsonSerializer.Serialize(description, Json) + "\n");
    }

    private static int Heads(string configFile)
    {
        try
        {
            using JsonDocument config = JsonDocument.Parse(File.ReadAllBytes(configFile));
            return config.RootElement.GetProperty("num_attention_heads").GetInt32();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{configFile} does not say how many attention heads the encoder has", exception);
        }
    }
}
