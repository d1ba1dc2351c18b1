namespace LitMiner.Reading.Pdf;

/// <summary>
/// Reading order by recursive XY-cut (Nagy and Seth, 1984): bands from top to bottom, bands that share a gutter taken together
/// and cut into columns. Where no cut goes through, from top to bottom.
/// </summary>
internal static class ReadingOrder
{
    private const double MinColumnGap = 5;
    private const int MaxDepth = 24;

    public static List<TextBlock> Sort(List<TextBlock> blocks)
    {
        List<TextBlock> result = new(blocks.Count);
        Cut(blocks, result, 0);
        return result;
    }

    private static void Cut(List<TextBlock> blocks, List<TextBlock> result, int depth)
    {
        if (blocks.Count <= 1 || depth > MaxDepth)
        {
            result.AddRange(blocks.OrderByDescending(b => b.Top).ThenBy(b => b.Left));
            return;
        }

        List<List<TextBlock>> columns = Columns(blocks);
        if (columns.Count > 1)
        {
            foreach (List<TextBlock> column in columns) Cut(column, result, depth + 1);
            return;
        }

        List<List<TextBlock>> groups = Bands(blocks);
        if (groups.Count <= 1)
        {
            Unordered(blocks, result);
            return;
        }

        foreach (List<TextBlock> group in groups)
        {
            List<List<TextBlock>> parts = Columns(group);
            if (parts.Count > 1) foreach (List<TextBlock> part in parts) Cut(part, result, depth + 1);
            else if (group.Count == blocks.Count) Unordered(group, result);
            else Cut(group, result, depth + 1);
        }
    }

    /// <summary>Blocks that no white band parts: each in turn that nothing must precede (Breuel's rules), the uppermost first.</summary>
    private static void Unordered(List<TextBlock> blocks, List<TextBlock> result)
    {
        List<TextBlock> left = [.. blocks.OrderByDescending(b => b.Top).ThenBy(b => b.Left)];
        if (left.Count > 400)
        {
            result.AddRange(left);
            return;
        }

        while (left.Count > 0)
        {
            int pick = left.FindIndex(candidate => !left.Exists(other => other != candidate && Precedes(other, candidate, left)));
            if (pick < 0) pick = 0;
            result.Add(left[pick]);
            left.RemoveAt(pick);
        }
    }

    private static bool Precedes(TextBlock a, TextBlock b, List<TextBlock> all)
    {
        bool overlap = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) > 2;
        if (overlap) return a.Top > b.Top + 0.5 && a.Bottom > b.Bottom;
        if (a.Right > b.Left + 2) return false;
        double low = Math.Min(a.Top, b.Top), high = Math.Max(a.Bottom, b.Bottom);
        if (low > high) return true;

        // Beside one another with a block across both between them: that block decides.
        return !all.Exists(c => c != a && c != b && c.Left < a.Right - 2 && c.Right > b.Left + 2
            && c.Top < Math.Max(a.Top, b.Top) && c.Bottom > Math.Min(a.Bottom, b.Bottom) && b.Bottom > a.Top - 2);
    }

    private static List<List<TextBlock>> Columns(List<TextBlock> blocks)
    {
        List<TextBlock> order = [.. blocks.OrderBy(b => b.Left).ThenByDescending(b => b.Top)];
        List<List<TextBlock>> columns = [];
        double right = double.MinValue;
        foreach (TextBlock block in order)
        {
            if (columns.Count == 0 || block.Left > right + MinColumnGap) columns.Add([]);
            columns[^1].Add(block);
            right = Math.Max(right, block.Right);
        }

        return columns;
    }

    /// <summary>Bands parted by white, those that keep a common gutter joined.</summary>
    private static List<List<TextBlock>> Bands(List<TextBlock> blocks)
    {
        List<List<TextBlock>> bands = [];
        double bottom = double.MaxValue;
        foreach (TextBlock block in blocks.OrderByDescending(b => b.Top).ThenBy(b => b.Left))
        {
            if (bands.Count == 0 || block.Top < bottom + 0.5) bands.Add([]);
            bands[^1].Add(block);
            bottom = Math.Min(bottom, block.Bottom);
        }

        List<List<TextBlock>> groups = [];
        List<TextBlock>? open = null;
        bool openHasColumns = false;
        foreach (List<TextBlock> band in bands)
        {
            bool own = Columns(band).Count > 1;
            if (open is not null && (openHasColumns || own) && !StartsReferences(open, band))
            {
                List<TextBlock> union = [.. open, .. band];
                if (Columns(union).Count > 1)
                {
                    open.AddRange(band);
                    openHasColumns = true;
                    continue;
                }
            }

            open = [.. band];
            openHasColumns = own;
            groups.Add(open);
        }

        return groups;
    }

    /// <summary>Whether a list of references begins at the left under a wide white band, across the columns above.</summary>
    private static bool StartsReferences(List<TextBlock> above, List<TextBlock> band)
    {
        TextBlock first = band.MinBy(b => b.Left)!;
        return above.Min(b => b.Bottom) - first.Top > 1.2 * first.Lines[0].Size && first.Top > band.Max(b => b.Top) - (3 * first.Lines[0].Size)
            && first.Lines[0].Words.Count <= 4 && Drafts.SectionRoles.IsKnownHeading(first.Lines[0].Text) && Drafts.SectionRoles.Of(first.Lines[0].Text) == Core.Documents.SectionRole.References;
    }
}
