namespace LitMiner.Reading.Characters;

/// <summary>The inked box of a glyph in sizes of its font, heights above the base line.</summary>
internal readonly record struct GlyphShape(double Width, double Bottom, double Top)
{
    public double Height => Top - Bottom;

    /// <summary>
    /// The sign of a mathematical symbol font whose number in the file says nothing: subsets of such fonts number their glyphs as they come.
    /// The fonts are copies of one design (Computer Modern's symbols), so that boxes tell the commonest signs apart. Null for any other box.
    /// </summary>
    public string? MathSign => this switch
    {
        { Width: > 0.5 and < 0.8, Height: > 0.02 and < 0.1, Bottom: > 0.15 and < 0.35 } => "−",
        { Width: > 0.42 and < 0.56, Height: > 0.42 and < 0.56, Bottom: > -0.06 and < 0.1 } when Math.Abs(Width - Height) < 0.06 => "×",
        { Width: > 0.58 and < 0.76, Bottom: > -0.06 and < 0.05, Top: > 0.6 and < 0.75 } => "±",
        { Width: > 0.06 and < 0.16, Height: > 0.06 and < 0.16, Bottom: > 0.12 and < 0.3 } => "·",
        _ => null,
    };
}
