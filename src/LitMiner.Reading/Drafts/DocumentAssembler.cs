using System.Collections.Immutable;
using System.Text;
using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading.Drafts;

/// <summary>Lays draft blocks end to end into one text and turns their offsets into those of the document.</summary>
internal sealed class DocumentAssembler
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ScriptRun>.Builder _scripts = ImmutableArray.CreateBuilder<ScriptRun>();
    private readonly ImmutableArray<CitationMark>.Builder _citations = ImmutableArray.CreateBuilder<CitationMark>();
    private readonly TextPlacesBuilder _places = new();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Table>.Builder _tables = ImmutableArray.CreateBuilder<Table>();
    private readonly List<Section> _sections = [];
    private readonly Stack<int> _open = new();

    private DocumentAssembler()
    {
    }

    /// <summary>Makes the document, block by block as they come, and lets go of their texts; the metadata's title stands in <paramref name="metadata"/> already.</summary>
    public static ParsedDocument Assemble(
        SourceDocument source,
        DocumentFormat format,
        IEnumerable<DraftBlock> blocks,
        DocumentMetadata metadata,
        ImmutableArray<Diagnostic> diagnostics,
        int? pageCount = null)
    {
        DocumentAssembler assembler = new();
        foreach (DraftBlock block in blocks)
        {
            assembler.Add(block);
            block.Text.Release();
        }

        assembler.Close(0);
        return new ParsedDocument
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            Format = format,
            Text = assembler._text.ToString(),
            Scripts = assembler._scripts.DrainToImmutable(),
            Blocks = assembler._blocks.DrainToImmutable(),
            Sections = [.. assembler._sections],
            Tables = assembler._tables.DrainToImmutable(),
            Citations = assembler._citations.DrainToImmutable(),
            Places = assembler._places.ToPlaces(),
            PageCount = pageCount,
            Metadata = metadata,
            Diagnostics = diagnostics,
        };
    }

    private void Add(DraftBlock block)
    {
        if (block.Section is { } start) Begin(start);
        if (block.Table is { } table)
        {
            AddTable(table);
            return;
        }

        RichText text = block.Text.Trimmed();
        if (!text.IsEmpty) AddBlock(block.Kind, text, null);
    }

    private void Begin(SectionStart start)
    {
        Close(start.Level);
        if (start.Title is null) return;
        int? parent = _open.Count > 0 ? _open.Peek() : null;
        SectionRole role = start.Role == SectionRole.Other && parent is { } p ? _sections[p].Role : start.Role;
        int at = _text.Length == 0 ? 0 : _text.Length + 2;
        _open.Push(_sections.Count);
        _sections.Add(new Section(start.Title, start.Level, role, parent, new TextSpan(at, at)));
    }

    /// <summary>Closes open sections of <paramref name="level"/> and deeper.</summary>
    private void Close(int level)
    {
        while (_open.Count > 0 && _sections[_open.Peek()].Level >= level)
        {
            int index = _open.Pop();
            Section section = _sections[index];
            int start = Math.Min(section.Span.Start, _text.Length);
            _sections[index] = section with { Span = new TextSpan(start, _text.Length) };
        }
    }

    private TextSpan AddBlock(BlockKind kind, RichText text, int? table)
    {
        if (_text.Length > 0) _text.Append("\n\n");
        int shift = _text.Length;
        AppendShifted(text, shift);
        TextSpan span = new(shift, _text.Length);
        _blocks.Add(new Block(kind, span, _open.Count > 0 ? _open.Peek() : null, table));
        return span;
    }

    private void AppendShifted(RichText text, int shift)
    {
        text.CopyTo(_text);
        foreach (ScriptRun run in text.Scripts) _scripts.Add(run with { Span = run.Span.Shift(shift) });
        foreach (CitationMark mark in text.Citations) _citations.Add(mark with { Span = mark.Span.Shift(shift) });
        foreach (TextPlace place in text.Places) _places.Add(place with { Span = place.Span.Shift(shift) });
    }

    private void AddTable(DraftTable table)
    {
        int index = _tables.Count;
        bool hasCells = table.Cells.Count > 0;
        TextSpan? caption = table.Caption?.Trimmed() is { IsEmpty: false } words
            ? AddBlock(BlockKind.TableCaption, words, hasCells ? index : null)
            : null;
        if (!hasCells)
        {
            foreach (RichText note in table.Notes)
                if (note.Trimmed() is { IsEmpty: false } text) AddBlock(BlockKind.Footnote, text, null);
            return;
        }

        List<DraftCell> cells = [.. table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column)];
        int rows = cells.Max(c => c.Row + c.RowSpan), columns = cells.Max(c => c.Column + c.ColumnSpan);
        RichText body = new();
        ImmutableArray<TableCell>.Builder built = ImmutableArray.CreateBuilder<TableCell>(cells.Count);
        int row = 0, column = 0;
        foreach (DraftCell cell in cells)
        {
            while (row < cell.Row)
            {
                body.AppendSeparator('\n');
                row++;
                column = 0;
            }

            while (column < cell.Column)
            {
                body.AppendSeparator('\t');
                column++;
            }

            int start = body.Length;
            body.Append(cell.Text.Trimmed());
            built.Add(new TableCell(cell.Row, cell.Column, new TextSpan(start, body.Length))
            {
                RowSpan = cell.RowSpan,
                ColumnSpan = cell.ColumnSpan,
                IsColumnHeader = cell.IsColumnHeader,
                IsRowHeader = cell.IsRowHeader,
                Place = cell.Place,
            });
        }

        if (body.Length == 0) body.AppendSeparator('\t');
        TextSpan span = AddBlock(BlockKind.Table, body, index);
        ImmutableArray<TextSpan> notes = [.. table.Notes.Select(n => n.Trimmed()).Where(n => !n.IsEmpty).Select(n => AddBlock(BlockKind.Footnote, n, index))];
        _tables.Add(new Table
        {
            Label = table.Label,
            Caption = caption,
            Span = span,
            RowCount = rows,
            ColumnCount = columns,
            Cells = [.. built.Select(c => c with { Span = c.Span.Shift(span.Start) })],
            Notes = notes,
            Places = [.. table.Places],
        });
    }
}
