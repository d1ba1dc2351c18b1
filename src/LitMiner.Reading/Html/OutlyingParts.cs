using System.Text;
using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Markup;

namespace LitMiner.Reading.Html;

/// <summary>
/// Finds an abstract without heading and a list of references outside the element that holds the article's text, by the names that
/// publishers give to their elements, and adds them to its blocks.
/// </summary>
internal sealed class OutlyingParts(MarkupNode root, HtmlDialect dialect)
{
    private const int MinAbstract = 150, MaxAbstract = 8000;
    private const int MinReferences = 5;

    /// <summary>Shortest text of a reference.</summary>
    private const int MinReference = 20;

    /// <summary>The blocks with an abstract and references, if the page has them and the blocks do not.</summary>
    public List<DraftBlock> AddTo(List<DraftBlock> blocks)
    {
        bool hasAbstract = blocks.Exists(b => b.Section?.Role == SectionRole.Abstract);
        bool hasReferences = blocks.Exists(b => b.Kind == BlockKind.Reference);
        if (!hasAbstract && Abstract() is { Count: > 0 } summary) blocks = WithAbstract(blocks, summary);
        else if (!hasAbstract) OpenAtLabel(blocks);
        if (!hasReferences && References() is { Count: >= MinReferences } references)
        {
            blocks = [.. blocks.Where(b => b.Section?.Role != SectionRole.References || b.Kind != BlockKind.Heading), .. references];
        }

        return blocks;
    }

    private static List<DraftBlock> WithAbstract(List<DraftBlock> blocks, List<RichText> summary)
    {
        string all = string.Concat(summary.Select(s => Key(s.ToString())));
        List<DraftBlock> rest = [.. blocks.Where(b => b.Table is not null || b.Kind is BlockKind.Title or BlockKind.Heading || b.Text.Length < MinAbstract || !all.Contains(Key(b.Text.ToString()), StringComparison.Ordinal))];
        int at = rest.FindIndex(b => b.Kind is not (BlockKind.Title or BlockKind.FrontMatter));
        if (at < 0) at = rest.Count;
        else if (rest[at].Section is null) rest[at] = rest[at] with { Section = new SectionStart(null, 1, SectionRole.Other) };
        rest.InsertRange(at, summary.Select((text, i) => new DraftBlock(BlockKind.Paragraph, text) { Section = i == 0 ? new SectionStart("Abstract", 1, SectionRole.Abstract) : null }));
        return rest;
    }

    /// <summary>A paragraph "Summary" that is no heading begins the abstract all the same.</summary>
    private static void OpenAtLabel(List<DraftBlock> blocks)
    {
        int at = blocks.FindIndex(b => b.Kind == BlockKind.Paragraph && b.Table is null && Key(b.Text.ToString()) is "summary" or "abstract");
        if (at < 0 || at + 1 >= blocks.Count || blocks[at + 1].Kind != BlockKind.Paragraph || blocks[at + 1].Text.Length < MinAbstract || blocks[at + 1].Section is not null) return;
        blocks[at + 1] = blocks[at + 1] with { Section = new SectionStart("Abstract", 1, SectionRole.Abstract) };
        if (at + 2 < blocks.Count && blocks[at + 2].Section is null) blocks[at + 2] = blocks[at + 2] with { Section = new SectionStart(null, 1, SectionRole.Other) };
        blocks.RemoveAt(at);
    }

    private List<RichText> Abstract()
    {
        MarkupNode? node = root.Descendants().FirstOrDefault(IsAbstract);

        // The innermost element of the name leaves out what publishers put around it: how to cite, where to download.
        while (node?.Descendants().FirstOrDefault(IsAbstract) is { } inner) node = inner;
        if (node is null) return [];
        MarkupWalker walker = new(dialect);
        walker.Walk(node);
        List<RichText> paragraphs = [.. walker.Blocks.Where(b => b.Kind is BlockKind.Paragraph && b.Text.Length >= 40).Select(b => b.Text)];
        return paragraphs.Sum(p => p.Length) >= MinAbstract ? paragraphs : [];
    }

    private bool IsAbstract(MarkupNode node) =>
        node.Name is "div" or "section" or "p" or "span" && IsNamed(node, "abstract") && node.InnerText().Trim().Length is >= MinAbstract and <= MaxAbstract && !IsInClutter(node);

    private List<DraftBlock> References()
    {
        MarkupWalker walker = new(dialect);
        foreach (MarkupNode node in root.Descendants())
        {
            if (node.Name is not ("div" or "section" or "ol" or "ul" or "h2" or "h3") || IsInClutter(node)) continue;
            MarkupNode? holder = node.Name[0] == 'h' ? SectionRoles.Of(node.PlainText()) == SectionRole.References ? After(node) : null
                : IsNamed(node, "references") || IsNamed(node, "reflist") || IsNamed(node, "bibliography") || IsNamed(node, "reference", "list") || IsNamed(node, "ref", "list") ? node : null;
            if (holder is null) continue;
            List<RichText> items = [.. Items(holder).Select(i => walker.Inline(i).Trimmed()).Where(t => t.Length >= MinReference)];
            if (items.Count < MinReferences) continue;
            SectionStart section = new("References", 1, SectionRole.References);
            return [new DraftBlock(BlockKind.Heading, RichText.Of("References")) { Section = section }, .. items.Select(t => new DraftBlock(BlockKind.Reference, t))];
        }

        return [];
    }

    /// <summary>The next element behind a heading.</summary>
    private static MarkupNode? After(MarkupNode heading) =>
        heading.Parent?.Elements.SkipWhile(e => e != heading).Skip(1).FirstOrDefault();

    /// <summary>List items; without them the parts of the first element that has several.</summary>
    private static IEnumerable<MarkupNode> Items(MarkupNode holder)
    {
        List<MarkupNode> listed = [.. holder.FindAll("li")];
        if (listed.Count >= MinReferences) return listed;
        MarkupNode node = holder;
        while (node.Elements.Count() < MinReferences)
        {
            if (node.Elements.MaxBy(e => e.InnerText().Length) is not { } largest) return [];
            node = largest;
        }

        return node.Elements.Where(e => e.Name is "div" or "p" or "dd" or "section" or "article");
    }

    private bool IsInClutter(MarkupNode node)
    {
        for (MarkupNode? up = node; up is not null; up = up.Parent)
            if (up.Name is not ("html" or "body") && dialect.RoleOf(up) == MarkupElementRole.Skip) return true;
        return false;
    }

    /// <summary>Whether the class, the id or the meaning of an element is made up of these words, among others.</summary>
    private static bool IsNamed(MarkupNode node, params ReadOnlySpan<string> words)
    {
        foreach (string name in $"{node["class"]} {node["id"]}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = "-" + string.Concat(name.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : '-')) + "-";
            bool all = true;
            foreach (string word in words)
                all &= plain.Contains($"-{word}-", StringComparison.Ordinal) || plain.Contains($"-article{word}-", StringComparison.Ordinal);
            if (all && !plain.Contains("-graphical-", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static string Key(string text)
    {
        StringBuilder key = new(text.Length);
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }
}
