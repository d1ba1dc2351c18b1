using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf;

/// <summary>Puts paragraphs of all pages into one flow: joins those that columns, pages and floats interrupt, opens sections, sets apart references and notes.</summary>
internal sealed class FlowBuilder(LineWriter writer, double bodySize)
{
    private readonly List<DraftBlock> _blocks = [];
    private int _open = -1;
    private Paragraph? _last;
    private int _label = -1;
    private Paragraph? _lastLabel;
    private SectionRole _role;
    private int _level = 1;

    public List<DraftBlock> Build(List<Paragraph> paragraphs, FrontMatter front)
    {
        HeadingLevels levels = new([.. paragraphs.TakeWhile(p => p.Kind != BlockKind.Heading || SectionRoles.Of(p.Text) != SectionRole.References)
            .Where(p => p.Kind == BlockKind.Heading && !p.IsDropped && !front.Contains(p))]);
        if (front.Title.Count > 0) Emit(BlockKind.Title, front.Title, takeCitations: false);
        foreach (Paragraph p in front.Others) Emit(BlockKind.FrontMatter, [p], takeCitations: false);
        int written = 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Paragraph p = paragraphs[i];
            if (i > 0 && p.Page != paragraphs[i - 1].Page) written = Release(paragraphs, written, i);
            if (p.IsDropped || front.Contains(p)) continue;
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
                    if (p == front.AbstractStart) BeginAbstract();
                    AddText(p);
                    break;
            }
        }

        foreach (DraftBlock block in _blocks) BracketCitations.Mark(block.Text);
        return _blocks;
    }

    /// <summary>Lets go of the words of pages that are written, but for the first two and the last, from which the metadata are read.</summary>
    private int Release(List<Paragraph> paragraphs, int from, int to)
    {
        int first = paragraphs.Select(p => p.Page).Distinct().Take(2).Last(), last = paragraphs[^1].Page;
        for (int i = from; i < to; i++)
        {
            Paragraph p = paragraphs[i];
            if (p.Page > first && p.Page < last && p != _last && p != _lastLabel) p.Release();
        }

        return to;
    }

    private void BeginAbstract()
    {
        _role = SectionRole.Abstract;
        _blocks.Add(new DraftBlock(BlockKind.Paragraph, new RichText()) { Section = new SectionStart("Abstract", 1, SectionRole.Abstract) });
        _open = -1;
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
        _blocks.Add(new DraftBlock(BlockKind.Heading, text) { Section = new SectionStart(title, level, role) });
        _open = -1;
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

            _blocks.Add(new DraftBlock(BlockKind.Table, new RichText())
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
            _ => p.Lines[0].Words[0].Text[0] is '•' or '●' or '▪' or '◦' ? BlockKind.ListItem : BlockKind.Paragraph,
        };
        if (_open >= 0 && _last is not null && kind == _blocks[_open].Kind && Continues(_last, p, kind) && (_lastLabel is null || GoesOnBehindLabels(_last, p)))
        {
            Append(_open, p, kind);
            (_last, _lastLabel) = (p, null);
            return;
        }

        // Labels of a figure may stand between the parts of a sentence; it goes on behind them.
        bool isLabel = _open >= 0 && kind == BlockKind.Paragraph && _last is not null && IsUnfinished(_last) && IsLoose(p, _last);
        if (_lastLabel is not null && kind == BlockKind.Paragraph && Continues(_lastLabel, p, kind))
        {
            Append(_label, p, kind);
            if (isLabel) _lastLabel = p;
            else (_open, _last, _lastLabel) = (_label, p, null);
            return;
        }

        Emit(kind, [p], takeCitations: kind != BlockKind.Reference);
        if (isLabel) (_label, _lastLabel) = (_blocks.Count - 1, p);
        else (_open, _last, _lastLabel) = (_blocks.Count - 1, p, null);
    }

    private void Append(int block, Paragraph p, BlockKind kind)
    {
        foreach (TextLine line in p.Lines) writer.Append(_blocks[block].Text, line, takeCitations: kind != BlockKind.Reference);
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

    private void Emit(BlockKind kind, IReadOnlyList<Paragraph> parts, bool takeCitations)
    {
        RichText text = new();
        foreach (Paragraph part in parts)
            foreach (TextLine line in part.Lines) writer.Append(text, line, takeCitations);
        _blocks.Add(new DraftBlock(kind, text));
    }
}
