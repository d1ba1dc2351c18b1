using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LitMiner.Cli.Pictures;

/// <summary>Writes pictures as Portable Network Graphics (W3C Recommendation, PNG, third edition): 8-bit RGB, each row as the difference from the one above.</summary>
internal static class PngWriter
{
    private const int HeaderLength = 13;

    /// <summary>Writes a picture.</summary>
    public static void Write(RasterImage image, Stream output)
    {
        output.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.Height);
        header[8] = 8;
        header[9] = 2;
        Chunk(output, "IHDR", header);
        using MemoryStream data = new();
        using (ZLibStream packed = new(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            int stride = image.Width * 3;
            byte[] row = new byte[stride + 1];
            row[0] = 2;
            for (int y = 0; y < image.Height; y++)
            {
                ReadOnlySpan<byte> line = image.Pixels.Slice(y * stride, stride);
                for (int x = 0; x < stride; x++) row[x + 1] = (byte)(line[x] - (y == 0 ? 0 : image.Pixels[((y - 1) * stride) + x]));
                packed.Write(row);
            }
        }

        Chunk(output, "IDAT", data.ToArray());
        Chunk(output, "IEND", []);
    }

    private static void Chunk(Stream output, string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        output.Write(number);
    }

    /// <summary>CRC-32 as in ISO 3309.</summary>
    private static uint Checksum(byte[] bytes)
    {
        uint[] table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            uint value = n;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[n] = value;
        }

        uint crc = uint.MaxValue;
        foreach (byte b in bytes) crc = table[(crc ^ b) & 255] ^ (crc >> 8);
        return ~crc;
    }
}
