using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LitMiner.ModelTraining.Weights;

/// <summary>Writes tensors in the safetensors layout (see <see cref="SafetensorsFile"/>), the form in which training data and weights travel to and from the training script.</summary>
public sealed class SafetensorsWriter
{
    private readonly List<(string Name, string Type, long[] Shape, byte[] Bytes)> tensors = [];

    /// <summary>Adds whole numbers.</summary>
    /// <param name="name">Name of the tensor.</param>
    /// <param name="values">Elements, last dimension fastest.</param>
    /// <param name="columns">Length of the last dimension of a matrix, or 0 for a vector.</param>
    public void Add(string name, ReadOnlySpan<int> values, int columns = 0) => Add(name, "I32", MemoryMarshal.AsBytes(values), values.Length, columns);

    /// <summary>Adds numbers of single precision; see the other overload.</summary>
    public void Add(string name, ReadOnlySpan<float> values, int columns = 0) => Add(name, "F32", MemoryMarshal.AsBytes(values), values.Length, columns);

    /// <summary>Writes the file.</summary>
    public void Write(Stream target)
    {
        ArgumentNullException.ThrowIfNull(target);
        using MemoryStream header = new();
        using (Utf8JsonWriter json = new(header))
        {
            json.WriteStartObject();
            long offset = 0;
            foreach ((string name, string type, long[] shape, byte[] bytes) in tensors)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", type);
                json.WriteStartArray("shape");
                foreach (long dimension in shape) json.WriteNumberValue(dimension);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += bytes.Length);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        target.Write(length);
        target.Write(header.GetBuffer().AsSpan(0, (int)header.Length));
        foreach ((_, _, _, byte[] bytes) in tensors) target.Write(bytes);
    }

    private void Add(string name, string type, ReadOnlySpan<byte> bytes, int count, int columns)
    {
        if (columns > 0 && count % columns != 0) throw new ArgumentException($"tensor '{name}' has {count} elements, not a multiple of {columns}", nameof(columns));
        tensors.Add((name, type, columns > 0 ? [count / columns, columns] : [count], bytes.ToArray()));
    }
}
