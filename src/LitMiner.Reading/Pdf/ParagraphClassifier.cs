using LitMiner.Core.Documents;
using LitMiner.Reading.Drafts;

namespace LitMiner.Reading.Pdf;

/// <summary>Tells captions, headings, formulae, labels in figures and footnotes from body text, by style and words.</summary>
internal sealed class ParagraphClassifier
{
    private readonly double _bodySize;
    private readonly bool _bodyBold;

    public ParagraphClassifier(List<Paragraph> paragraphs)
    {
        Dictionary<double, int> sizes = [];
        int bold = 0, all = 0;
        foreach (TextLine line in paragraphs.SelectMany(p => p.Lines))
        {
            if (line.Words.Count < 4) continue;
            double size = Math.Round(line.Size * 4) / 4;
            sizes[size] = sizes.GetValueOrDefault(size) + line.Characters;
            all += line.Characters;
            if (line.Bold) bold += line.Characters;
        }

        _bodySize = sizes.Count == 0 ? 10 : sizes.OrderByDescending(s => s.Value).ThenBy(s => s.Key).First().Key;

        // References often outweigh the body in reviews; the biggest size that holds a good part of the text is the body.
        foreach ((double size, int count) in sizes.OrderByDescending(s => s.Key))
        {
            if (count < 0.3 * all) continue;
            _bodySize = size;
            break;
        }

        _bodyBold = bold * 2 > all;
    }

    public double BodySize => _bodySize;

    /// <summary>Finds captions only; tables are looked for beside them before anything else is decided.</summary>
    public static void ClassifyCaptions(List<Paragraph> paragraphs)
    {
        foreach (Paragraph p in paragraphs)
            if (CaptionKind(p) is { } kind) p.Kind = kind;
    }

    public void Classify(List<Paragraph> paragraphs)
    {
        for (int i = 0; i < paragraphs.Count; i++)
        {
            Paragraph p = paragraphs[i];
            if (p.Kind != BlockKind.Paragraph || p.IsDropped) continue;
            if (CaptionKind(p) is { } caption) p.Kind = caption;
            else if (IsFootnote(p)) p.Kind = BlockKind.Footnote;
            else if (IsHeading(p)) p.Kind = BlockKind.Heading;
            else if (IsFormula(p)) p.Kind = BlockKind.Formula;
            else if (IsLabel(p)) p.IsDropped = true;
            p.ForgetText();
        }
    }

    /// <summary>"Table 3", "Fig. 2", "Scheme 1" at the beginning, followed by a stop, a capital or a change of style.</summary>
    public static BlockKind? CaptionKind(Paragraph p)
    {
        WordList words = Unspaced(p.Lines[0].Words);
        string first = words[0].Text.TrimStart('*').ToLowerInvariant();
        string glued = first.TrimEnd('.', ':');
        int letters = 0;
        while (letters < glued.Length && char.IsLetter(glued[letters])) letters++;
        string label = glued[..letters];
        BlockKind? kind = label switch
        {
            "table" or "tab" => BlockKind.TableCaption,
            "fig" or "figure" or "scheme" or "chart" or "figs" => BlockKind.FigureCaption,
            _ => null,
        };
        if (kind is null && label == "extended" && words.Count > 2 && words[1].Text is "Data") return words[2].Text.StartsWith("Tab", StringComparison.Ordinal) ? BlockKind.TableCaption : BlockKind.FigureCaption;
        if (kind is null && label == "supplementary" && words.Count > 2 && words[1].Text.StartsWith("Fig", StringComparison.Ordinal)) return BlockKind.FigureCaption;
        if (kind is null) return null;
        // Small capitals may be coded as small letters at the beginning ("tABLE").
        string printed = words[0].Text.TrimStart('*');
        if (!char.IsUpper(printed[0]) && !(letters > 2 && printed.AsSpan(1, letters - 1).IndexOfAnyExceptInRange('A', 'Z') < 0)) return null;
        string number = letters < glued.Length ? glued[letters..].TrimStart('.') + (first.EndsWith('.') ? "." : "") : words.Count > 1 ? words[1].Text : "";
        int next = letters < glued.Length ? 1 : 2;
        if (number.Length is 0 or > 8 || !(char.IsAsciiDigit(number[0]) || (number[0] is 'I' or 'V' or 'X' or 'S' or 'A' or 'B'))) return null;
        char end = number[^1];
        if (end is '.' or ':' or '|' || words.Count == next) return kind;
        if (end is ',' or ';' or ')') return null;
        PdfWord following = words[next];
        if (words[0].Bold && !p.Lines[0].Bold || words[0].Bold && following.Bold) return kind;
        return following.Text[0] is '|' or '.' or ':' or '—' or '–' or '■' || (char.IsUpper(following.Text[0]) || following.Text[0] == '(') && !words[0].Text.EndsWith("figs", StringComparison.OrdinalIgnoreCase) ? kind : null;
    }

    /// <summary>The words with a spaced label ("T A B L E 3") as one.</summary>
    private static WordList Unspaced(WordList words)
    {
        int letters = 0;
        while (letters < Math.Min(words.Count, 8) && words[letters].Text.Length == 1 && char.IsAsciiLetterUpper(words[letters].Text[0])) letters++;
        string label = string.Concat(words.Take(letters).Select(w => w.Text));
        if (label is not ("TABLE" or "FIGURE" or "SCHEME")) return words;
        PdfWord last = words[letters - 1];
        return [new PdfWord { Text = label, Levels = null, Left = words[0].Left, Right = last.Right, Bottom = last.Bottom, Top = last.Top, Size = last.Size, Font = last.Font, Bold = last.Bold, Italic = last.Italic }, .. words.Skip(letters)];
    }

    /// <summary>Small text low on the page that begins with a mark, or speaks of licences and addresses.</summary>
    private bool IsFootnote(Paragraph p)
    {
        if (p.Size > 0.94 * _bodySize || p.Bottom > 0.35 * p.Lines[0].Frame.Height || p.Text.Length < 25) return false;
        PdfWord first = p.Lines[0].Words[0];
        string text = p.Text;
        return first.Text[0] is '*' or '†' or '‡' or '§' or '¶' or '©' || first.LevelAt(0) == LitMiner.Text.ScriptLevel.Superscript
            || text.Contains("Creative Commons", StringComparison.OrdinalIgnoreCase) || text.Contains('©') || text.StartsWith("Published by", StringComparison.Ordinal)
            || text.Contains("Electronic supplementary", StringComparison.Ordinal) || text.StartsWith("Correspond", StringComparison.Ordinal);
    }

    private bool IsHeading(Paragraph p)
    {
        if (p.Lines.Count > 4) return false;
        string text = p.Text.Trim();
        if (text.Length is < 3 or > 170 || text.Count(char.IsLetter) < 3 || text.Count(char.IsLetter) * 2 < text.Length) return false;
        if (SectionRoles.IsKnownHeading(text)) return p.Size > (p.Bold ? 0.65 : 0.8) * _bodySize;
        if (p.Page <= 2 && SectionRoles.IsArticleType(text)) return false;
        char last = text[^1];
        if (last is ',' or ';' or '-' || (last == '.' && !text[..^1].Contains(". ", StringComparison.Ordinal) is false)) return false;
        char first = text[0];
        int number = NumberDepth(text);
        if (!(char.IsUpper(first) || number > 0 || char.IsAsciiDigit(first) || first is '■' or '▪' || (p.Size > 1.05 * _bodySize && p.Bold))) return false;
        bool bold = (p.Bold || p.IsHeadedBold) && !_bodyBold, large = p.Size >= 1.1 * _bodySize, same = p.Size >= 0.93 * _bodySize;
        int words = p.Lines.Sum(l => l.Words.Count);
        if (words > 24) return false;
        if (last == '.' && !(bold || number > 0 && p.Italic)) return false;
        if (large && (p.Size < 2.6 * _bodySize) && (bold || words >= 1) && text.Count(char.IsLetter) >= 5) return true;
        if (bold && same) return words <= 20 && !text.Contains('=', StringComparison.Ordinal);
        bool alone = p.Lines.Count <= 2 && !p.EndsFull;
        if (!alone || !same) return false;
        if (number > 0) return p.Italic || IsCaps(text) || p.StandsApart;
        if (p.Italic) return words <= 14;
        return IsCaps(text) && text.Length > 6 && p.StandsApart;
    }

    private static bool IsFormula(Paragraph p)
    {
        if (p.Lines.Count > 4 || p.Text.Length > 200) return false;
        string text = p.Text;
        int signs = text.Count(c => c is '=' or '∑' or '∫' or '∂' or '√' or '≈' or '→' or '⇌' or '+' or '×' or '≤' or '≥');
        if (signs == 0) return false;
        int longWords = p.Lines.Sum(l => l.Words.Count(w => w.Text.Length > 3 && w.Text.All(char.IsLetter)));
        return longWords <= 2 && (p.Left > p.ColumnLeft + (1.5 * p.Size) || text.TrimEnd().EndsWith(')'));
    }

    /// <summary>A label inside a figure: short, without verbs, not in the body's size or standing alone.</summary>
    private bool IsLabel(Paragraph p)
    {
        string text = p.Text;
        if (p.Page == 1 && p.Size >= 0.75 * _bodySize && text.Length > 12) return false;
        int words = p.Lines.Sum(l => l.Words.Count);
        double perLine = words / (double)p.Lines.Count;
        bool sentence = text.Contains(". ", StringComparison.Ordinal) || (text.EndsWith('.') && words > 4);
        if (sentence) return false;
        bool odd = Math.Abs(p.Size - _bodySize) > 0.04 * _bodySize;
        if (text.Length <= 3) return true;
        if (odd && perLine <= 4.5 && p.Right - p.Left < 0.6 * (p.ColumnRight - p.ColumnLeft + 40)) return text.Length < 160;
        return perLine <= 2.5 && text.Length < 40 && p.StandsApart && p.Size < 1.05 * _bodySize && !char.IsLower(text[0]) && text.Count(char.IsLower) < 16;
    }

    /// <summary>Depth of a section number: 2 for "2.1 Samples"; 0 for none.</summary>
    public static int NumberDepth(string text)
    {
        int at = 0, depth = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            int start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (at - start > 2) return 0;
            depth++;
            if (at < text.Length && text[at] == '.') at++;
            else break;
        }

        if (depth > 0)
        {
            // "1)" counts the points of a list, whatever their level.
            if (at < text.Length && text[at] == ')') return 0;
            if (at < text.Length && text[at] == '|') at++;
            while (at < text.Length && text[at] is ' ' or '|') at++;
            return at < text.Length && at > 1 && char.IsLetter(text[at]) && (char.IsUpper(text[at]) || depth > 1) ? depth : 0;
        }

        int roman = 0;
        while (roman < text.Length && text[roman] is 'I' or 'V' or 'X') roman++;
        if (roman is > 0 and < 6 && roman + 2 < text.Length && text[roman] == '.' && text[roman + 1] == ' ' && char.IsUpper(text[roman + 2])) return 1;
        return text.Length > 4 && text[0] is >= 'A' and <= 'H' && text[1] == '.' && text[2] == ' ' && char.IsUpper(text[3]) ? 2 : 0;
    }

    public static bool IsCaps(string text)
    {
        int upper = 0, lower = 0;
        foreach (char c in text)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        return upper > 4 && lower * 6 < upper;
    }
}
