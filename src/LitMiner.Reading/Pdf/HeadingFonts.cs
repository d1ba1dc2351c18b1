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
            foreach (PdfWord word in line.Words) letters[word.Font] = letters.GetValueOrDefault(word.Font) + word.Text.Length;
            if (line.Words.Count < 5 && SectionRoles.IsKnownHeading(line.Text)) heading[line.Words[^1].Font] = heading.GetValueOrDefault(line.Words[^1].Font) + 1;
        }

        if (letters.Count == 0) return;
        int total = letters.Values.Sum();
        HashSet<int> fonts = [.. heading.Where(h => h.Value >= 2 && letters[h.Key] * 10 < total).Select(h => h.Key)];
        if (fonts.Count == 0) return;
        foreach (PdfWord word in pages.SelectMany(p => p.Blocks).SelectMany(b => b.Lines).SelectMany(l => l.Words))
            if (fonts.Contains(word.Font) && !word.Italic) word.Bold = true;
    }
}
