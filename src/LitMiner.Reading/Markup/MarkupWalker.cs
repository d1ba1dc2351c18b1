using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Text;

namespace LitMiner.Reading.Markup;

/// <summary>Walks a tree and gives blocks in order: paragraphs, headings with sections, lists, tables, captions, notes, references.</summary>
internal sealed class MarkupWalker(IMarkupDialect dialect)
{
    private readonly List<DraftBlock> _blocks = [];
    private readonly InlineReader _inline = new(dialect);
    private RichText _current = new();
    private SectionStart? _pending;
    private SectionRole _role;
    private int _depth;

    /// <summary>Blocks so far.</summary>
    public List<DraftBlock> Blocks => _blocks;

    /// <summary>Reads inline content.</summary>
    public RichText Inline(MarkupNode node) => _inline.Read(node);

    /// <summary>Adds a block.</summary>
    public void Emit(BlockKind kind, RichText text)
    {
        text = text.Trimmed();
        if (text.IsEmpty) return;
        _blocks.Add(new DraftBlock(kind, text) { Section = _pending });
        _pending = null;
    }

    /// <summary>Opens a section; its heading is emitted when there is one.</summary>
    public void Open(string title, int level, SectionRole role, RichText? heading)
    {
        Flush();
        FlushPending();

        // "Methods" inside an abstract is the abstract still.
        if (_role == SectionRole.Abstract && level > 1) role = SectionRole.Abstract;
        _role = role == SectionRole.Other && level > 1 ? _role : role;
        _pending = new SectionStart(title, level, role);
        if (heading is not null) Emit(BlockKind.Heading, heading);
    }

    /// <summary>Closes sections of a level and deeper.</summary>
    public void CloseTo(int level)
    {
        Flush();
        FlushPending();
        _pending = new SectionStart(null, level, SectionRole.Other);
        if (level <= 1) _role = SectionRole.Other;
    }

    /// <summary>Reads all below a node as blocks.</summary>
    public void Walk(MarkupNode node)
    {
        foreach (MarkupNode child in node.Children) Visit(child);
        Flush();
    }

    /// <summary>Reads a section element: its title, then its content one level deeper.</summary>
    public void WalkSection(MarkupNode node, string? unnamed = null, SectionRole given = SectionRole.Other)
    {
        Flush();
        _depth++;
        MarkupNode? title = node.Elements.FirstOrDefault(dialect.IsSectionTitle)
            ?? node.Elements.FirstOrDefault(e => e.Name is "header" or "sectiontitle" or "sec-meta")?.Elements.FirstOrDefault(dialect.IsSectionTitle);
        MarkupNode? label = node.Child("label");
        string? name = null;
        SectionRole before = _role;
        if (title is not null)
        {
            RichText heading = new();
            if (label is not null && !title.PlainText().StartsWith(label.PlainText(), StringComparison.Ordinal))
            {
                heading.Append(_inline.Read(label));
                heading.AppendSpace();
            }
            else if (title["n"] is { Length: > 0 } number)
            {
                heading.Append(number);
                heading.AppendSpace();
            }

            heading.Append(_inline.Read(title));
            name = heading.Trimmed().ToString();
            if (name.Length > 0) Open(name, _depth, given != SectionRole.Other ? given : RoleOf(node, name), heading);
        }
        else if (unnamed is not null)
        {
            name = unnamed;
            Open(unnamed, _depth, given, null);
        }

        foreach (MarkupNode child in node.Children)
            if (child != title && !(child == label && title is not null)) Visit(child);
        Flush();
        if (!string.IsNullOrEmpty(name)) CloseTo(_depth);
        _depth--;
        _role = before;
    }

    private static SectionRole RoleOf(MarkupNode node, string title)
    {
        SectionRole role = SectionRoles.Of(title);
        if (role != SectionRole.Other) return role;
        string type = node["sec-type"] is { Length: > 0 } t ? t : node["role"] is { Length: > 0 } r ? r : node["type"];
        return type.ToLowerInvariant() switch
        {
            "intro" or "introduction" => SectionRole.Introduction,
            "methods" or "materials" or "materials|methods" or "materials-methods" or "materialsandmethods" => SectionRole.Methods,
            "results" or "discussion" or "results|discussion" => SectionRole.Results,
            "conclusions" or "conclusion" => SectionRole.Conclusion,
            "supplementary-material" => SectionRole.Supplementary,
            _ => SectionRole.Other,
        };
    }

    private void FlushPending()
    {
        if (_pending is null) return;
        _blocks.Add(new DraftBlock(BlockKind.Paragraph, new RichText()) { Section = _pending });
        _pending = null;
    }

    private void Flush(BlockKind kind = BlockKind.Paragraph)
    {
        if (_current.IsEmpty) return;
        RichText text = _current;
        _current = new RichText();
        Emit(kind == BlockKind.Paragraph && _role == SectionRole.References ? BlockKind.Reference
            : kind == BlockKind.Paragraph && _role == SectionRole.BackMatter ? BlockKind.BackMatter : kind, text);
    }

    private void Visit(MarkupNode node)
    {
        if (node.IsText)
        {
            _current.Append(node.Text);
            return;
        }

        switch (dialect.RoleOf(node))
        {
            case MarkupElementRole.Skip:
                return;
            case MarkupElementRole.Inline:
                if (HasBlocks(node)) foreach (MarkupNode child in node.Children) Visit(child);
                else _inline.Write(node, _current, ScriptLevel.Baseline);
                return;
            case MarkupElementRole.Section:
                WalkSection(node);
                return;
            case MarkupElementRole.Heading:
                RichText heading = _inline.Read(node);
                string title = heading.Trimmed().ToString();
                if (title.Length > 0) Open(title, dialect.HeadingLevel(node), SectionRoles.Of(title), heading);
                return;
            case MarkupElementRole.ListItem:
                Flush();
                VisitAll(node, _role == SectionRole.References ? BlockKind.Reference : BlockKind.ListItem);
                return;
            case MarkupElementRole.Table:
                Flush();
                EmitTable(node);
                return;
            case MarkupElementRole.Figure:
                Flush();
                EmitFigure(node);
                return;
            case MarkupElementRole.Formula:
                Flush();
                _inline.Write(node, _current, ScriptLevel.Baseline);
                Flush(BlockKind.Formula);
                return;
            case MarkupElementRole.Footnote:
                Flush();
                Emit(BlockKind.Footnote, _inline.Read(node));
                return;
            case MarkupElementRole.Reference:
                Flush();
                Emit(BlockKind.Reference, ReadReference(node));
                return;
            default:
                Flush();
                VisitAll(node, BlockKind.Paragraph);
                return;
        }
    }

    private void VisitAll(MarkupNode node, BlockKind kind)
    {
        foreach (MarkupNode child in node.Children)
        {
            if (kind == BlockKind.ListItem && !child.IsText && dialect.RoleOf(child) == MarkupElementRole.Paragraph && !HasBlocks(child))
            {
                _current.AppendSpace();
                _inline.Write(child, _current, ScriptLevel.Baseline);
                continue;
            }

            if (kind != BlockKind.Paragraph && !child.IsText && dialect.RoleOf(child) is not MarkupElementRole.Inline and not MarkupElementRole.Skip) Flush(kind);
            Visit(child);
        }

        Flush(kind);
    }

    private bool HasBlocks(MarkupNode node)
    {
        if (node.Name is "math" or "alternatives" or "inline-formula" or "svg") return false;
        foreach (MarkupNode below in node.Descendants())
            if (dialect.RoleOf(below) is not MarkupElementRole.Inline and not MarkupElementRole.Skip) return true;
        return false;
    }

    /// <summary>An entry as printed; one that is all elements gets blanks between them.</summary>
    private RichText ReadReference(MarkupNode node)
    {
        bool isMixed = node.Descendants().Any(d => d.Name is "mixed-citation" or "bibunstructured" or "source-text" or "li")
            || node.Name is "li" || node.Children.Any(c => c.IsText && !string.IsNullOrWhiteSpace(c.Text));
        if (isMixed && node.Find("source-text") is null) return _inline.Read(node);
        RichText text = new();
        foreach (MarkupNode leaf in node.Descendants())
        {
            if (leaf.Name == "source-text" || leaf.Elements.Any(e => e.Name is not "sup" and not "sub" and not "italic" and not "inf" and not "it" and not "bold")
                || leaf.Parent is { } up && up != node && up.Children.Any(c => c.IsText && !string.IsNullOrWhiteSpace(c.Text))) continue;
            text.AppendSpace();
            text.Append(_inline.Read(leaf));
        }

        return text;
    }

    private void EmitFigure(MarkupNode figure)
    {
        if (figure.Find("table") is { } table && figure.Find("tr", "row") is not null)
        {
            EmitTable(figure, table);
            return;
        }

        RichText caption = Caption(figure);
        Emit(BlockKind.FigureCaption, caption);
    }

    private RichText Caption(MarkupNode holder)
    {
        RichText caption = new();
        foreach (MarkupNode part in holder.Descendants())
        {
            if (part.Name is not ("label" or "caption" or "figcaption" or "captionnumber" or "captioncontent" or "head" or "figdesc" or "title" or "simple-para" or "text" or "st" or "p")) continue;
            if (part.Name is "text" or "st" or "p" or "simple-para" or "title" && part.Parent != holder && holder.Name != "fig") continue;
            if (Within(part, holder, "caption", "figcaption", "table", "thead", "tbody", "tgroup", "table-wrap-foot", "captioncontent", "tblfn")) continue;
            RichText words = _inline.Read(part).Trimmed();
            if (words.IsEmpty || caption.ToString().StartsWith(words.ToString(), StringComparison.Ordinal)) continue;
            caption.AppendSpace();
            caption.Append(words);
        }

        return caption.Trimmed();
    }

    private static bool Within(MarkupNode node, MarkupNode holder, params ReadOnlySpan<string> names)
    {
        for (MarkupNode? up = node.Parent; up is not null && up != holder; up = up.Parent)
            if (names.Contains(up.Name)) return true;
        return false;
    }

    private void EmitTable(MarkupNode holder, MarkupNode? given = null)
    {
        RichText caption = holder.Name == "table" && holder.Child("tgroup") is null && holder.Child("caption") is { } own ? _inline.Read(own)
            : holder.Name == "table" && holder.Child("tgroup") is null && holder.Child("head") is null ? new RichText()
            : Caption(holder);
        List<MarkupNode> bodies = [.. Self(holder).Where(d => d.Name is "tgroup" or "tblbdy" || (d.Name == "table" && d.Find("tgroup") is null && d.Find("tr", "row") is not null && d.Find("table") is null))];
        if (given is not null && bodies.Count == 0) bodies = [given];
        List<RichText> notes = [];
        foreach (MarkupNode foot in holder.Descendants().Where(d => d.Name is "table-wrap-foot" or "table-footnote" or "tfooter" or "tblfn" or "note"))
        {
            List<MarkupNode> parts = [.. foot.Descendants().Where(d => d.Name is "fn" or "attrib" || (d.Name == "p" && !Within(d, foot, "fn")))];
            foreach (MarkupNode part in parts.Count > 0 ? parts : [foot]) notes.Add(_inline.Read(part));
        }

        string? label = LabelOf(caption.ToString());
        MarkupTableReader reader = new(_inline);
        bool first = true;
        foreach (MarkupNode body in bodies)
        {
            List<DraftCell> cells = reader.Read(body);
            if (cells.Count == 0) continue;
            AddTable(new DraftTable(cells) { Label = label, Caption = first ? caption : null, Notes = body == bodies[^1] ? notes : [] });
            first = false;
        }

        if (first && !caption.IsEmpty) AddTable(new DraftTable([]) { Label = label, Caption = caption, Notes = notes });
    }

    private void AddTable(DraftTable table)
    {
        _blocks.Add(new DraftBlock(BlockKind.Table, new RichText()) { Section = _pending, Table = table });
        _pending = null;
    }

    private static IEnumerable<MarkupNode> Self(MarkupNode node) => node.Descendants().Prepend(node);

    /// <summary>"Table 2" of "Table 2. Properties of …", or null.</summary>
    internal static string? LabelOf(string caption)
    {
        if (!caption.StartsWith("tab", StringComparison.OrdinalIgnoreCase)) return null;
        int at = 0;
        while (at < caption.Length && (char.IsLetter(caption[at]) || caption[at] == '.')) at++;
        int space = at;
        while (at < caption.Length && caption[at] == ' ') at++;
        int number = at;
        while (at < caption.Length && (char.IsAsciiLetterOrDigit(caption[at]) || (caption[at] is '.' or '-' && at + 1 < caption.Length && char.IsAsciiDigit(caption[at + 1])))) at++;
        return at > number && space <= 6 ? caption[..at] : null;
    }
}
