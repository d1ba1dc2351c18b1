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

    public static ExtractedDocument Extract(ParsedDocument document)
    {
        DocumentAnnotator annotator = new(new AnnotationOptions { Recogniser = RecogniserMode.Rules }, null);
        AnnotatedDocument annotated = annotator.Annotate(document, CancellationToken.None).Result!;
        PropertyExtractor extractor = new(new ExtractionOptions { Extractor = new ExtractorReference("test", null, "0") });
        return extractor.Extract(annotated, CancellationToken.None).Result!;
    }

    public static ParsedDocument Document(string[] paragraphs, (string Caption, string[] Rows)? table)
    {
        string text = "";
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (string paragraph in paragraphs) Add(paragraph, BlockKind.Paragraph);
        ImmutableArray<Table> tables = [];
        if (table is { } given)
        {
            TextSpan caption = Add(given.Caption, BlockKind.TableCaption);
            TextSpan body = Add(string.Join('\n', given.Rows), BlockKind.Table);
            ImmutableArray<TableCell>.Builder cells = ImmutableArray.CreateBuilder<TableCell>();
            int at = body.Start, columns = 0;
            for (int r = 0; r < given.Rows.Length; r++)
            {
                string[] parts = given.Rows[r].Split('\t');
                columns = Math.Max(columns, parts.Length);
                for (int c = 0; c < parts.Length; c++)
                {
                    cells.Add(new TableCell(r, c, TextSpan.OfLength(at, parts[c].Length)) { IsColumnHeader = r == 0, IsRowHeader = c == 0 && r > 0 });
                    at += parts[c].Length + 1;
                }
            }

            tables = [new Table { Label = "Table 1", Caption = caption, Span = body, RowCount = given.Rows.Length, ColumnCount = columns, Cells = cells.ToImmutable() }];
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
