using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf;

/// <summary>Puts paragraphs of all pages into one flow: joins those that columns, pages and floats interrupt, opens sections, sets apart references and notes.</summary>
internal sealed class FlowBuilder(LineWriter writer, double bodySize)
{
    private readonly Queue<DraftBlock> _waiting = new();
    private DraftBlock? _open;
    private Paragraph? _last;
    private DraftBlock? _label;
    private Paragraph? _lastLabel;
    private SectionRole _role;
    private int _level = 1;

    /// <summary>Title and front matter, which come first wherever they are printed.</summary>
    public List<DraftBlock> Opening(FrontMatter front)
    {
        if (front.Title.Count > 0) Emit(BlockKind.Title, front.Title, takeCitations: false);
        foreach (Paragraph p in front.Others) Emit(BlockKind.FrontMatter, [p], takeCitations: false);
        return [.. Finished()];
    }

    /// <summary>What follows the opening, block by block; takes the paragraphs out of the flow.</summary>
    public IEnumerable<DraftBlock> Build(PdfFlow flow, CancellationToken token)
    {
        while (flow.Paragraphs.TryDequeue(out Paragraph? p))
        {
            token.ThrowIfCancellationRequested();
            if (!p.IsDropped && !flow.Front.Contains(p)) Add(p, p == flow.Front.AbstractStart, flow.Levels);
            foreach (DraftBlock block in Finished()) yield return block;
        }

        (_open, _lastLabel) = (null, null);
        foreach (DraftBlock block in Finished()) yield return block;
    }

    /// <summary>Takes out the blocks before the first one that may still go on.</summary>
    private IEnumerable<DraftBlock> Finished()
    {
        while (_waiting.TryPeek(out DraftBlock? first) && !ReferenceEquals(first, _open) && !(_lastLabel is not null && ReferenceEquals(first, _label)))
        {
            BracketCitations.Mark(first.Text);
            yield return _waiting.Dequeue();
        }
    }

    private void Add(Paragraph p, bool beginsAbstract, HeadingLevels levels)
    {
        switch (p.Kind)
        {
            case BlockKind.Heading:
                AddHeading(p, levels);
                break;
            case BlockKind.FigureCaption or BlockKind.Footnote or BlockKind.FrontMatter or BlockKind.BackMatter:
                Emit(p.Kind, [p], takeCitations: p.Kind == BlockKind.FigureCaption);
                break;
            case BlockKind.TableCaption or BlockKind.Table:
                AddTable(p);
                break;
            case BlockKind.Formula:
                Emit(BlockKind.Formula, [p], takeCitations: false);
                break;
            default:
                if (beginsAbstract) BeginAbstract();
                AddText(p);
                break;
        }
    }

    private void BeginAbstract()
    {
        _role = SectionRole.Abstract;
        _waiting.Enqueue(new DraftBlock(BlockKind.Paragraph, new RichText()) { Section = new SectionStart("Abstract", 1, SectionRole.Abstract) });
        _open = null;
    }

    private void AddHeading(Paragraph p, HeadingLevels levels)
    {
        RichText text = new();
        foreach (TextLine line in p.Lines) writer.Append(text, line, takeCitations: true);
        string title = text.Trimmed().ToString();
        SectionRole role = SectionRoles.Of(title);
        if (_role == SectionRole.References && role == SectionRole.Other && p.Size < bodySize * 1.1)
        {
            AddText(p);
            return;
        }

        int level = levels.LevelOf(p, _level);
        _level = level;
        _role = role == SectionRole.Other && level > 1 ? _role : role;
        _waiting.Enqueue(new DraftBlock(BlockKind.Heading, text) { Section = new SectionStart(title, level, role) });
        _open = null;
        _last = _lastLabel = null;
    }

    private void AddTable(Paragraph p)
    {
        if (p.Table is not null)
        {
            RichText? caption = null;
            if (p.Kind == BlockKind.TableCaption)
            {
                caption = new RichText();
                foreach (TextLine line in p.Lines) writer.Append(caption, line, takeCitations: true);
            }

            if (p.Table.Caption is { } title)
            {
                // A title in the table's own frame goes on where the caption ends.
                caption ??= new RichText();
                caption.AppendSpace();
                caption.Append(title);
            }

            _waiting.Enqueue(new DraftBlock(BlockKind.Table, new RichText())
            {
                Table = p.Table with { Caption = caption, Label = caption is null ? null : TableLabels.Of(caption.ToString()) },
            });
            return;
        }

        Emit(BlockKind.TableCaption, [p], takeCitations: true);
    }

    private void AddText(Paragraph p)
    {
        BlockKind kind = _role switch
        {
            SectionRole.References => BlockKind.Reference,
            SectionRole.BackMatter => BlockKind.BackMatter,
            _ => p.Lines[0].FirstLetter is '•' or '●' or '▪' or '◦' ? BlockKind.ListItem : BlockKind.Paragraph,
        };
        if (_open is not null && _last is not null && kind == _open.Kind && Continues(_last, p, kind) && (_lastLabel is null || GoesOnBehindLabels(_last, p)))
        {
            Append(_open, p, kind);
            (_last, _lastLabel) = (p, null);
            return;
        }

        // Labels of a figure may stand between the parts of a sentence; it goes on behind them.
        bool isLabel = _open is not null && kind == BlockKind.Paragraph && _last is not null && IsUnfinished(_last) && IsLoose(p, _last);
        if (_lastLabel is not null && kind == BlockKind.Paragraph && Continues(_lastLabel, p, kind))
        {
            Append(_label!, p, kind);
            if (isLabel) _lastLabel = p;
            else (_open, _last, _lastLabel) = (_label, p, null);
            return;
        }

        DraftBlock block = Emit(kind, [p], takeCitations: kind != BlockKind.Reference);
        if (isLabel) (_label, _lastLabel) = (block, p);
        else (_open, _last, _lastLabel) = (block, p, null);
    }

    private void Append(DraftBlock block, Paragraph p, BlockKind kind)
    {
        foreach (TextLine line in p.Lines) writer.Append(block.Text, line, takeCitations: kind != BlockKind.Reference);
    }

    /// <summary>Behind labels a capital letter right below in the same column begins something of its own.</summary>
    private static bool GoesOnBehindLabels(Paragraph before, Paragraph p) =>
        !char.IsUpper(p.Text[0]) || !p.StandsApart || p.Page != before.Page || p.Top > before.Bottom;

    private static bool IsUnfinished(Paragraph p) => p.EndsFull && !ParagraphSplitter.EndsSentence(p.Text.TrimEnd()) && p.Text.Length > 100;

    /// <summary>Whether a paragraph is no running text: lines of a few words that end no sentence and fill no column, in another size than the text or shorter than its lines.</summary>
    private static bool IsLoose(Paragraph p, Paragraph text)
    {
        if (ParagraphSplitter.EndsSentence(p.Text.TrimEnd()) || p.Lines.Count > 6) return false;
        double column = text.ColumnRight - text.ColumnLeft;
        bool isOther = Math.Abs(p.Size - text.Size) > 0.04 * text.Size;
        return p.Lines.TrueForAll(l => l.Width < (isOther ? 0.9 : 0.7) * column) || isOther && p.Lines.Sum(l => l.Words.Count) < 4 * p.Lines.Count;
    }

    private static bool Continues(Paragraph before, Paragraph p, BlockKind kind)
    {
        if (Math.Abs(before.Size - p.Size) > 0.08 * before.Size) return false;
        string ended = before.Text.TrimEnd();
        char first = p.Text[0];
        if (kind == BlockKind.Reference)
        {
            if (ParagraphSplitter.StartsReference(p.Lines[0])) return false;
            return (char.IsLower(first) || char.IsAsciiDigit(first) || !ended.EndsWith('.')) && (p.Page != before.Page || p.Top > before.Bottom || !p.StandsApart);
        }

        if (ended.EndsWith('-') && ended.Length > 1 && char.IsLetter(ended[^2])) return true;
        if (ParagraphSplitter.EndsSentence(ended) && !ended.EndsWith(':')) return char.IsLower(first) && p.Lines[0].Words[0].Text.Length > 2 && !p.IsIndented && before.EndsFull;
        if (char.IsLower(first) || first is '(' or '[' or ',' or ')' or '=' or '≈') return !p.StandsApart || before.EndsFull || char.IsLower(first);
        return before.EndsFull && !p.IsIndented && !ended.EndsWith(':');
    }

    private DraftBlock Emit(BlockKind kind, IReadOnlyList<Paragraph> parts, bool takeCitations)
    {
        RichText text = new();
        foreach (Paragraph part in parts)
            foreach (TextLine line in part.Lines) writer.Append(text, line, takeCitations);
        DraftBlock block = new(kind, text);
        _waiting.Enqueue(block);
        return block;
    }
}
