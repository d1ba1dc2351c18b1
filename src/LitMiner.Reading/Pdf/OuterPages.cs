namespace LitMiner.Reading.Pdf;

/// <summary>What is printed on the pages that tell of the document: running heads and all, a line a line.</summary>
/// <param name="First">The first page.</param>
/// <param name="FirstTwo">The first two.</param>
/// <param name="Last">The last one.</param>
internal sealed record OuterPages(string First, string FirstTwo, string Last)
{
    public static OuterPages Of(IReadOnlyList<PageText> pages) => new(Text(pages.Take(1)), Text(pages.Take(2)), Text(pages.TakeLast(1)));

    private static string Text(IEnumerable<PageText> pages) => string.Join('\n', pages.SelectMany(p => p.Blocks).SelectMany(b => b.Lines).Select(l => l.Text));
}
