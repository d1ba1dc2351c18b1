using LitMiner.Core.Documents;
using LitMiner.Reading.PlainText;

namespace LitMiner.Reading;

/// <summary>
/// Tells papers from what else lies in folders: manifests, gold files, data, TeX sources, schemas, notes. A file that the user
/// named is always a paper. Pure and thread-safe.
/// </summary>
public static class PaperFinder
{
    /// <summary>Whether the extension alone rules a file out, so that it need not even be opened.</summary>
    /// <param name="path">Path or name of the file.</param>
    public static bool CanBePaper(string path) => NotByName(path) is null;

    /// <summary>Whether a file is a paper, by its name and content.</summary>
    public static PaperVerdict Classify(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.NamedExplicitly) return PaperVerdict.Paper;
        if (NotByName(source.Path) is { } reason) return PaperVerdict.Not(reason);
        DocumentFormat format = DocumentFormatDetector.Detect(source);
        if (format == DocumentFormat.Unknown)
        {
            string extension = Path.GetExtension(source.Path);
            return PaperVerdict.Not(extension.Equals(".xml", StringComparison.OrdinalIgnoreCase)
                ? "It is XML, but none of the article dialects."
                : "Its format is none that papers are read from.");
        }

        ReadOnlySpan<byte> bytes = source.Content.Span;
        if (format == DocumentFormat.PlainText) return ClassifyText(TextDecoder.Decode(bytes[..Math.Min(bytes.Length, 4096)]));
        if (format == DocumentFormat.Tei && bytes.IndexOf("<measure"u8) >= 0 && bytes.IndexOf("<teiHeader"u8) < 0 | source.Path.Contains(".training.", StringComparison.Ordinal))
            return PaperVerdict.Not("It is annotated training text, not a paper.");
        if (format == DocumentFormat.Tei && source.Path.Contains(".training.", StringComparison.Ordinal))
            return PaperVerdict.Not("It is annotated training text, not a paper.");
        return PaperVerdict.Paper;
    }

    private static PaperVerdict ClassifyText(string head)
    {
        if (head.Contains("\\documentclass", StringComparison.Ordinal) || head.Contains("\\begin{", StringComparison.Ordinal)) return PaperVerdict.Not("It is a TeX source.");
        string start = head.TrimStart();
        if (start.StartsWith('{') || start.StartsWith('[')) return PaperVerdict.Not("It is JSON.");
        string[] lines = head.Split('\n', 12);
        int tabs = lines.Count(l => l.Count(c => c == '\t') >= 2);
        if (lines.Length > 3 && tabs * 2 > lines.Length) return PaperVerdict.Not("It is a table of data.");
        return PaperVerdict.Paper;
    }

    private static string? NotByName(string path)
    {
        string name = Path.GetFileName(path.Replace('\\', '/'));
        if (name.StartsWith('.')) return "It is a hidden file.";
        string extension = Path.GetExtension(name).ToLowerInvariant();
        string stem = Path.GetFileNameWithoutExtension(name).ToLowerInvariant();
        if (extension is not (".pdf" or ".html" or ".htm" or ".xhtml" or ".xml" or ".nxml" or ".tei" or ".jats" or ".txt" or ".text" or ""))
        {
            return extension switch
            {
                ".json" or ".jsonl" or ".csv" or ".tsv" or ".parquet" or ".xlsx" or ".itxt" => "It is data, not a paper.",
                ".tex" or ".bib" or ".sty" or ".cls" or ".bst" => "It is a TeX source.",
                ".dtd" or ".ent" or ".xsd" or ".xsl" or ".xslt" or ".rng" or ".mod" => "It is a schema.",
                ".md" or ".rst" => "It is a note of a project.",
                _ => $"Files of the kind {extension} are not read.",
            };
        }

        return stem is "readme" or "license" or "licence" or "notice" or "changelog" or "requirements" or "robots" or "authors" or "contributing" or "manifest" or "copying" or "todo" or "sitemap"
            ? "It is a note of a project." : null;
    }
}
