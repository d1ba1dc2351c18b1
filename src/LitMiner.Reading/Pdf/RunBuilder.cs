using System.Runtime.InteropServices;

namespace LitMiner.Reading.Pdf;

/// <summary>Joins glyphs that the file draws one after another into runs.</summary>
internal static class RunBuilder
{
    /// <summary>A gap wider than this (in sizes) ends a run.</summary>
    private const double MaxGap = 0.9;

    public static List<TextRun> Build(List<Glyph> glyphs)
    {
        List<TextRun> runs = [];
        for (int start = 0; start < glyphs.Count;)
        {
            Glyph first = glyphs[start];
            TextRun run = new() { Left = first.Left, Right = first.Right, Base = first.Base, Size = first.Size };
            int end = start + 1;
            while (end < glyphs.Count && Continues(run, glyphs[end - 1], glyphs[end]))
            {
                run.Left = Math.Min(run.Left, glyphs[end].Left);
                run.Right = Math.Max(run.Right, glyphs[end].Right);
                end++;
            }

            run.Glyphs.Capacity = end - start;
            run.Glyphs.AddRange(CollectionsMarshal.AsSpan(glyphs)[start..end]);
            runs.Add(run);
            start = end;
        }

        return runs;
    }

    private static bool Continues(TextRun run, Glyph last, Glyph glyph)
    {
        double gap = glyph.Left - last.Right;
        return Math.Abs(glyph.Base - run.Base) <= 0.06 * run.Size
            && Math.Abs(glyph.Size - run.Size) <= 0.05 * run.Size
            && gap <= MaxGap * run.Size
            && gap >= -0.7 * run.Size
            && glyph.Left >= run.Left - (0.2 * run.Size);
    }
}
