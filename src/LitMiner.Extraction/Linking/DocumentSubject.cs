using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>The material that a paper is about: what stands in its title and is spoken of most.</summary>
internal static class DocumentSubject
{
    private const int FewestMentions = 4;

    /// <summary>The first mention of the subject, or null where no material of the title is spoken of often.</summary>
    public static TextSpan? Of(AnnotatedDocument annotated)
    {
        ParsedDocument document = annotated.Parsed;
        string title = Key(document.Metadata.Title ?? "");
        if (title.Length == 0) return null;
        return annotated.Entities.Where(e => e.Label == EntityLabel.Material)
            .GroupBy(e => Key(e.Span.Of(document.Text)), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 1 && g.Count() >= FewestMentions && title.Contains(g.Key, StringComparison.Ordinal))
            .OrderByDescending(g => g.Count() * Math.Min(12, g.Key.Length)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (TextSpan?)g.First().Span).FirstOrDefault();
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
