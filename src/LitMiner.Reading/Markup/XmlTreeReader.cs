using System.Text;
using System.Xml;
using AngleSharp.Html;

namespace LitMiner.Reading.Markup;

/// <summary>
/// Reads XML into a tree without any DTD: the document type is cut out, references to entities other than the standard named
/// characters are dropped, nothing is ever expanded or fetched. Depth and size are limited.
/// </summary>
internal sealed class XmlTreeReader(int maxDepth, int maxCharacters)
{
    /// <summary>The tree read so far, and what stopped the reading, if anything did.</summary>
    public sealed record Result(MarkupNode? Root, string? Fault, string? FaultCode, int UnknownEntities);

    public Result Read(string xml, CancellationToken token)
    {
        string clean = WithoutDoctypeAndEntities(xml, out int unknown);
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            MaxCharactersInDocument = maxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        MarkupNode? root = null;
        MarkupNode? current = null;
        int depth = 0, steps = 0;
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(clean), settings);
            while (reader.Read())
            {
                if ((++steps & 0xfff) == 0) token.ThrowIfCancellationRequested();
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (depth >= maxDepth)
                            return new Result(null, $"elements are nested more than {maxDepth} deep", "xml.too-deep", unknown);
                        MarkupNode element = MarkupNode.Element(reader.LocalName.ToLowerInvariant());
                        bool empty = reader.IsEmptyElement;
                        AddAttributes(reader, element);
                        if (current is null) root ??= element;
                        else current.Add(element);
                        if (!empty)
                        {
                            current = element;
                            depth++;
                        }

                        break;
                    case XmlNodeType.EndElement:
                        current = current?.Parent;
                        depth--;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        current?.Add(MarkupNode.Characters(reader.Value));
                        break;
                }
            }
        }
        catch (XmlException fault)
        {
            return new Result(root, fault.Message, "xml.malformed", unknown);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return new Result(root, fault.Message, "xml.malformed", unknown);
        }

        return new Result(root, root is null ? "there is no element" : null, root is null ? "xml.malformed" : null, unknown);
    }

    private static void AddAttributes(XmlReader reader, MarkupNode element)
    {
        if (!reader.MoveToFirstAttribute()) return;
        element.Attributes = [];
        do element.Attributes[reader.LocalName.ToLowerInvariant()] = reader.Value;
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    /// <summary>Cuts the document type and writes named characters as themselves.</summary>
    internal static string WithoutDoctypeAndEntities(string xml, out int unknown)
    {
        unknown = 0;
        StringBuilder result = new(xml.Length);
        int at = 0;
        while (at < xml.Length && (char.IsWhiteSpace(xml[at]) || xml[at] == '\ufeff')) at++;
        if (string.CompareOrdinal(xml, at, "<?xml", 0, 5) == 0)
        {
            // The text is decoded already: its declaration may name another encoding or a version that the parser refuses.
            int end = xml.IndexOf("?>", at, StringComparison.Ordinal);
            if (end > 0) at = end + 2;
        }

        while (at < xml.Length)
        {
            char c = xml[at];
            if (c == '&')
            {
                at = CopyEntity(xml, at, result, ref unknown);
                continue;
            }

            if (c != '<')
            {
                int next = xml.AsSpan(at).IndexOfAny('&', '<');
                int end = next < 0 ? xml.Length : at + next;
                result.Append(xml, at, end - at);
                at = end;
                continue;
            }

            if (Starts(xml, at, "<![CDATA[")) at = CopyThrough(xml, at, "]]>", result);
            else if (Starts(xml, at, "<!--")) at = CopyThrough(xml, at, "-->", null);
            else if (Starts(xml, at, "<?")) at = CopyThrough(xml, at, "?>", null);
            else if (Starts(xml, at, "<!DOCTYPE")) at = AfterDoctype(xml, at);
            else
            {
                result.Append('<');
                at++;
            }
        }

        return result.ToString();
    }

    private static bool Starts(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static int CopyThrough(string xml, int at, string end, StringBuilder? result)
    {
        int stop = xml.IndexOf(end, at, StringComparison.Ordinal);
        int next = stop < 0 ? xml.Length : stop + end.Length;
        result?.Append(xml, at, next - at);
        return next;
    }

    private static int AfterDoctype(string xml, int at)
    {
        int brackets = 0;
        char quote = '\0';
        for (int i = at + 9; i < xml.Length; i++)
        {
            char c = xml[i];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
            }
            else if (Starts(xml, i, "<!--"))
            {
                int end = xml.IndexOf("-->", i, StringComparison.Ordinal);
                i = end < 0 ? xml.Length : end + 2;
            }
            else if (c is '"' or '\'') quote = c;
            else if (c == '[') brackets++;
            else if (c == ']') brackets--;
            else if (c == '>' && brackets <= 0) return i + 1;
        }

        return xml.Length;
    }

    private static int CopyEntity(string xml, int at, StringBuilder result, ref int unknown)
    {
        int end = at + 1;
        while (end < xml.Length && end - at < 40 && (char.IsAsciiLetterOrDigit(xml[end]) || xml[end] is '#' or '.' or '_' or '-')) end++;
        if (end >= xml.Length || xml[end] != ';' || end == at + 1)
        {
            result.Append("&amp;");
            return at + 1;
        }

        string name = xml[(at + 1)..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos") result.Append('&').Append(name).Append(';');
        else if (name[0] == '#') AppendNumber(name, result);
        else if (HtmlEntityProvider.Resolver.GetSymbol(name + ";") is { } symbol) result.Append(symbol is "<" ? "&lt;" : symbol is "&" ? "&amp;" : symbol);
        else unknown++;
        return end + 1;
    }

    private static void AppendNumber(string name, StringBuilder result)
    {
        bool hex = name.Length > 1 && name[1] is 'x' or 'X';
        bool ok = int.TryParse(
            name.AsSpan(hex ? 2 : 1), hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None, null, out int code);
        if (!ok || code is < 9 or > 0x10ffff or (>= 0xd800 and <= 0xdfff) or 0xfffe or 0xffff || (code < 32 && code is not 9 and not 10 and not 13)) return;
        string text = char.ConvertFromUtf32(code);
        result.Append(text switch { "<" => "&lt;", "&" => "&amp;", ">" => "&gt;", _ => text });
    }
}
