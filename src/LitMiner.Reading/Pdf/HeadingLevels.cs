using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf;

/// <summary>Gives headings their levels: by their numbers, else by the style that main headings ("Introduction", "References") have.</summary>
internal sealed class HeadingLevels
{
    private readonly Dictionary<string, int> _styles = [];

    private HeadingLevels(IEnumerable<Paragraph> headings)
    {
        Dictionary<string, int> known = [];
        foreach (Paragraph heading in headings)
        {
            string title = heading.Text;
            int depth = ParagraphClassifier.NumberDepth(title);
            string style = Style(heading);
            if (depth == 1 || (depth == 0 && SectionRoles.IsKnownHeading(title) && SectionRoles.Of(title) is SectionRole.Introduction or SectionRole.Results or SectionRole.Methods or SectionRole.Conclusion))
                known[style] = known.GetValueOrDefault(style) + 1;
            heading.ForgetText();
        }

        if (known.Count > 0) _styles[known.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).First().Key] = 1;
    }

    /// <summary>Levels by the headings of the article, up to its references.</summary>
    public static HeadingLevels Of(IEnumerable<Paragraph> paragraphs, FrontMatter front) =>
        new([.. paragraphs.Where(p => p.Kind == BlockKind.Heading).TakeWhile(p => SectionRoles.Of(p.Text) != SectionRole.References).Where(p => !p.IsDropped && !front.Contains(p))]);

    public int LevelOf(Paragraph heading, int previous)
    {
        int depth = ParagraphClassifier.NumberDepth(heading.Text);
        string style = Style(heading);
        if (depth > 0)
        {
            _styles.TryAdd(style, depth);
            return depth;
        }

        if (_styles.TryGetValue(style, out int level)) return level;
        SectionRole role = SectionRoles.Of(heading.Text);
        if (SectionRoles.IsKnownHeading(heading.Text) && role is not SectionRole.Other) return 1;
        if (_styles.Count == 0)
        {
            _styles[style] = 1;
            return 1;
        }

        level = Math.Min(4, _styles.Values.Max() + 1);
        double main = _styles.Where(s => s.Value == 1).Select(s => double.Parse(s.Key[..s.Key.IndexOf('|')])).DefaultIfEmpty(0).Max();
        if (heading.Size > main * 1.05) level = 1;
        level = Math.Min(level, previous + 1);
        _styles[style] = level;
        return level;
    }

    private static string Style(Paragraph p) =>
        $"{Math.Round(p.Size * 2) / 2}|{(p.Bold ? 'b' : '-')}{(p.Italic ? 'i' : '-')}{(ParagraphClassifier.IsCaps(p.Text) ? 'C' : '-')}";
}
