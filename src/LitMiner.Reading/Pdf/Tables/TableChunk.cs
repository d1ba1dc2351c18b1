namespace LitMiner.Reading.Pdf.Tables;

/// <summary>Words of one printed line inside a table that stand close together: a cell's line.</summary>
internal sealed class TableChunk(TextLine line, List<PdfWord> words)
{
    public TextLine Line { get; } = line;

    public List<PdfWord> Words { get; } = words;

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    public double Base => Line.Base;

    /// <summary>Whether it begins like a number.</summary>
    public bool IsNumber => BeginsNumber(Words[0].Text);

    /// <summary>First column that it covers, once columns are known.</summary>
    public int Column { get; set; }

    /// <summary>Last column that it covers.</summary>
    public int LastColumn { get; set; }

    /// <summary>Whether a word begins like a number.</summary>
    public static bool BeginsNumber(string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || (text[0] is '-' or '−' or '–' or '—' or '±' or '<' or '>' or '~' or '+' or '.' or '(' && (text.Length == 1 || char.IsAsciiDigit(text[1]))));
}
