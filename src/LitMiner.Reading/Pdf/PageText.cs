namespace LitMiner.Reading.Pdf;

/// <summary>A page's blocks in reading order.</summary>
internal sealed record PageText(int Page, double Width, double Height, List<TextBlock> Blocks);
