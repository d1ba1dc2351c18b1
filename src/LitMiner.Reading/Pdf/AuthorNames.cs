using System.Text;
using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf;

/// <summary>Takes the authors' names out of the front matter: the first blocks behind the title that are lists of names.</summary>
internal static class AuthorNames
{
    private const int MaxBlocks = 14;

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "van", "der", "von", "da", "del", "la", "den", "di", "dos", "das", "do", "el", "bin", "ben", "al", "le", "ten", "ter", "af", "zu", "e", "y",
    };

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "University", "Institute", "Department", "of", "Laboratory", "Center", "Centre", "School", "Research", "College", "Article", "Articles", "Open", "Access", "Review", "Journal", "Faculty",
        "Materials", "Science", "Sciences", "Received", "Published", "Hospital", "Publishing", "Corporation", "Medicine", "Letters", "Lett", "Protocol", "Study", "Original", "Physics", "Chemistry",
        "Chemical", "Patent", "Office", "Volume", "Correspondence", "Keywords", "Cite", "Molecular", "Communications", "Communication", "Report", "Reports", "Paper", "Psychology", "Behavioral",
        "Technology", "Engineering", "Licensee", "Author", "Authors", "Abstract", "Online", "Page", "Pages", "Issue", "Press", "Society", "Biology", "Accepted", "Available",
        "Patentamt", "Information", "Manuscript", "Application", "Publication", "Number", "Date", "Email", "Nature", "Association", "Academy", "Polymer",
    };

    public static IReadOnlyList<string> Of(List<DraftBlock> blocks)
    {
        int title = blocks.FindIndex(b => b.Kind == BlockKind.Title);
        List<string> all = [];
        foreach (DraftBlock block in blocks.Skip(title + 1).Where(b => b.Kind == BlockKind.FrontMatter).Take(MaxBlocks))
        {
            List<string> names = In(block.Text);
            if (names.Count > 0) all.AddRange(names.Where(n => !all.Contains(n)));
            else if (all.Count > 0) break;
        }

        return all;
    }

    /// <summary>Names in a block, or none if half of it is something else.</summary>
    private static List<string> In(RichText text)
    {
        if (text.Length > 3000) return [];
        string all = WithoutMarks(text).Replace(" and ", ",", StringComparison.Ordinal).Replace("&", ",", StringComparison.Ordinal).Replace(';', ',').Replace(" AND ", ",", StringComparison.Ordinal);
        if (all.StartsWith("by ", StringComparison.OrdinalIgnoreCase)) all = all[3..];
        List<string> names = [];
        int bad = 0;
        foreach (string part in all.Split(','))
        {
            string name = part.Trim(' ', ':', '|', '·', '•').Trim();
            if (name.StartsWith("and ", StringComparison.Ordinal)) name = name[4..];
            if (name.Length < 3) continue;
            if (IsName(name)) names.Add(name.TrimEnd('.'));
            else bad++;
        }

        return bad > names.Count / 2 ? [] : names;
    }

    private static bool IsName(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && name.Length < 48 && !name.Contains('@', StringComparison.Ordinal)
            && Array.TrueForAll(words, w => char.IsUpper(w[0]) || Particles.Contains(w)) && Array.Exists(words, w => w.Length > 2 && char.IsUpper(w[0])) && !Array.Exists(words, w => NoNames.Contains(w.Trim('.')));
    }

    /// <summary>The text without digits and marks of affiliation; raised ones part names.</summary>
    private static string WithoutMarks(RichText text)
    {
        StringBuilder plain = new();
        int run = 0;
        for (int i = 0; i < text.Length; i++)
        {
            while (run < text.Scripts.Count && text.Scripts[run].Span.End <= i) run++;
            if (run < text.Scripts.Count && text.Scripts[run].Span.Contains(i))
            {
                if (plain.Length > 0 && plain[^1] != ',') plain.Append(',');
            }
            else if (!(char.IsAsciiDigit(text[i]) || text[i] is '*' or '†' or '‡' or '§' or '¶' or '#' or '✉')) plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
