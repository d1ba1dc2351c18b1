using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace LitMiner.ModelTraining.Weights;

/// <summary>
/// Reads weights in the safetensors layout: eight bytes with the length of a JSON header, the header (name → type, shape,
/// offsets), then the tensors' bytes. Only float16 and float32 are known here.
/// </summary>
public sealed class SafetensorsFile
{
    private const int LargestHeader = 16 << 20;
    private readonly ImmutableDictionary<string, WeightTensor> tensors;

    private SafetensorsFile(ImmutableDictionary<string, WeightTensor> tensors, string sha256)
    {
        this.tensors = tensors;
        Sha256 = sha256;
    }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Names of all tensors, in ordinal order.</summary>
    public IEnumerable<string> Names => tensors.Keys.Order(StringComparer.Ordinal);

    /// <summary>The tensor of a name.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public WeightTensor this[string name] =>
        tensors.TryGetValue(name, out WeightTensor? tensor) ? tensor : throw new InvalidDataException($"the weight file has no tensor '{name}'");

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The file is not in the layout, or a tensor has another type.</exception>
    public static SafetensorsFile Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length < 8) throw new InvalidDataException($"{path}: too short for a weight file");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (length > LargestHeader || (long)length + 8 > bytes.Length) throw new InvalidDataException($"{path}: the header does not fit the file");
        ReadOnlySpan<byte> data = bytes.AsSpan(8 + (int)length);
        ImmutableDictionary<string, WeightTensor>.Builder tensors = ImmutableDictionary.CreateBuilder<string, WeightTensor>(StringComparer.Ordinal);
        try
        {
            using JsonDocument header = JsonDocument.Parse(bytes.AsMemory(8, (int)length));
            foreach (JsonProperty entry in header.RootElement.EnumerateObject())
            {
                if (entry.NameEquals("__metadata__")) continue;
                tensors[entry.Name] = ReadTensor(entry, data);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException($"{path}: not a safetensors file ({exception.Message})", exception);
        }

        return new SafetensorsFile(tensors.ToImmutable(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static WeightTensor ReadTensor(JsonProperty entry, ReadOnlySpan<byte> data)
    {
        ImmutableArray<int> shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(d => d.GetInt32())];
        JsonElement offsets = entry.Value.GetProperty("data_offsets");
        ReadOnlySpan<byte> bytes = data[offsets[0].GetInt32()..offsets[1].GetInt32()];
        string? type = entry.Value.GetProperty("dtype").GetString();
        float[] values = new float[shape.Aggregate(1, (a, b) => checked(a * b))];
        int width = type switch
        {
            "F16" => 2,
            "F32" => 4,
            _ => throw new InvalidDataException($"tensor '{entry.Name}' has type {type}; only F16 and F32 are known"),
        };
        if (bytes.Length != values.Length * width) throw new InvalidDataException($"tensor '{entry.Name}' has {bytes.Length} bytes for {values.Length} values");
        if (width == 2)
        {
            ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(bytes);
            for (int i = 0; i < values.Length; i++) values[i] = (float)halves[i];
        }
        else
        {
            MemoryMarshal.Cast<byte, float>(bytes).CopyTo(values);
        }

        return new WeightTensor(entry.Name, shape, values);
    }
}
