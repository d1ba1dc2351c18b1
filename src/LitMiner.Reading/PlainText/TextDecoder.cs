using System.Text;

namespace LitMiner.Reading.PlainText;

/// <summary>Finds the encoding of bytes: byte order mark, else what the XML declaration or meta element says, else UTF-8, else Windows-1252.</summary>
internal static class TextDecoder
{
    /// <summary>Decodes bytes; characters that do not exist in the encoding become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Encoding.UTF32.GetString(bytes[4..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.Length >= 4 && bytes[0] == '<' && bytes[1] == 0 && bytes[2] != 0) return Encoding.Unicode.GetString(bytes);
        if (bytes.Length >= 4 && bytes[0] == 0 && bytes[1] == '<') return Encoding.BigEndianUnicode.GetString(bytes);
        if (Declared(bytes) is { } declared && declared is not UTF8Encoding)
        {
            if (!IsUtf8(bytes) || !HasHighBytes(bytes)) return declared.GetString(bytes);
        }

        return IsUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Western().GetString(bytes);
    }

    private static Encoding Western() => CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static bool HasHighBytes(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0x80, (byte)0xff) >= 0;

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        string? name = After(head, "encoding=", head.StartsWith("<?xml", StringComparison.Ordinal)) ?? After(head, "charset=", true);
        if (name is null) return null;
        try
        {
            return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? null
                : name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Western()
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? After(string head, string key, bool wanted)
    {
        int at = wanted ? head.IndexOf(key, StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0) return null;
        at += key.Length;
        while (at < head.Length && head[at] is '"' or '\'' or ' ') at++;
        int end = at;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':')) end++;
        return end > at ? head[at..end] : null;
    }
}
