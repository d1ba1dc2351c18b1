namespace LitMiner.Reading.Pdf;

/// <summary>Tells the covers that repositories and publishers put before a manuscript, by the phrases that they all bear.</summary>
internal static class CoverPages
{
    private const int MaxWords = 600;

    private static readonly string[] Phrases =
    [
        "HAL is a multi-disciplinary", "To cite this version", "Accepted Manuscripts are published online", "This is an Accepted Manuscript, which has been through", "Author manuscript, available",
        "eScholarship.org", "White Rose Research Online", "Downloaded from the University", "This document is the accepted manuscript version", "Publisher's PDF, also known as Version of record",
        "Terms of use and reuse", "Link to publication record", "Citation for published version", "archive ouverte pluridisciplinaire", "Please be advised that this information was generated",
    ];

    public static bool IsCover(List<Paragraph> page)
    {
        if (page.Sum(p => p.Lines.Sum(l => l.Words.Count)) > MaxWords) return false;
        string text = string.Join(' ', page.Select(p => p.Text));
        return Array.Exists(Phrases, p => text.Contains(p, StringComparison.OrdinalIgnoreCase));
    }
}
