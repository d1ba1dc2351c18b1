using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Html;

/// <summary>Takes what is not article out of the blocks of a page: what stands before the title or abstract, repeated titles, link words.</summary>
internal static class HtmlBlocks
{
    public static List<DraftBlock> Clean(List<DraftBlock> blocks, ref DocumentMetadata metadata)
    {
        string title = Key(metadata.Title ?? "");
        List<DraftBlock> result = [];
        int start = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Heading && SectionRoles.Of(blocks[i].Text.ToString()) is SectionRole.Abstract or SectionRole.Introduction)
            {
                start = i;
                break;
            }
        }

        for (int i = 0; i < blocks.Count; i++)
        {
            DraftBlock block = blocks[i];
            if (block.Kind is BlockKind.Title or BlockKind.FrontMatter)
            {
                result.Add(block);
                continue;
            }

            string key = Key(block.Text.ToString());
            if (block.Table is null && block.Text.Length > 0 && title.Length > 0 && key == title) continue;
            bool isLong = block.Text.Length > 150;
            if (i < start && block.Table is null)
            {
                // Before the abstract: long text is front matter, the rest are links and labels of the page.
                if (isLong && block.Kind != BlockKind.Heading) result.Add(block with { Kind = BlockKind.FrontMatter, Section = null });
                continue;
            }

            if (block.Table is null && block.Kind is BlockKind.Paragraph or BlockKind.ListItem && IsLinkWords(key))
            {
                if (block.Section is not null) result.Add(block with { Text = new RichText() });
                continue;
            }

            if (block.Kind == BlockKind.Paragraph && FigureLabel(block.Text.ToString())) block = block with { Kind = BlockKind.FigureCaption };
            else if (block.Kind == BlockKind.Paragraph && block.Table is null && TableLabel(block.Text.ToString())) block = block with { Kind = BlockKind.TableCaption };
            result.Add(block);
        }

        return result;
    }

    private static bool FigureLabel(string text) =>
        (text.StartsWith("Figure ", StringComparison.Ordinal) || text.StartsWith("Fig. ", StringComparison.Ordinal) || text.StartsWith("Scheme ", StringComparison.Ordinal))
        && text.IndexOfAny(['.', ':']) is > 0 and < 14;

    /// <summary>The title of a table that stands on a page of its own.</summary>
    private static bool TableLabel(string text) => text.Length < 300 && text.StartsWith("Table ", StringComparison.Ordinal) && text.IndexOfAny(['.', ':']) is > 6 and < 12;

    private static bool IsLinkWords(string key) => key is "viewlargerversion" or "downloadfigure" or "viewlarge" or "googlescholar" or "crossref" or "pubmed" or "opennewtab"
        or "downloadasset" or "returntotext" or "viewalltop" or "abstract" or "fullsizeimage" or "downloadhighresimage" or "" or "copytoclipboard" or "showmore" or "viewinarticle" or "fulltext" or "pdf";

    private static string Key(string text)
    {
        System.Text.StringBuilder key = new(text.Length);
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }
}
