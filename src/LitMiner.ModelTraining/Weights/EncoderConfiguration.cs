using System.Collections.Immutable;
using System.Text.Json;

namespace LitMiner.ModelTraining.Weights;

/// <summary>What the file config.json beside weights says of an encoder, as far as its tensors do not.</summary>
/// <param name="Heads">Attention heads a layer.</param>
/// <param name="Conventions">Conventions of annotation, in the order of their inputs; empty where it knows none.</param>
public sealed record EncoderConfiguration(int Heads, ImmutableArray<string> Conventions)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It does not say how many heads there are, or is no JSON.</exception>
    /// <exception cref="IOException">It can not be read.</exception>
    public static EncoderConfiguration Read(string path)
    {
        try
        {
            using JsonDocument config = JsonDocument.Parse(File.ReadAllBytes(path));
            int heads = config.RootElement.GetProperty("num_attention_heads").GetInt32();
            ImmutableArray<string> conventions = config.RootElement.TryGetProperty("conventions", out JsonElement list)
                ? [.. list.EnumerateArray().Select(c => c.GetString() ?? "")]
                : [];
            return new EncoderConfiguration(heads, conventions);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path} does not say how many attention heads the encoder has, or which conventions it knows", exception);
        }
    }
}
