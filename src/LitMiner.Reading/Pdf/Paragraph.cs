using LitMiner.Core.Documents;

namespace LitMiner.Reading.Pdf;

/// <summary>Lines that make up a paragraph, heading, caption or the like, on one page.</summary>
internal sealed class Paragraph(List<TextLine> lines, double columnLeft, double columnRight)
{
    private string? _text;
    private bool _isTextFixed;

    public List<TextLine> Lines { get; } = lines;

    public int Page => Lines[0].Frame.Page;

    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    /// <summary>Whether it is left out: running heads, labels inside figures.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Whether the gap above it is wider than between its lines.</summary>
    public bool StandsApart { get; set; }

    public double ColumnLeft { get; } = columnLeft;

    public double ColumnRight { get; } = columnRight;

    public double Left => Lines.Min(l => l.Left);

    public double Right => Lines.Max(l => l.Right);

    public double Top => Lines.Max(l => l.Top);

    public double Bottom => Lines.Min(l => l.Bottom);

    public double Size => Lines[0].Size;

    public bool Bold => Lines.TrueForAll(l => l.Bold);

    /// <summary>Whether it begins and ends in bold and is bold for the most part: names of species and formulae in a bold line are often set otherwise.</summary>
    public bool IsHeadedBold => Lines.Count <= 3 && Lines.TrueForAll(l => l.IsMostlyBold);

    public bool Italic => Lines.TrueForAll(l => l.Italic);

    public bool IsIndented => Lines[0].Left > ColumnLeft + (0.7 * Size);

    /// <summary>Whether the last line reaches the right side of the column.</summary>
    public bool EndsFull => Lines[^1].Right > ColumnRight - (1.2 * Size);

    /// <summary>
    /// Words of all lines with blanks between, hyphens left in; with those that a table has taken out of running text, by which what is left is judged.
    /// Kept until <see cref="ForgetText"/>.
    /// </summary>
    public string Text => _text ??= string.Join(' ', Lines.SelectMany(l => l.Texts));

    /// <summary>Length of its text.</summary>
    public int Length => Lines.Sum(l => l.Characters + l.Words.Count) - 1;

    /// <summary>The table found for this caption, if any.</summary>
    public Drafts.DraftTable? Table { get; set; }

    /// <summary>Lets go of its text, which is put together anew when it is asked for: those of a long document would stand in memory beside the words.</summary>
    public void ForgetText()
    {
        if (!_isTextFixed) _text = null;
    }

    /// <summary>Takes out lines that belong to a table.</summary>
    public void TakeOut(HashSet<TextLine> lines)
    {
        if (!Lines.Exists(lines.Contains)) return;
        if (Kind == BlockKind.Paragraph)
        {
            _isTextFixed = true;
            _ = Text;
        }

        Lines.RemoveAll(lines.Contains);
    }
}
