using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf;

/// <summary>Finds fonts that head sections though their names do not say that they are bold, and marks their words as bold.</summary>
internal static class HeadingFonts
{
    public static void Mark(List<PageText> pages)
    {
        Dictionary<int, int> letters = [], heading = [];
        foreach (TextLine line in pages.SelectMany(p => p.Blocks).SelectMany(b => b.Lines))
        {
            for (int i = 0; i < line.Words.Count; i++) letters[line.Words.FontOf(i)] = letters.GetValueOrDefault(line.Words.FontOf(i)) + line.Words.TextOf(i).Length;
            if (line.Words.Count < 5 && SectionRoles.IsKnownHeading(line.Text)) heading[line.Words[^1].Font] = heading.GetValueOrDefault(line.Words[^1].Font) + 1;
        }

        if (letters.Count == 0) return;
        int total = letters.Values.Sum();
        HashSet<int> fonts = [.. heading.Where(h => h.Value >= 2 && letters[h.Key] * 10 < total).Select(h => h.Key), .. OfLinesAlone(pages, letters, total)];
        if (fonts.Count == 0) return;
        foreach (TextLine line in pages.SelectMany(p => p.Blocks).SelectMany(b => b.Lines)) line.Words.Embolden(fonts);
    }

    /// <summary>Fonts of a plain name whose letters stand in short lines right above a line in the font of the body.</summary>
    private static IEnumerable<int> OfLinesAlone(List<PageText> pages, Dictionary<int, int> letters, int total)
    {
        int main = letters.MaxBy(l => l.Value).Key;
        Dictionary<int, (int Lines, int Letters)> alone = [];
        foreach (TextBlock block in pages.SelectMany(p => p.Blocks))
        {
            for (int i = 0; i + 1 < block.Lines.Count; i++)
            {
                TextLine line = block.Lines[i], next = block.Lines[i + 1];
                int font = line.Words[0].Font;
                if (font == main || line.Words.Count > 12 || line.Words.Exists(w => w.Font != font || w.Bold || w.Italic) || next.Words[0].Font != main) continue;
                if (!char.IsUpper(line.FirstLetter) || line.LastWord.EndsWith('.') || line.Characters < 6 || Math.Abs(line.Size - next.Size) > 0.1 * next.Size || line.Right > block.Right - (2 * line.Size)) continue;
                (int lines, int count) = alone.GetValueOrDefault(font);
                alone[font] = (lines + 1, count + line.Characters);
            }
        }

        return alone.Where(a => (a.Value.Lines >= 3 && a.Value.Letters * 2 > letters[a.Key] || a.Value.Lines >= 6 && a.Value.Letters * 5 > letters[a.Key]) && letters[a.Key] * 20 < total).Select(a => a.Key);
    }
}
