namespace LitMiner.Reading.Pdf;

/// <summary>One printed character, in the frame in which its text runs from left to right (points, lower left origin).</summary>
/// <param name="Text">What it means: folded, never blank; a soft hyphen is U+00AD.</param>
/// <param name="Left">Where it begins on the base line.</param>
/// <param name="Right">Where its advance ends.</param>
/// <param name="Base">Height of the base line.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Font">Number of the font in <see cref="FontTable"/>.</param>
/// <param name="BlankAt">Where the blank begins that the file draws between the letter before and this one; not a number if there is none.</param>
/// <param name="BlankAfter">Whether the file draws a blank right behind it.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Base, double Size, int Font, double BlankAt, bool BlankAfter)
{
    /// <summary>Whether the file draws a blank between the letter before and this one.</summary>
    public bool SpaceBefore => !double.IsNaN(BlankAt);
}
