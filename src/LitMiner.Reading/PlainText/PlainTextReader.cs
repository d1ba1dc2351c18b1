using LitMiner.Core.Diagnostics;
using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;
using LitMiner.Reading.Xml;

namespace LitMiner.Reading.PlainText;

/// <summary>Reads plain text: paragraphs parted by blank lines (or one a line), headings by their form.</summary>
internal sealed class PlainTextReader(ReadingOptions options)
{
    public StageOutcome<ParsedDocument> Read(SourceDocument source, CancellationToken token)
    {
        string text = TextDecoder.Decode(source.Content.Span);
        bool isPartial = text.Length > options.MaxMarkupCharacters;
        if (isPartial) text = text[..options.MaxMarkupCharacters];
        if (string.IsNullOrWhiteSpace(text)) return StageOutcome.Rejected<ParsedDocument>("text.empty", "The file holds no text.");
        int odd = 0;
        foreach (char c in text)
            if (c is '\0' or '\ufffd' || (c < ' ' && c is not '\t' and not '\n' and not '\r' and not '\f')) odd++;
        if (odd * 50 > text.Length) return StageOutcome.Rejected<ParsedDocument>("text.binary", "The file holds bytes that are no text.");
        token.ThrowIfCancellationRequested();

        List<string> paragraphs = Paragraphs(text);
        List<DraftBlock> blocks = [];
        SectionRole role = SectionRole.Other;
        string? title = null;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            RichText paragraph = RichText.Of(paragraphs[i]);
            string plain = paragraph.ToString();
            if (i == 0 && plain.Length is > 10 and < 250 && !plain.EndsWith('.') && paragraphs.Count > 1 && !SectionRoles.IsKnownHeading(plain))
            {
                title = plain;
                blocks.Add(new DraftBlock(BlockKind.Title, paragraph));
                continue;
            }

            if (HeadingLevel(plain) is { } level)
            {
                SectionRole own = SectionRoles.Of(plain);
                role = own == SectionRole.Other && level > 1 ? role : own;
                blocks.Add(new DraftBlock(BlockKind.Heading, paragraph) { Section = new SectionStart(plain, level, own) });
                continue;
            }

            BlockKind kind = role switch
            {
                SectionRole.References => BlockKind.Reference,
                SectionRole.BackMatter => BlockKind.BackMatter,
                _ => BlockKind.Paragraph,
            };
            blocks.Add(new DraftBlock(kind, paragraph));
        }

        DocumentMetadata metadata = new() { Title = title, Doi = MetadataText.Doi(text[..Math.Min(text.Length, 3000)]) };
        ParsedDocument document = DocumentAssembler.Assemble(
            source, DocumentFormat.PlainText, blocks, metadata,
            isPartial ? [new Diagnostic("text.too-long", DiagnosticSeverity.Warning, $"Only the first {options.MaxMarkupCharacters} characters were read.")] : []);
        return StageOutcome.Completed(document, document.Diagnostics, isPartial);
    }

    private static List<string> Paragraphs(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        bool hasBlank = lines.Any(l => string.IsNullOrWhiteSpace(l) && l.Length < 200) && lines.Count(string.IsNullOrWhiteSpace) > 1;
        bool oneALine = !hasBlank && lines.Average(l => l.Length) > 120;
        List<string> result = [];
        System.Text.StringBuilder current = new();
        void End()
        {
            if (current.Length > 0) result.Add(current.ToString());
            current.Clear();
        }

        foreach (string raw in lines)
        {
            string line = raw.Trim();
            if (line.Length == 0 || oneALine)
            {
                End();
                if (line.Length > 0) result.Add(line);
                continue;
            }

            if (HeadingLevel(line) is not null && SectionRoles.IsKnownHeading(line))
            {
                End();
                result.Add(line);
                continue;
            }

            if (current.Length > 1 && current[^1] == '-' && char.IsLower(current[^2]) && char.IsLower(line[0])) current.Length--;
            else if (current.Length > 0) current.Append(' ');
            current.Append(line);
        }

        End();
        return result;
    }

    /// <summary>Level of a line that looks like a heading ("2.1 Samples", "INTRODUCTION", "Results"), or null.</summary>
    private static int? HeadingLevel(string line)
    {
        if (line.Length is 0 or > 100 || line.EndsWith('.') || line.EndsWith(',') || line.EndsWith(';')) return null;
        if (SectionRoles.IsKnownHeading(line)) return Math.Max(1, Numbered(line));
        int numbered = Numbered(line);
        if (numbered > 0) return numbered;
        return line.Length < 60 && line.Any(char.IsLetter) && line.All(c => !char.IsLower(c)) && line.Count(char.IsLetter) > 5 && !line.Any(char.IsAsciiDigit) ? 1 : null;
    }

    /// <summary>Depth of a number before a capitalised title: 2 for "2.1 Samples"; 0 for none.</summary>
    private static int Numbered(string line)
    {
        int at = 0, depth = 0;
        while (at < line.Length && char.IsAsciiDigit(line[at]))
        {
            int start = at;
            while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
            if (at - start > 2) return 0;
            depth++;
            if (at < line.Length && line[at] == '.') at++;
            else break;
        }

        return depth > 0 && at + 1 < line.Length && line[at] == ' ' && char.IsUpper(line[at + 1]) && line.Length < 90 ? depth : 0;
    }
}
