using System.Collections.Immutable;
using LitMiner.Annotation;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Core.Extraction;
using LitMiner.Core.Records;
using LitMiner.Text;

namespace LitMiner.Extraction.Tests;

/// <summary>Runs rules and extraction over a text or a table made by hand.</summary>
internal static class ExtractionOfText
{
    public static ExtractedDocument Of(params string[] paragraphs) => Extract(Document(paragraphs, null));

    public static ExtractedDocument OfTable(string caption, params string[] rows) => Extract(Document([], (caption, rows)));

    /// <summary>A table with several rows of heads, in a paper with a text around it. A cell "&lt;" is covered by the one at its left, "^" by the one above.</summary>
    public static ExtractedDocument OfTable(string[] paragraphs, int headRows, string caption, params string[] rows) =>
        Extract(Document(paragraphs, (caption, rows), headRows));

    public static ExtractedDocument Extract(ParsedDocument document)
    {
        DocumentAnnotator annotator = new(new AnnotationOptions { Recogniser = RecogniserMode.Rules }, null);
        AnnotatedDocument annotated = annotator.Annotate(document, CancellationToken.None).Result!;
        PropertyExtractor extractor = new(new ExtractionOptions { Extractor = new ExtractorReference("test", null, "0") });
        return extractor.Extract(annotated, CancellationToken.None).Result!;
    }

    public static ParsedDocument Document(string[] paragraphs, (string Caption, string[] Rows)? table, int headRows = 1)
    {
        string text = "";
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (string paragraph in paragraphs) Add(paragraph, BlockKind.Paragraph);
        ImmutableArray<Table> tables = [];
        if (table is { } given)
        {
            TextSpan caption = Add(given.Caption, BlockKind.TableCaption);
            TextSpan body = Add(string.Join('\n', given.Rows), BlockKind.Table);
            List<TableCell> cells = [];
            int at = body.Start, columns = 0;
            for (int r = 0; r < given.Rows.Length; r++)
            {
                string[] parts = given.Rows[r].Split('\t');
                columns = Math.Max(columns, parts.Length);
                for (int c = 0; c < parts.Length; c++)
                {
                    int over = parts[c] == "<" ? cells.FindLastIndex(k => k.Row == r) : parts[c] == "^" ? cells.FindLastIndex(k => k.Column == c && k.Row < r) : -1;
                    if (over >= 0) cells[over] = parts[c] == "<" ? cells[over] with { ColumnSpan = cells[over].ColumnSpan + 1 } : cells[over] with { RowSpan = cells[over].RowSpan + 1 };
                    else cells.Add(new TableCell(r, c, TextSpan.OfLength(at, parts[c].Length)) { IsColumnHeader = r < headRows, IsRowHeader = c == 0 && r >= headRows });
                    at += parts[c].Length + 1;
                }
            }

            tables = [new Table { Label = "Table 1", Caption = caption, Span = body, RowCount = given.Rows.Length, ColumnCount = columns, Cells = [.. cells] }];
        }

        return new ParsedDocument
        {
            Path = "test.txt",
            Sha256 = new string('0', 64),
            Format = DocumentFormat.PlainText,
            Text = text,
            Blocks = blocks.ToImmutable(),
            Tables = tables,
            Metadata = new DocumentMetadata(),
        };

        TextSpan Add(string part, BlockKind kind)
        {
            if (text.Length > 0) text += "\n\n";
            TextSpan span = TextSpan.OfLength(text.Length, part.Length);
            text += part;
            blocks.Add(new Block(kind, span, null, kind is BlockKind.Table or BlockKind.TableCaption ? 0 : null));
            return span;
        }
    }
}
