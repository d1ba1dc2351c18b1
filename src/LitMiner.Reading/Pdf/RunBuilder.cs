namespace LitMiner.Reading.Pdf;

/// <summary>Joins glyphs that the file draws one after another into runs.</summary>
internal static class RunBuilder
{
    /// <summary>A gap wider than this (in sizes) ends a run.</summary>
    private const double MaxGap = 0.9;

    public static List<TextRun> Build(List<Glyph> glyphs)
    {
        List<TextRun> runs = [];
        TextRun? run = null;
        foreach (Glyph glyph in glyphs)
        {
            if (run is not null && Continues(run, glyph))
            {
                run.Glyphs.Add(glyph);
                run.Left = Math.Min(run.Left, glyph.Left);
                run.Right = Math.Max(run.Right, glyph.Right);
                continue;
            }

            run = new TextRun { Left = glyph.Left, Right = glyph.Right, Base = glyph.Base, Size = glyph.Size };
            run.Glyphs.Add(glyph);
            runs.Add(run);
        }

        return runs;
    }

    private static bool Continues(TextRun run, Glyph glyph)
    {
        double gap = glyph.Left - run.Glyphs[^1].Right;
        return Math.Abs(glyph.Base - run.Base) <= 0.06 * run.Size
            && Math.Abs(glyph.Size - run.Size) <= 0.05 * run.Size
            && gap <= MaxGap * run.Size
            && gap >= -0.7 * run.Size
            && glyph.Left >= run.Left - (0.2 * run.Size);
    }
}
