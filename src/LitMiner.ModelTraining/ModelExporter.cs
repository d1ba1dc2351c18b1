using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using LitMiner.Annotation.Recognition;
using LitMiner.Extraction.Linking.Learned;
using LitMiner.ModelTraining.Data;
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
        EncoderConfiguration configuration = EncoderConfiguration.Read(Path.Combine(weightFolder, "config.json"));
        byte[] graph = RecogniserGraph.Write(weights, configuration.Heads, precision);
        string linkerWeights = Path.Combine(weightFolder, "linker.safetensors");
        byte[]? linker = RecogniserGraph.HasSpace(weights) && File.Exists(linkerWeights) ? LinkerGraph.Write(SafetensorsFile.Read(linkerWeights)) : null;
        byte[] vocabulary = File.ReadAllBytes(Path.Combine(weightFolder, "vocab.txt"));
        Dictionary<string, byte[]> files = new() { ["model.onnx"] = graph, ["vocab.txt"] = vocabulary };
        if (linker is not null) files["linker.onnx"] = linker;
        ModelDescription description = new()
        {
            Name = name,
            Version = version,
            Tags = TagSet.Names,
            Features = PieceFeatures.NameOf(LayoutOf(weights, configuration.Conventions.Length)),
            Conventions = configuration.Conventions,
            Convention = configuration.Conventions.Contains(TrainingAnnotations.Corpus) ? TrainingAnnotations.Corpus : null,
            Space = linker is null ? 0 : weights["space.weight"].Shape[0],
            Links = linker is null ? null : LinkInputs.Layout,
            MaxPieces = 192,
            Precision = precision == GraphPrecision.Int8 ? "int8" : "float32",
            Weights = weights.Sha256,
            Files = files.ToImmutableSortedDictionary(f => f.Key, f => Convert.ToHexStringLower(SHA256.HashData(f.Value)), StringComparer.Ordinal),
        };
        Directory.CreateDirectory(target);
        foreach ((string file, byte[] bytes) in files) File.WriteAllBytes(Path.Combine(target, file), bytes);
        File.WriteAllText(Path.Combine(target, "model.json"), JsonSerializer.Serialize(description, Json) + "\n");
    }

    /// <summary>The layout with as many features as the weights take.</summary>
    private static FeatureLayout LayoutOf(SafetensorsFile weights, int conventions)
    {
        int count = weights["features.weight"].Shape[1] - conventions;
        foreach (FeatureLayout layout in Enum.GetValues<FeatureLayout>())
        {
            if (PieceFeatures.Count(layout) == count) return layout;
        }

        throw new InvalidDataException($"the weights take {count} features a piece, which no layout of this program has");
    }
}
