using System.Globalization;

namespace LitMiner.Cli.Pictures;

/// <summary>Pages that a user asks for: "3", "1-3", "1,4-6".</summary>
internal static class PageRange
{
    /// <summary>Most pages at once.</summary>
    public const int MaxPages = 50;

    /// <summary>The pages in order, each once, those of the document only; all for null. At most <see cref="MaxPages"/>.</summary>
    /// <exception cref="UsageException">It is no such list.</exception>
    public static List<int> Parse(string? text, int count)
    {
        if (text is null) return [.. Enumerable.Range(1, Math.Min(count, MaxPages))];
        SortedSet<int> pages = [];
        foreach (string part in text.Split(','))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2 || !TryPage(ends[0], out int first) || !TryPage(ends[^1], out int last) || last < first)
                throw new UsageException($"'{Store.Exporting.SafeText.Plain(text)}' is no list of pages; write 3, 1-3 or 1,4-6");
            for (int page = first; page <= Math.Min(last, count) && pages.Count < MaxPages; page++) pages.Add(page);
        }

        return [.. pages];
    }

    private static bool TryPage(string text, out int page) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out page) && page > 0;
}
