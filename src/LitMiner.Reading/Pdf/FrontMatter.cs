using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf;

/// <summary>Finds title, authors and other front matter on the first pages, and where the abstract begins.</summary>
internal sealed class FrontMatter
{
    private readonly HashSet<Paragraph> _all = [];

    public List<Paragraph> Title { get; } = [];

    /// <summary>Front matter apart from the title, in order.</summary>
    public List<Paragraph> Others { get; } = [];

    /// <summary>The paragraph that is an abstract without a heading, or null.</summary>
    public Paragraph? AbstractStart { get; private set; }

    public bool Contains(Paragraph p) => _all.Contains(p);

    public static FrontMatter Find(List<Paragraph> paragraphs, double bodySize)
    {
        FrontMatter front = new();
        int firstPage = paragraphs.Count == 0 ? 1 : paragraphs[0].Page;

        // A cover page (repositories, publishers' manuscripts) may come first: the title stands where text of an article follows.
        List<Paragraph> page = [.. paragraphs.Where(p => p.Page == firstPage && !p.IsDropped)];
        Paragraph? title = FindTitle(page, bodySize);
        if (title is not null && Again(paragraphs, title, bodySize) is { } again) title = again;
        else if (CoverPages.IsCover(page) && FindTitle([.. paragraphs.Where(p => p.Page == firstPage + 1 && !p.IsDropped)], bodySize) is { } behind) title = behind;
        if (title is null) return front;
        int at = paragraphs.IndexOf(title);
        front.Title.Add(title);
        front._all.Add(title);
        int end = at + 1;
        while (end < paragraphs.Count && paragraphs[end] is { } next && next.Page == title.Page && Math.Abs(next.Size - title.Size) < 0.06 * title.Size && next.Bold == title.Bold
            && next.Top < front.Title[^1].Bottom + 4 && front.Title[^1].Bottom - next.Top < 1.2 * title.Size && title.Size > bodySize * 1.2 && !SectionRoles.IsKnownHeading(next.Text))
        {
            front.Title.Add(next);
            front._all.Add(next);
            end++;
        }

        front.Collect(paragraphs, at, end, bodySize);
        return front;
    }

    /// <summary>The title printed once more on the next two pages: what came first is a cover.</summary>
    private static Paragraph? Again(List<Paragraph> paragraphs, Paragraph title, double bodySize)
    {
        const int telling = 24;
        string key = Key(title.Text);
        if (key.Length < telling) return null;
        return paragraphs.Find(p => p.Page > title.Page && p.Page <= title.Page + 2 && !p.IsDropped && p.Size > 1.12 * bodySize && p.Kind is BlockKind.Paragraph or BlockKind.Heading
            && Key(p.Text) is { Length: >= telling } other && string.CompareOrdinal(other, 0, key, 0, telling) == 0);
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static Paragraph? FindTitle(List<Paragraph> page, double bodySize)
    {
        Paragraph? best = null;
        foreach (Paragraph p in page)
        {
            string text = p.Text;
            int letters = text.Count(char.IsLetter), words = p.Lines.Sum(l => l.Words.Count);
            if (p.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || letters < 14 || words < 3 || p.Lines.Count > 7 || p.Lines[0].Frame.Turn != page[0].Lines[0].Frame.Turn) continue;
            if (p.Size < 1.08 * bodySize || p.Top < 0.3 * p.Lines[0].Frame.Height) continue;
            if (text.Contains("www.", StringComparison.Ordinal) || text.Contains("http", StringComparison.Ordinal)) continue;
            if (words < 8 && (text.StartsWith("BMC ", StringComparison.Ordinal) || text.Contains("Journal", StringComparison.Ordinal) || text.Contains("PATENT", StringComparison.Ordinal) || text.Contains("Patent", StringComparison.Ordinal))) continue;
            if (text.Contains("Accepted Manuscript", StringComparison.Ordinal)) continue;
            if (best is null || p.Size > best.Size * 1.04) best = p;
        }

        return best ?? page.FirstOrDefault(p => p.Bold && p.Lines.Sum(l => l.Words.Count) >= 4 && p.Top > 0.5 * p.Lines[0].Frame.Height && p.Lines.Count < 6 && p.Kind is BlockKind.Paragraph or BlockKind.Heading);
    }

    private void Collect(List<Paragraph> paragraphs, int title, int end, double bodySize)
    {
        int page = paragraphs[title].Page;
        int stop = paragraphs.Count;
        for (int i = end; i < paragraphs.Count && paragraphs[i].Page <= page + 1; i++)
        {
            Paragraph p = paragraphs[i];
            if (p.IsDropped) continue;
            if (p.Kind == BlockKind.Heading && SectionRoles.Of(p.Text) is SectionRole.Abstract or SectionRole.Introduction)
            {
                stop = i;
                break;
            }

            if (StartsAbstract(p))
            {
                stop = i;
                AbstractStart = p;
                break;
            }

            if (p.Kind == BlockKind.Paragraph && IsProse(p))
            {
                stop = i;
                AbstractStart = paragraphs.Skip(i + 1).Take(12).Any(n => n.Kind == BlockKind.Heading && SectionRoles.Of(n.Text) is SectionRole.Introduction) || p.Bold || p.Size > bodySize * 1.02 ? p : null;
                break;
            }
        }

        for (int i = 0; i < stop; i++)
        {
            Paragraph p = paragraphs[i];
            if (p.IsDropped || _all.Contains(p) || p.Page > page || p.Kind is BlockKind.FigureCaption or BlockKind.TableCaption or BlockKind.Table) continue;
            if (i < title && p.Page == page && IsProse(p) && p.Size > 0.93 * bodySize) continue;
            if (!_all.Add(p)) continue;
            p.Kind = BlockKind.FrontMatter;
            Others.Add(p);
        }

        // What stands above the title (kind of article, journal) comes behind what follows it (authors, addresses).
        List<Paragraph> above = [.. Others.Where(p => paragraphs.IndexOf(p) < title)];
        Others.RemoveAll(above.Contains);
        Others.AddRange(above);
    }

    private static bool StartsAbstract(Paragraph p)
    {
        string text = p.Text;
        return text.Length > 120 && (text.StartsWith("abstract", StringComparison.OrdinalIgnoreCase) || text.StartsWith("summary", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("A B S T R A C T", StringComparison.Ordinal));
    }

    /// <summary>Long text of sentences, not a list of authors or addresses.</summary>
    private static bool IsProse(Paragraph p)
    {
        string text = p.Text;
        if (text.Length < 320) return false;
        int lower = 0, words = 0, commas = text.Count(c => c is ',' or ';');
        foreach (PdfWord word in p.Lines.SelectMany(l => l.Words))
        {
            words++;
            if (char.IsLower(word.Text[0])) lower++;
        }

        bool licence = text.Contains("Creative Commons", StringComparison.OrdinalIgnoreCase) || text.Contains('©') || text.Contains("Correspondence", StringComparison.Ordinal) || text.Contains('@');
        return !licence && lower > 0.6 * words && commas < 0.2 * words;
    }
}
