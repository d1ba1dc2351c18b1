using System.Text;
using LitMiner.Core.Documents;
using LitMiner.Reading.PlainText;

namespace LitMiner.Reading;

/// <summary>Tells formats apart by content; plain text by its extension or by being named. Pure and thread-safe.</summary>
public static class DocumentFormatDetector
{
    private const int HeadBytes = 64 << 10;

    /// <summary>The format of a document, or <see cref="DocumentFormat.Unknown"/>.</summary>
    public static DocumentFormat Detect(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ReadOnlySpan<byte> bytes = source.Content.Span;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        string extension = System.IO.Path.GetExtension(source.Path).ToLowerInvariant();

        // ISO 32000 wants the header in the first bytes; readers accept it in the first kilobyte.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 || extension == ".pdf") return DocumentFormat.Pdf;
        bool isText = extension is ".txt" or ".text";
        string text = TextDecoder.Decode(head).TrimStart('\ufeff', ' ', '\t', '\r', '\n', '\f');
        if (text.StartsWith('<') && !(isText && !text.StartsWith("<?xml", StringComparison.Ordinal)))
        {
            DocumentFormat markup = DetectMarkup(text);
            if (markup != DocumentFormat.Unknown) return markup;
        }

        if (extension is ".html" or ".htm" or ".xhtml") return DocumentFormat.Html;
        bool isOther = extension is ".xml" or ".json" or ".csv" or ".tsv" or ".tex" or ".md" or ".bib";
        return isText || (source.NamedExplicitly && !isOther && bytes.IndexOf((byte)0) < 0) ? DocumentFormat.PlainText : DocumentFormat.Unknown;
    }

    private static DocumentFormat DetectMarkup(string text)
    {
        if (text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("<article", StringComparison.Ordinal)) return DocumentFormat.Html;
        string root = RootName(text, out string attributes);
        bool elsevier = text.Contains("elsevier.com/xml", StringComparison.Ordinal);
        switch (root.ToLowerInvariant())
        {
            case "html" or "head" or "body":
                return DocumentFormat.Html;
            case "article" or "response" or "pmc-articleset" or "oai_dc" or "oai-pmh" or "records" or "sub-article":
                if (elsevier && attributes.Contains("elsevier", StringComparison.Ordinal)) return DocumentFormat.Elsevier;
                return root is "article" || text.Contains("<article", StringComparison.Ordinal) ? DocumentFormat.Jats : DocumentFormat.Unknown;
            case "converted-article" or "simple-article" or "full-text-retrieval-response":
                return DocumentFormat.Elsevier;
            case "document":
                return elsevier ? DocumentFormat.Elsevier : DocumentFormat.Unknown;
            case "art":
                return DocumentFormat.Springer;
            case "publisher":
                return text.Contains("ArticleInfo", StringComparison.Ordinal) || text.Contains("<Journal", StringComparison.Ordinal) ? DocumentFormat.Springer : DocumentFormat.Unknown;
            case "tei" or "teicorpus":
                return DocumentFormat.Tei;
        }

        // Fragments of HTML without a root of its own.
        return root.ToLowerInvariant() is "div" or "p" or "table" or "meta" or "title" or "script" or "h1" or "span" or "a" or "center" or "font" or "img" or "frameset"
            && !text.StartsWith("<?xml", StringComparison.Ordinal) ? DocumentFormat.Html : DocumentFormat.Unknown;
    }

    /// <summary>Local name of the first element.</summary>
    private static string RootName(string text, out string attributes)
    {
        attributes = "";
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('<', at);
            if (open < 0 || open + 1 >= text.Length) return "";
            if (text[open + 1] == '?') at = End(text, open, "?>");
            else if (string.CompareOrdinal(text, open, "<!--", 0, 4) == 0) at = End(text, open, "-->");
            else if (text[open + 1] == '!')
            {
                int bracket = text.IndexOf('[', open), close = text.IndexOf('>', open);
                at = bracket > 0 && bracket < close ? End(text, open, "]") : close < 0 ? text.Length : close + 1;
                if (bracket > 0 && bracket < close)
                {
                    int subset = text.IndexOf("]>", open, StringComparison.Ordinal);
                    at = subset < 0 ? End(text, at, ">") : subset + 2;
                }
            }
            else
            {
                int end = open + 1;
                while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_' or '.')) end++;
                if (end == open + 1)
                {
                    at = open + 1;
                    continue;
                }

                string name = text[(open + 1)..end];
                int stop = text.IndexOf('>', end);
                attributes = stop < 0 ? text[end..] : text[end..stop];
                return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            }
        }

        return "";
    }

    private static int End(string text, int from, string mark)
    {
        int at = text.IndexOf(mark, from, StringComparison.Ordinal);
        return at < 0 ? text.Length : at + mark.Length;
    }
}
