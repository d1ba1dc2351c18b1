using LitMiner.Core.Documents;

namespace LitMiner.Reading.Drafts;

/// <summary>Tells a section's role by its heading.</summary>
internal static class SectionRoles
{
    private static readonly (string Word, SectionRole Role)[] Words =
    [
        ("abstract", SectionRole.Abstract), ("summary", SectionRole.Abstract), ("synopsis", SectionRole.Abstract),
        ("introduction", SectionRole.Introduction), ("background", SectionRole.Introduction),
        ("references", SectionRole.References), ("bibliography", SectionRole.References), ("literature cited", SectionRole.References),
        ("notes and references", SectionRole.References), ("reference", SectionRole.References),
        ("supplementary", SectionRole.Supplementary), ("supporting information", SectionRole.Supplementary),
        ("appendix", SectionRole.Supplementary), ("appendices", SectionRole.Supplementary), ("additional file", SectionRole.Supplementary),
        ("electronic supplementary", SectionRole.Supplementary), ("supplemental", SectionRole.Supplementary),
        ("acknowledg", SectionRole.BackMatter), ("funding", SectionRole.BackMatter), ("author contribution", SectionRole.BackMatter),
        ("authors contribution", SectionRole.BackMatter), ("authors' contribution", SectionRole.BackMatter), ("authors’ contribution", SectionRole.BackMatter),
        ("conflict", SectionRole.BackMatter), ("competing", SectionRole.BackMatter), ("data availability", SectionRole.BackMatter),
        ("availability of data", SectionRole.BackMatter), ("data accessibility", SectionRole.BackMatter), ("declaration", SectionRole.BackMatter),
        ("ethics", SectionRole.BackMatter), ("abbreviations", SectionRole.BackMatter), ("additional information", SectionRole.BackMatter),
        ("author information", SectionRole.BackMatter), ("notes", SectionRole.BackMatter), ("footnotes", SectionRole.BackMatter),
        ("credit author", SectionRole.BackMatter), ("disclosure", SectionRole.BackMatter), ("consent for", SectionRole.BackMatter),
        ("publisher's note", SectionRole.BackMatter), ("pre-publication history", SectionRole.BackMatter), ("code availability", SectionRole.BackMatter),
        ("associated content", SectionRole.BackMatter), ("institutional review", SectionRole.BackMatter), ("informed consent", SectionRole.BackMatter),
        ("author details", SectionRole.BackMatter), ("submit your next manuscript", SectionRole.BackMatter), ("publish with", SectionRole.BackMatter), ("received:", SectionRole.BackMatter),
        ("conclusion", SectionRole.Conclusion), ("concluding", SectionRole.Conclusion), ("outlook", SectionRole.Conclusion), ("perspective", SectionRole.Conclusion),
        ("result", SectionRole.Results), ("discussion", SectionRole.Results), ("findings", SectionRole.Results),
        ("method", SectionRole.Methods), ("experiment", SectionRole.Methods), ("materials and", SectionRole.Methods), ("materials", SectionRole.Methods),
        ("procedure", SectionRole.Methods), ("computational details", SectionRole.Methods), ("simulation details", SectionRole.Methods),
        ("sample preparation", SectionRole.Methods), ("synthesis of", SectionRole.Methods), ("characterization", SectionRole.Methods), ("characterisation", SectionRole.Methods),
        ("statistical analysis", SectionRole.Methods), ("preparation of", SectionRole.Methods),
    ];

    /// <summary>The role that a heading names, or <see cref="SectionRole.Other"/>.</summary>
    public static SectionRole Of(string title)
    {
        string plain = WithoutNumber(title).ToLowerInvariant().Trim(' ', '.', ':', '■', '*');
        if (plain.Length == 0 || plain.Length > 120) return SectionRole.Other;
        if (plain.Length > 6 && plain[1] == ' ' && plain[3] == ' ') plain = Despace(plain);

        // A numbered summary closes the article.
        if (plain.StartsWith("summary", StringComparison.Ordinal) && (char.IsAsciiDigit(title[0]) || plain.StartsWith("summary and", StringComparison.Ordinal))) return SectionRole.Conclusion;
        foreach ((string word, SectionRole role) in Words)
        {
            if (plain.StartsWith(word, StringComparison.Ordinal) && (plain.Length - word.Length < 60 || role != SectionRole.Abstract)) return role;
        }

        // "Experimental results", "Crystal growth and characterization": a telling word near the end decides.
        if (plain.Length < 60)
        {
            if (plain.Contains("conclusion", StringComparison.Ordinal)) return SectionRole.Conclusion;
            if (plain.EndsWith(" methods", StringComparison.Ordinal) || plain.EndsWith(" method", StringComparison.Ordinal)
                || plain.Contains("and methods", StringComparison.Ordinal) || plain.EndsWith("experimental", StringComparison.Ordinal)) return SectionRole.Methods;
            if (plain.EndsWith("results", StringComparison.Ordinal) || plain.EndsWith("and discussion", StringComparison.Ordinal)) return SectionRole.Results;
        }

        return SectionRole.Other;
    }

    /// <summary>Whether a heading without number is one of the words that articles always use ("Introduction", "References").</summary>
    public static bool IsKnownHeading(string title)
    {
        string plain = WithoutNumber(title).ToLowerInvariant().Trim(' ', '.', ':', '■', '*');
        if (plain.Length > 48) return false;
        if (plain.Length > 6 && plain[1] == ' ' && plain[3] == ' ') plain = Despace(plain);
        return plain is "abstract" or "introduction" or "background" or "references" or "conclusion" or "conclusions" or "results" or "discussion"
            or "results and discussion" or "results and discussions" or "methods" or "method" or "experimental" or "experimental section" or "materials and methods"
            or "acknowledgements" or "acknowledgments" or "acknowledgement" or "acknowledgment" or "bibliography" or "summary" or "supplementary materials" or "supplementary material" or "supporting information"
            or "author contributions" or "authors' contributions" or "authors’ contributions" or "conflicts of interest" or "conflict of interest"
            or "competing interests" or "funding" or "data availability" or "data availability statement" or "experimental procedures" or "experimental methods"
            or "literature cited" or "notes and references" or "additional information" or "associated content" or "author information" or "methodology"
            or "concluding remarks" or "conclusions and outlook" or "experimental details" or "computational methods" or "computational details"
            or "ethics statement" or "supplementary data" or "appendix" or "abbreviations" or "declaration of competing interest" or "keywords" or "outlook"
            or "author details" or "availability of data and materials" or "consent for publication" or "ethics approval and consent to participate" or "ethics approval"
            or "publisher's note" or "publisher’s note" or "additional files" or "additional file" or "credit authorship contribution statement";
    }

    /// <summary>Whether words name a kind of article or a licence, as they stand above the title.</summary>
    public static bool IsArticleType(string title) => title.ToLowerInvariant().Trim(' ', '.', ':', '■', '*') is "open access" or "research article" or "original article" or "article" or "review" or "review article"
        or "full paper" or "communication" or "letter" or "original research" or "research" or "short communication" or "technical note" or "study protocol" or "original paper" or "research paper" or "case report";

    /// <summary>The title without "2.1", "IV.", "A." at its beginning.</summary>
    public static string WithoutNumber(string title)
    {
        int at = 0;
        while (at < title.Length && (char.IsAsciiDigit(title[at]) || title[at] is '.' or ')' or ' ' or '§' or '|')) at++;
        if (at == 0)
        {
            int roman = 0;
            while (roman < title.Length && title[roman] is 'I' or 'V' or 'X') roman++;
            if (roman > 0 && roman < title.Length && title[roman] is '.' or ' ') at = roman + 1;
            else if (title.Length > 3 && char.IsAsciiLetterUpper(title[0]) && title[1] == '.' && title[2] == ' ') at = 3;
        }

        return at >= title.Length ? title : title[at..].TrimStart();
    }

    private static string Despace(string spaced)
    {
        string[] parts = spaced.Split(' ');
        return parts.Count(p => p.Length == 1) * 2 > parts.Length ? string.Concat(parts) : spaced;
    }
}
