using System.Text;
using LitMiner.Core.Documents;
using LitMiner.Text;

namespace LitMiner.Reading;

/// <summary>Writes a document as Markdown (CommonMark with GitHub's tables), for people to compare with the page. Pure and thread-safe.</summary>
public static class MarkdownWriter
{
    /// <summary>The document's blocks in order: headings, paragraphs with Unicode sub- and superscripts, tables as pipes.</summary>
    public static string Write(ParsedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ScriptedText text = document.ScriptedText();
        StringBuilder result = new(document.Text.Length + 1024);
        foreach (Block block in document.Blocks)
        {
            if (block.Kind == BlockKind.Table && block.Table is { } index)
            {
                WriteTable(document.Tables[index], text, result);
                continue;
            }

            string words = Escape(text.Slice(block.Span).ToUnicode());
            switch (block.Kind)
            {
                case BlockKind.Title:
                    result.Append("# ").Append(words);
                    break;
                case BlockKind.Heading:
                    int level = block.Section is { } section ? document.Sections[section].Level : 1;
                    result.Append('#', Math.Min(6, level + 1)).Append(' ').Append(words);
                    break;
                case BlockKind.ListItem:
                    result.Append("- ").Append(words);
                    break;
                case BlockKind.FigureCaption or BlockKind.TableCaption:
                    result.Append('*').Append(words).Append('*');
                    break;
                case BlockKind.FrontMatter or BlockKind.Footnote or BlockKind.BackMatter:
                    result.Append("> ").Append(words);
                    break;
                case BlockKind.Reference:
                    result.Append("1. ").Append(words);
                    break;
                case BlockKind.Formula:
                    result.Append("    ").Append(text.Slice(block.Span).ToUnicode());
                    break;
                default:
                    result.Append(words);
                    break;
            }

            result.Append("\n\n");
        }

        return result.ToString();
    }

    private static void WriteTable(Table table, ScriptedText text, StringBuilder result)
    {
        int rows = Math.Min(table.RowCount, 5000), columns = Math.Min(table.ColumnCount, 200);
        string[,] grid = new string[rows, columns];
        foreach (TableCell cell in table.Cells)
            if (cell.Row < rows && cell.Column < columns) grid[cell.Row, cell.Column] = Escape(text.Slice(cell.Span).ToUnicode());
        int heads = Math.Max(1, table.Cells.Where(c => c.IsColumnHeader).Select(c => c.Row + 1).DefaultIfEmpty(1).Max());
        for (int row = 0; row < rows; row++)
        {
            result.Append('|');
            for (int column = 0; column < columns; column++) result.Append(' ').Append(grid[row, column] ?? "").Append(" |");
            result.Append('\n');
            if (row != heads - 1 && !(row == rows - 1 && heads > rows)) continue;
            result.Append('|').Insert(result.Length, " --- |", columns).Append('\n');
        }

        result.Append('\n');
    }

    private static string Escape(string text)
    {
        StringBuilder result = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool special = c is '\\' or '`' or '*' or '_' or '|' or '<' or '[' or ']'
                || (i == 0 && c is '#' or '>' or '+' or '-' or '=' or '~');
            if (special) result.Append('\\');
            result.Append(c is '\n' or '\t' ? ' ' : c);
        }

        return result.ToString();
    }
}
