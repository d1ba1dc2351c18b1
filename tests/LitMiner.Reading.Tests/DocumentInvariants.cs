using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading.Tests;

/// <summary>What must hold for every document that a reader gives.</summary>
internal static class DocumentInvariants
{
    public static void Check(ParsedDocument document)
    {
        string text = document.Text, name = document.Path;
        foreach (char c in text) Assert.False(char.IsControl(c) && c is not '\n' and not '\t', $"{name}: control character {(int)c:X4}");
        int last = 0;
        foreach (Block block in document.Blocks)
        {
            Assert.True(block.Span.Start >= last && block.Span.End <= text.Length && !block.Span.IsEmpty, $"{name}: block {block.Span}");
            if (block.Kind != BlockKind.Table) Assert.DoesNotContain('\n', block.Span.Of(text));
            if (last > 0) Assert.Equal("\n\n", text[last..block.Span.Start]);
            if (block.Section is { } section) Assert.InRange(section, 0, document.Sections.Length - 1);
            if (block.Table is { } table) Assert.InRange(table, 0, document.Tables.Length - 1);
            last = block.Span.End;
        }

        Assert.Equal(text.Length, last);
        _ = new ScriptedText(text, document.Scripts);
        foreach (Section section in document.Sections)
        {
            Assert.True(section.Span.Start >= 0 && section.Span.End <= text.Length && section.Span.Start <= section.Span.End, $"{name}: section {section}");
            if (section.Parent is { } parent) Assert.True(document.Sections[parent].Span.Contains(section.Span) && document.Sections[parent].Level < section.Level, $"{name}: parent of {section}");
        }

        foreach (Table table in document.Tables) Check(document, table);
        int end = 0;
        foreach (CitationMark mark in document.Citations)
        {
            Assert.True(mark.Span.Start >= end && mark.Span.End <= text.Length, $"{name}: citation {mark}");
            end = mark.Span.End;
        }

        TextPlace before = default;
        foreach (TextPlace place in document.Places)
        {
            Assert.True(place.Span.Start >= before.Span.End && place.Span.End <= text.Length && !place.Span.IsEmpty, $"{name}: place {place}");
            Assert.InRange(place.Page, 1, document.PageCount!.Value);
            Assert.True(place.Box.Left >= 0 && place.Box.Bottom >= 0 && place.Box.Right >= place.Box.Left && place.Box.Top >= place.Box.Bottom, $"{name}: box {place}");
            before = place;
        }
    }

    private static void Check(ParsedDocument document, Table table)
    {
        HashSet<(int, int)> seen = [];
        (int, int) last = (-1, -1);
        foreach (TableCell cell in table.Cells)
        {
            Assert.True(table.Span.Contains(cell.Span), $"{document.Path}: cell {cell} outside {table.Span}");
            Assert.True(cell.Row + cell.RowSpan <= table.RowCount && cell.Column + cell.ColumnSpan <= table.ColumnCount, $"{document.Path}: cell {cell}");
            Assert.True((cell.Row, cell.Column).CompareTo(last) > 0, $"{document.Path}: cell {cell} out of order");
            Assert.True(seen.Add((cell.Row, cell.Column)), $"{document.Path}: cell {cell} twice");
            Assert.DoesNotContain('\t', cell.Span.Of(document.Text));
            last = (cell.Row, cell.Column);
        }
    }
}
