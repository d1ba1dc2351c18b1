using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>A word on a line: characters, their levels, and its box in the frame, to the accuracy of single floats. Words are kept packed in a <see cref="WordStore"/>.</summary>
internal readonly struct PdfWord
{
    private readonly float _left, _right, _bottom, _top, _size;

    public required string Text { get; init; }

    /// <summary>Level of each character, or null if all stand on the line.</summary>
    public ScriptLevel[]? Levels { get; init; }

    public required double Left
    {
        get => _left;
        init => _left = (float)value;
    }

    public required double Right
    {
        get => _right;
        init => _right = (float)value;
    }

    public required double Bottom
    {
        get => _bottom;
        init => _bottom = (float)value;
    }

    public required double Top
    {
        get => _top;
        init => _top = (float)value;
    }

    public required double Size
    {
        get => _size;
        init => _size = (float)value;
    }

    /// <summary>Number of the font of its first letter; those beyond the first 32,767 count as one.</summary>
    public int Font { get; init => field = Math.Min(value, short.MaxValue); }

    /// <summary>Whether most letters are bold; fonts that head sections count as bold once these are known.</summary>
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public ScriptLevel LevelAt(int index) => Levels is null ? ScriptLevel.Baseline : Levels[index];
}
