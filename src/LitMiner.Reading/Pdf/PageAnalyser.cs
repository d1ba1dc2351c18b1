namespace LitMiner.Reading.Pdf;

/// <summary>From the glyphs of a page to blocks in reading order. One a document: it learns gutters from page to page.</summary>
internal sealed class PageAnalyser(FontTable fonts)
{
    /// <summary>Turned text with fewer letters is a label of a figure or a stamp at the margin.</summary>
    private const int MinTurnedLetters = 250;
    private readonly GutterFinder _gutters = new();
    private readonly HiddenLayers _layers = new();
    private readonly WordPool _pool = new();

    /// <summary>Lets go of what only further pages need.</summary>
    public void Close() => _pool.Close();

    public PageText Analyse(int page, double width, double height, List<PageFrame> frames, CancellationToken token)
    {
        int most = frames.Count == 0 ? 0 : frames.Max(f => f.Glyphs.Count);
        List<TextBlock> blocks = [];
        WordStore store = new(_pool);
        foreach (PageFrame frame in frames.OrderByDescending(f => f.Glyphs.Count).ThenBy(f => f.Turn))
        {
            bool isMain = frame.Glyphs.Count == most;
            if (!isMain && frame.Glyphs.Count < MinTurnedLetters) continue;
            if (isMain && frame.Turn != 0 && frame.Glyphs.Count < 40 && blocks.Count == 0 && frames.Count > 1) continue;
            token.ThrowIfCancellationRequested();
            List<TextRun> runs = RunBuilder.Build(frame.Glyphs);
            List<Glyph> glyphs = LineNumbers.Remove(frame.Glyphs, runs);
            if (glyphs != frame.Glyphs) runs = RunBuilder.Build(glyphs);
            runs = InterleavedRuns.Part(_layers.Remove(runs));
            ScriptAttacher.Attach(runs);
            List<Gutter> gutters = _gutters.Find(frame, runs);
            token.ThrowIfCancellationRequested();
            List<TextLine> lines = ScannedSizes.Smooth(frame, LineBuilder.Build(frame, runs, gutters, fonts, store));
            blocks.AddRange(ReadingOrder.Sort(BlockBuilder.Build(lines)));
        }

        store.Trim();

        // The lines keep their frame for its rules and turns; its glyphs would be most of the memory of a long document.
        foreach (PageFrame frame in frames) frame.Glyphs = [];

        return new PageText(page, width, height, blocks);
    }
}
