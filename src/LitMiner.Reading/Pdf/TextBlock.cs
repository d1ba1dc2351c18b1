namespace LitMiner.Reading.Pdf;

/// <summary>Lines below one another that belong to one column and style.</summary>
internal sealed class TextBlock
{
    public TextBlock(TextLine first) => Add(first);

    public List<TextLine> Lines { get; } = [];

    public double Left { get; private set; } = double.MaxValue;

    public double Right { get; private set; } = double.MinValue;

    public double Bottom { get; private set; } = double.MaxValue;

    public double Top { get; private set; } = double.MinValue;

    public void Add(TextLine line)
    {
        Lines.Add(line);
        Left = Math.Min(Left, line.Left);
        Right = Math.Max(Right, line.Right);
        Bottom = Math.Min(Bottom, line.Bottom);
        Top = Math.Max(Top, line.Top);
    }
}
