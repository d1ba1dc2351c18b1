using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Xml;

namespace LitMiner.Reading.Pdf;

/// <summary>Takes title, authors, DOI, year, journal and licence from the first pages and from the file's own description.</summary>
internal static class PdfMetadata
{
    /// <param name="opening">Title and front matter.</param>
    /// <param name="pages">What is printed on the outer pages.</param>
    /// <param name="file">The file's own description.</param>
    public static DocumentMetadata Read(List<DraftBlock> opening, OuterPages pages, FileDescription file)
    {
        string? title = opening.FirstOrDefault(b => b.Kind == BlockKind.Title)?.Text.Trimmed().ToString();
        if (string.IsNullOrWhiteSpace(title)) title = IsTitle(file.Title) ? file.Title : null;
        return new DocumentMetadata
        {
            Title = title,
            Authors = [.. AuthorNames.Of(opening)],
            Doi = Doi(pages.FirstTwo) ?? MetadataText.Doi(file.Doi) ?? MetadataText.Doi(file.Subject) ?? MetadataText.Doi(file.Title),
            Year = Year(pages.First, file),
            Journal = MetadataText.OrNull(file.Journal),
            Licence = MetadataText.Licence(Unbroken(pages.FirstTwo)) ?? MetadataText.Licence(Unbroken(pages.Last)) ?? MetadataText.Licence(file.Rights),
        };
    }

    private static string Unbroken(string text) => text.Replace('\n', ' ');

    private static string? Doi(string text)
    {
        // DOIs of the article itself are announced; those in a list of references usually come later.
        int at = text.IndexOf("doi", StringComparison.OrdinalIgnoreCase);
        for (int tries = 0; at >= 0 && tries < 6; tries++)
        {
            string near = text.Substring(at, Math.Min(140, text.Length - at)).Replace(" ", "", StringComparison.Ordinal);
            int begin = near.IndexOf("10.", StringComparison.Ordinal);
            if (begin is >= 0 and < 30)
            {
                int stop = near.IndexOf('\n', begin);
                if (MetadataText.Doi(stop > 0 ? near[begin..stop] : near[begin..]) is { } doi) return doi;
            }

            at = text.IndexOf("doi", at + 3, StringComparison.OrdinalIgnoreCase);
        }

        return MetadataText.Doi(text);
    }

    private static int? Year(string text, FileDescription file)
    {
        // "Nature Communications | (2018) 9:5265": the volume's year in the running head or foot.
        for (int i = text.IndexOf('('); i >= 0 && i + 12 < text.Length; i = text.IndexOf('(', i + 1))
        {
            if (text[i + 5] != ')' || MetadataText.Year(text.Substring(i + 1, 4)) is not { } stated) continue;
            int at = i + 6;
            while (at < text.Length && text[at] == ' ') at++;
            int digits = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if ((at > digits && at < text.Length && text[at] == ':') || (i > 1 && text[i - 1] == ' ' && text[i - 2] == '|')) return stated;
        }

        foreach (string word in (ReadOnlySpan<string>)["Published online", "Published:", "Published", "©", "Copyright", "Accepted", "accepted"])
        {
            int at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && MetadataText.Year(text.Substring(at, Math.Min(70, text.Length - at))) is { } year && year is > 1900) return year;
        }

        for (int i = text.IndexOf('('); i >= 0; i = text.IndexOf('(', i + 1))
            if (i + 5 < text.Length && text[i + 5] == ')' && MetadataText.Year(text.Substring(i + 1, 4)) is { } year and > 1900 && i < 1500) return year;
        string head = text[..Math.Min(text.Length, 400)];
        return MetadataText.Year(head) is { } early and > 1900 ? early : file.CreationYear;
    }

    private static bool IsTitle(string? title) => title is { Length: > 15 } && title.Contains(' ', StringComparison.Ordinal) && !title.Contains(".doc", StringComparison.OrdinalIgnoreCase)
        && !title.Contains(".indd", StringComparison.OrdinalIgnoreCase) && !title.StartsWith("Microsoft", StringComparison.Ordinal) && !title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase);
}
