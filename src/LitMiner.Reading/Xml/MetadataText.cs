namespace LitMiner.Reading.Xml;

/// <summary>Brings what documents say of themselves into one form: DOIs, years, licences.</summary>
internal static class MetadataText
{
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The first DOI in a text, in lower case without resolver, or null.</summary>
    public static string? Doi(string? text)
    {
        if (text is null) return null;
        int from = 0;
        while (from < text.Length)
        {
            int at = text.IndexOf("10.", from, StringComparison.Ordinal);
            if (at < 0) return null;
            from = at + 3;
            if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.')) continue;
            int slash = from;
            while (slash < text.Length && (char.IsAsciiDigit(text[slash]) || text[slash] == '.')) slash++;
            if (slash - from < 4 || slash >= text.Length || text[slash] != '/') continue;
            int end = slash + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_' or '/' or '(' or ')' or ':' or ';' or '<' or '>' or '+')) end++;
            while (end > slash + 1 && (text[end - 1] is '.' or '-' or ':' or ';' or '/' or '_' or '<' or '>' || (text[end - 1] == ')' && text[at..end].Count(c => c == ')') > text[at..end].Count(c => c == '(')))) end--;
            if (end > slash + 2) return text[at..end].ToLowerInvariant();
        }

        return null;
    }

    /// <summary>The first plausible year (1600–2099) in a text, or null.</summary>
    public static int? Year(string? text)
    {
        if (text is null) return null;
        for (int i = 0; i + 4 <= text.Length; i++)
        {
            if (i > 0 && char.IsAsciiDigit(text[i - 1])) continue;
            if (!char.IsAsciiDigit(text[i]) || (i + 4 < text.Length && char.IsAsciiDigit(text[i + 4]))) continue;
            if (int.TryParse(text.AsSpan(i, 4), System.Globalization.NumberStyles.None, null, out int year) && year is >= 1600 and < 2100) return year;
        }

        return null;
    }

    /// <summary>A short name for a Creative Commons licence mentioned in a text or link, or null.</summary>
    public static string? Licence(string? text)
    {
        if (text is null) return null;
        string lower = text.ToLowerInvariant();
        int link = lower.IndexOf("creativecommons.org/licenses/", StringComparison.Ordinal);
        if (link >= 0)
        {
            string[] parts = lower[(link + 29)..].Split(['/', ' ', '>', '"', ')', ',', ';'], 3);
            if (parts.Length > 0 && parts[0].StartsWith("by", StringComparison.Ordinal))
            {
                string kind = parts[0].Trim('.').ToUpperInvariant();
                string version = parts.Length > 1 && parts[1].Length >= 3 && char.IsAsciiDigit(parts[1][0]) && parts[1][1] == '.' ? "-" + parts[1][..3] : "";
                return $"CC-{kind}{version}";
            }
        }

        if (lower.Contains("publicdomain/zero") || lower.Contains("cc0")) return "CC0-1.0";
        string? elements = lower.Contains("cc by-nc-nd") || lower.Contains("cc-by-nc-nd") || (lower.Contains("noncommercial") || lower.Contains("non-commercial")) && lower.Contains("noderiv") ? "BY-NC-ND"
            : lower.Contains("cc by-nc-sa") ? "BY-NC-SA"
            : lower.Contains("cc by-nc") || lower.Contains("cc-by-nc") || lower.Contains("creative commons attribution non-commercial") || lower.Contains("creative commons attribution-noncommercial") || lower.Contains("creative commons attribution noncommercial") ? "BY-NC"
            : lower.Contains("cc by-nd") ? "BY-ND"
            : lower.Contains("cc by-sa") ? "BY-SA"
            : lower.Contains("cc by") || lower.Contains("cc-by") || lower.Contains("creative commons attribution") ? "BY" : null;
        if (elements is null) return null;
        string number = lower.Contains("4.0") ? "-4.0" : lower.Contains("3.0") ? "-3.0" : lower.Contains("2.0") ? "-2.0" : "";
        return $"CC-{elements}{number}";
    }
}
