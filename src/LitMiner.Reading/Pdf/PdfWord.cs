using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>A word on a line: characters, their levels, and its box in the frame.</summary>
internal sealed class PdfWord
{
    public required string Text { get; init; }

    /// <summary>Level of each character, or null if all stand on the line.</summary>
    public ScriptLevel[]? Levels { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    public required double Bottom { get; init; }

    public required double Top { get; init; }

    public required double Size { get; init; }

    /// <summary>Number of the font of its first letter.</summary>
    public int Font { get; init; }

    /// <summary>Whether most letters are bold; fonts that head sections count as bold once these are known.</summary>
    public bool Bold { get; set; }

    public bool Italic { get; init; }

    /// <summary>Whether a soft hyphen (U+00AD) ended it.</summary>
    public bool SoftHyphen { get; init; }

    public ScriptLevel LevelAt(int index) => Levels is null ? ScriptLevel.Baseline : Levels[index];
}
