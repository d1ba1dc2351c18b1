namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Rules and leaders that are typed rather than drawn: rows of hyphens are rules, rows of dots between a label and its value are nothing.</summary>
internal static class TypedRules
{
    private const int MinRule = 6;
    private const int MinLeader = 4;

    /// <summary>The region with its typed rules, and the lines without them and without leaders.</summary>
    public static (TableRegion Region, List<TextLine> Lines) Take(TableRegion region, List<TextLine> lines)
    {
        List<TextLine> kept = new(lines.Count);
        List<double> full = [];
        List<RuleLine> partials = [];
        foreach (TextLine line in lines)
        {
            if (line.Words.TrueForAll(IsRule))
            {
                double y = line.Base + (0.25 * line.Size);
                if (line.Width > 0.75 * (region.Right - region.Left)) full.Add(y);
                else foreach (PdfWord word in line.Words) partials.Add(new RuleLine(word.Left, y, word.Right, y));
                continue;
            }

            IReadOnlyList<PdfWord> words = WithoutLeaders(line.Words);
            if (words.Count > 0) kept.Add(words.Count == line.Words.Count ? line : new TextLine { Words = [.. words], Frame = line.Frame, Base = line.Base, Size = line.Size });
        }

        if (full.Count == 0 && partials.Count == 0) return (region, kept);
        return (region with { Rules = [.. region.Rules.Concat(full).OrderDescending()], Partials = [.. region.Partials, .. partials] }, kept);
    }

    private static bool IsRule(PdfWord word) => word.Text.Length >= MinRule && word.Text.All(c => c is '-' or '_' or '=' or '–' or '—' or '−');

    private static IReadOnlyList<PdfWord> WithoutLeaders(WordList words)
    {
        if (!words.Exists(IsDots)) return words;
        List<PdfWord> result = [];
        for (int i = 0; i < words.Count; i++)
        {
            int end = i, dots = 0;
            while (end < words.Count && IsDots(words[end])) dots += words[end++].Text.Length;
            if (dots >= MinLeader) i = end - 1;
            else result.Add(words[i]);
        }

        return result;
    }

    private static bool IsDots(PdfWord word) => word.Text.All(c => c is '.' or '·' or '…');
}
