using System.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>Finds running heads, feet and page numbers: short lines at the edge of pages that come again, digits apart, on others.</summary>
internal static class FurnitureFinder
{
    private const double Band = 0.115;

    /// <summary>Lines that are no part of the flow.</summary>
    public static HashSet<TextLine> Find(List<PageText> pages)
    {
        Dictionary<(string, int), List<TextLine>> seen = [];
        HashSet<TextLine> furniture = [];
        foreach (PageText page in pages)
        {
            List<TextLine> lines = [.. page.Blocks.SelectMany(b => b.Lines)];
            if (lines.Count == 0) continue;
            double top = lines.Max(l => l.Base), bottom = lines.Min(l => l.Base);
            foreach (TextLine line in lines)
            {
                double height = line.Frame.Height;
                bool atEdge = line.Base > height * (1 - Band) || line.Base < height * Band;
                if (!atEdge && line.Base < top - 14 && line.Base > bottom + 14) continue;
                string key = Key(line.Text);
                if (key.Length > 160) continue;
                if ((atEdge || lines.Count < 4) && IsPageNumber(line.Text) && (line.Base > top - 20 || line.Base < bottom + 20)) furniture.Add(line);
                for (int at = -1; at <= 1; at++)
                {
                    (string, int) place = (key, (int)Math.Round(line.Base / 6) + at);
                    if (!seen.TryGetValue(place, out List<TextLine>? list)) seen[place] = list = [];
                    list.Add(line);
                }
            }
        }

        foreach (((string key, _), List<TextLine> lines) in seen)
        {
            int count = lines.Select(l => l.Frame.Page).Distinct().Count();
            if (count >= 3 || (count >= 2 && key.Length > 6)) furniture.UnionWith(lines);
        }

        return furniture;
    }

    public static bool IsPageNumber(string text)
    {
        string trimmed = text.Trim(' ', '-', '–', '—', '|', '(', ')', '[', ']');
        if (trimmed.Length is 0 or > 16) return false;
        if (trimmed.StartsWith("page ", StringComparison.OrdinalIgnoreCase)) trimmed = trimmed[5..];
        int digits = trimmed.Count(char.IsAsciiDigit);
        if (digits == 0) return trimmed.Length <= 5 && trimmed.All(c => c is 'i' or 'v' or 'x');
        string rest = new([.. trimmed.Where(c => !char.IsAsciiDigit(c))]);
        return digits <= 6 && rest.Trim() is "" or "of" or "/" or "S" or "e" or "E" or "R" or "(of )" || (rest.Length == 1 && char.IsAsciiLetter(rest[0]));
    }

    private static string Key(string text)
    {
        StringBuilder key = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (key.Length == 0 || key[^1] != '#') key.Append('#');
            }
            else if (c != ' ') key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
