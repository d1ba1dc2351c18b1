using System.Text;
using LitMiner.Reading.Characters;
using LitMiner.Text;

namespace LitMiner.Reading.Pdf;

/// <summary>Cuts the runs of a line into words by blanks and gaps, and composes accents with their letters.</summary>
internal static class WordBuilder
{
    public static TextLine? Build(PageFrame frame, List<TextRun> runs, bool blanks, FontTable fonts, WordStore store)
    {
        runs.Sort(Compare);
        List<(Glyph Glyph, ScriptLevel Level, double Base)> glyphs = new(runs.Sum(r => r.Glyphs.Count));
        foreach (TextRun run in runs)
            foreach (Glyph glyph in run.Glyphs) glyphs.Add((glyph, run.Anchor is null ? ScriptLevel.Baseline : run.Level, (run.Anchor ?? run).Base));
        double gapLimit = GapLimit(glyphs, blanks);
        int first = store.Count, start = 0;
        for (int i = 1; i <= glyphs.Count; i++)
        {
            if (i < glyphs.Count && !IsBreak(glyphs[i - 1], glyphs[i], gapLimit)) continue;
            AddWord(glyphs, start, i, fonts, store);
            start = i;
        }

        if (store.Count == first) return null;
        TextRun main = runs[0];
        int most = -1;
        foreach (IGrouping<double, TextRun> group in runs.Where(r => r.Anchor is null).GroupBy(r => Math.Round(r.Size, 1)))
        {
            int count = group.Sum(r => r.Glyphs.Count);
            if (count <= most) continue;
            most = count;
            main = group.First();
        }

        return new TextLine { Words = new WordList(store, first, store.Count - first), Frame = frame, Base = main.Base, Size = main.Size };
    }

    private static int Compare(TextRun a, TextRun b)
    {
        // A sub- and a superscript over one another are written one after the other, never interleaved.
        if (a.Anchor is not null && b.Anchor is not null && a.Level != b.Level && a.Left < b.Right && b.Left < a.Right)
            return a.Level.CompareTo(b.Level);
        return a.Left != b.Left ? a.Left.CompareTo(b.Left) : (a.Anchor is null ? 0 : 1).CompareTo(b.Anchor is null ? 0 : 1);
    }

    /// <summary>How wide a gap (in sizes) parts words that no blank parts.</summary>
    private static double GapLimit(List<(Glyph Glyph, ScriptLevel Level, double Base)> glyphs, bool blanks)
    {
        double limit = blanks ? 0.28 : 0.17;
        if (glyphs.Count < 8) return limit;
        List<double> gaps = new(glyphs.Count);
        for (int i = 1; i < glyphs.Count; i++)
            gaps.Add((glyphs[i].Glyph.Left - glyphs[i - 1].Glyph.Right) / glyphs[i].Glyph.Size);
        gaps.Sort();
        double middle = gaps[gaps.Count / 2];
        if (middle > 0.1) return middle + 0.14;

        // Between a number and its unit some files leave a gap and no blank; where letters stand tight, it shows.
        if (blanks) return IsTight(glyphs) ? 0.2 : limit;

        // Gaps inside words lie near zero, those between words higher: the widest step between the two parts them.
        double best = 0.035, at = limit;
        for (int i = 1; i < gaps.Count; i++)
        {
            double step = gaps[i] - gaps[i - 1], half = (gaps[i] + gaps[i - 1]) / 2;
            if (half is < 0.06 or > 0.24 || step <= best) continue;
            best = step;
            at = half;
        }

        return Math.Clamp(at, 0.085, 0.2);
    }

    private static bool IsTight(List<(Glyph Glyph, ScriptLevel Level, double Base)> glyphs)
    {
        int inside = 0, loose = 0;
        for (int i = 1; i < glyphs.Count; i++)
        {
            if (glyphs[i].Glyph.SpaceBefore) continue;
            inside++;
            if ((glyphs[i].Glyph.Left - glyphs[i - 1].Glyph.Right) / glyphs[i].Glyph.Size > 0.06) loose++;
        }

        return loose * 8 < inside;
    }

    private static bool IsBreak((Glyph Glyph, ScriptLevel Level, double Base) before, (Glyph Glyph, ScriptLevel Level, double Base) after, double limit)
    {
        double size = Math.Max(before.Glyph.Size, after.Glyph.Size);
        double gap = (after.Glyph.Left - before.Glyph.Right) / size;
        if (HasBlankBetween(before, after)) return gap > 0.05 || (gap > -0.05 && after.Level == before.Level);
        return gap > (before.Glyph.BlankAfter && after.Level == ScriptLevel.Baseline ? 0.05 : limit);
    }

    /// <summary>Whether the blank drawn before a letter stands right of the letter on its left: in a formula drawn sign by sign it may stand before that one.</summary>
    private static bool HasBlankBetween((Glyph Glyph, ScriptLevel Level, double Base) before, (Glyph Glyph, ScriptLevel Level, double Base) after) =>
        after.Glyph.SpaceBefore && !(before.Level == ScriptLevel.Baseline && after.Glyph.BlankAt > double.MinValue && after.Glyph.BlankAt < before.Glyph.Left);

    private static void AddWord(List<(Glyph Glyph, ScriptLevel Level, double Base)> glyphs, int start, int end, FontTable fonts, WordStore store)
    {
        StringBuilder text = new(end - start);
        List<ScriptLevel> levels = new(end - start);
        double left = double.MaxValue, right = double.MinValue, bottom = double.MaxValue, top = double.MinValue, size = 0;
        int bold = 0, italic = 0, counted = 0;
        bool soft = false, scripted = false;
        for (int i = start; i < end; i++)
        {
            (Glyph glyph, ScriptLevel level, _) = glyphs[i];
            left = Math.Min(left, glyph.Left);
            right = Math.Max(right, glyph.Right);
            bottom = Math.Min(bottom, glyph.Base - (0.22 * glyph.Size));
            top = Math.Max(top, glyph.Base + (0.75 * glyph.Size));
            size = Math.Max(size, glyph.Size);
            if (glyph.Text == "\u00ad")
            {
                soft = i == end - 1;
                continue;
            }

            if (TryAccent(glyphs, ref i, start, end, text, levels, level)) continue;
            if (level == ScriptLevel.Superscript && glyph.Text is "◦" or "∘" or "°")
            {
                // TeX has no degree sign: it raises the ring operator. Others raise the sign itself.
                text.Append('°');
                levels.Add(ScriptLevel.Baseline);
                counted++;
                continue;
            }

            foreach (char c in glyph.Text)
            {
                text.Append(c);
                levels.Add(level);
            }

            scripted |= level != ScriptLevel.Baseline;
            counted++;
            if (fonts.IsBold(glyph.Font)) bold++;
            if (fonts.IsItalic(glyph.Font)) italic++;
        }

        if (text.Length == 0 && !soft) return;
        if (soft)
        {
            text.Append('-');
            levels.Add(ScriptLevel.Baseline);
        }

        Span<char> letters = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        text.CopyTo(0, letters, text.Length);
        PdfWord word = new()
        {
            Text = "",
            Levels = scripted ? [.. levels] : null,
            Left = left,
            Right = right,
            Bottom = bottom,
            Top = top,
            Size = size,
            Font = glyphs[start].Glyph.Font,
            Bold = bold * 2 > counted,
            Italic = italic * 2 > counted,
        };
        store.Add(word, letters);
    }

    /// <summary>Composes a spacing accent with the letter that it is printed over, which comes before or after it.</summary>
    private static bool TryAccent(
        List<(Glyph Glyph, ScriptLevel Level, double Base)> glyphs, ref int i, int start, int end, StringBuilder text, List<ScriptLevel> levels, ScriptLevel level)
    {
        Glyph glyph = glyphs[i].Glyph;
        if (glyph.Text.Length != 1 || AccentComposer.ToCombining(glyph.Text[0]) is not { } accent) return false;
        double middle = (glyph.Left + glyph.Right) / 2;
        if (text.Length > 0 && i > start && glyphs[i - 1].Glyph is { } before && middle < before.Right - (0.05 * before.Size) && middle > before.Left
            && AccentComposer.Compose(text[^1], accent) is { } joined)
        {
            text[^1] = joined;
            return true;
        }

        if (i + 1 < end && glyphs[i + 1].Glyph is { } after && middle > after.Left && middle < after.Right
            && after.Text.Length == 1 && AccentComposer.Compose(after.Text[0], accent) is { } composed)
        {
            text.Append(composed);
            levels.Add(level);
            i++;
            return true;
        }

        return accent == glyph.Text[0];
    }
}
