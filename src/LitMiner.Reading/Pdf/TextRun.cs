using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>Glyphs that follow one another on one base line in one size.</summary>
internal sealed class TextRun
{
    public List<Glyph> Glyphs { get; } = [];

    public double Left { get; set; }

    public double Right { get; set; }

    public double Base { get; set; }

    public double Size { get; set; }

    /// <summary>Script level relative to <see cref="Anchor"/>.</summary>
    public ScriptLevel Level { get; set; }

    /// <summary>The run on the line that this one belongs to as a script; null for a run of its own.</summary>
    public TextRun? Anchor { get; set; }

    /// <summary>A run of glyphs on one base line.</summary>
    public static TextRun Of(List<Glyph> glyphs, double baseLine, double size)
    {
        TextRun run = new() { Left = glyphs.Min(g => g.Left), Right = glyphs.Max(g => g.Right), Base = baseLine, Size = size };
        run.Glyphs.AddRange(glyphs);
        return run;
    }

    public double Bottom => Base - (0.22 * Size);

    public double Top => Base + (0.75 * Size);
}
