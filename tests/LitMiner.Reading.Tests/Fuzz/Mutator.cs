using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LitMiner.Reading.Tests.Fuzz;

/// <summary>
/// Damages a file in the ways that files are damaged: bits flip, parts are missing, doubled or come from another file, numbers are absurd.
/// In PDFs it also damages what stands inside compressed streams, where most of a page is. The same seed gives the same bytes.
/// </summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Numbers = ["0", "-1", "65536", "2147483647", "-2147483648", "99999999999999999999", "1e308", "0.0000001", "4294967295"];
    private static readonly string[] Pieces = ["<<", ">>", "[", "]", "(", "endobj", "stream\n", "/Length 1 ", "1 0 R", "q q q", "Q", "BT", "<a", "</b>", "<sub>", "<table><tr><td rowspan=99999>", "<![CDATA[", "&#x0;", "&lt", "\0", "\ufeff", "]]>", "<math><mfrac>", "$x_{"];
    private readonly Random _random = new(seed);

    /// <summary>Applies one to four mutations.</summary>
    /// <param name="file">A good file.</param>
    /// <param name="other">Another one of its kind, to take parts from.</param>
    public byte[] Mutate(byte[] file, byte[] other)
    {
        byte[] bytes = file;
        for (int i = _random.Next(1, 5); i > 0 && bytes.Length > 8; i--)
        {
            byte[]? inside = file.AsSpan().StartsWith("%PDF"u8) && _random.Next(2) == 0 ? MutateStream(bytes) : null;
            bytes = inside ?? Once(bytes, other);
        }

        return bytes;
    }

    private byte[] Once(byte[] bytes, byte[] other)
    {
        int at = _random.Next(bytes.Length), length = Math.Min(1 + (int)Math.Pow(bytes.Length, _random.NextDouble()), bytes.Length - at);
        switch (_random.Next(8))
        {
            case 0:
                byte[] flipped = [.. bytes];
                for (int i = _random.Next(1, 40); i > 0; i--) flipped[_random.Next(flipped.Length)] ^= (byte)(1 << _random.Next(8));
                return flipped;
            case 1:
                return bytes[..Math.Max(8, at)];
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                int from = _random.Next(other.Length), count = Math.Min(length, other.Length - from);
                return [.. bytes[..at], .. other[from..(from + count)], .. bytes[(at + (_random.Next(2) * length))..]];
            case 4:
                int times = Math.Min(_random.Next(2, 200), 1 + (2_000_000 / length));
                return [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], times).SelectMany(b => b), .. bytes[(at + length)..]];
            case 5:
                return Number(bytes, at);
            case 6:
                byte[] piece = Encoding.UTF8.GetBytes(Pieces[_random.Next(Pieces.Length)]);
                return [.. bytes[..at], .. Enumerable.Repeat(piece, _random.Next(10) == 0 ? 3000 : 1).SelectMany(b => b), .. bytes[at..]];
            default:
                byte[] noisy = [.. bytes];
                _random.NextBytes(noisy.AsSpan(at, Math.Min(length, 400)));
                return noisy;
        }
    }

    /// <summary>Puts an absurd number in the place of the next one.</summary>
    private byte[] Number(byte[] bytes, int at)
    {
        while (at < bytes.Length && !char.IsAsciiDigit((char)bytes[at])) at++;
        int end = at;
        while (end < bytes.Length && (char.IsAsciiDigit((char)bytes[end]) || bytes[end] == '.')) end++;
        string number = _random.Next(3) == 0 ? _random.Next(-5, 70_000).ToString(CultureInfo.InvariantCulture) : Numbers[_random.Next(Numbers.Length)];
        return [.. bytes[..at], .. Encoding.ASCII.GetBytes(number), .. bytes[end..]];
    }

    /// <summary>Unpacks one stream of a PDF, mutates it and packs it again in the same room where it fits; null where that is not possible.</summary>
    private byte[]? MutateStream(byte[] bytes)
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan();
        int at = _random.Next(bytes.Length);
        int start = rest[at..].IndexOf("\nstream"u8);
        if (start < 0) start = rest[at..].IndexOf(">>stream"u8);
        if (start < 0) return null;
        start += at + (rest[at + start] == '\n' ? 7 : 8);
        while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n') start++;
        int size = rest[start..].IndexOf("endstream"u8);
        if (size < 10) return null;
        try
        {
            using MemoryStream plain = new();
            using (ZLibStream unpacked = new(new MemoryStream(bytes, start, size), CompressionMode.Decompress)) unpacked.CopyTo(plain);
            if (plain.Length < 8) return null;
            byte[] content = plain.ToArray();
            using MemoryStream packed = new();
            using (ZLibStream packer = new(packed, CompressionLevel.SmallestSize, leaveOpen: true)) packer.Write(Once(content, content));
            byte[] result = packed.ToArray();
            if (result.Length < size) Array.Resize(ref result, size);
            return [.. bytes[..start], .. result, .. bytes[(start + size)..]];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
