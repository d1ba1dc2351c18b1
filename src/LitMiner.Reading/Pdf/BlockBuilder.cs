namespace LitMiner.Reading.Pdf;

/// <summary>Joins lines into blocks where one line has exactly one line below it and that one only it above.</summary>
internal static class BlockBuilder
{
    /// <summary>Largest distance of base lines, in sizes.</summary>
    private const double MaxLeading = 1.9;

    public static List<TextBlock> Build(List<TextLine> lines)
    {
        List<TextLine> order = [.. lines];
        order.Sort((a, b) => a.Base != b.Base ? b.Base.CompareTo(a.Base) : a.Left.CompareTo(b.Left));
        int[] below = new int[order.Count], above = new int[order.Count], belowCount = new int[order.Count], aboveCount = new int[order.Count];
        Array.Fill(below, -1);
        Array.Fill(above, -1);
        for (int i = 0; i < order.Count; i++)
        {
            double nearest = double.MaxValue;
            for (int j = i + 1; j < order.Count; j++)
            {
                double drop = order[i].Base - order[j].Base;
                if (drop > MaxLeading * Math.Max(order[i].Size, order[j].Size) && drop > 40) break;
                if (drop < 0.3 * Math.Min(order[i].Size, order[j].Size) || !Overlap(order[i], order[j])) continue;
                if (drop > nearest + 3) break;
                if (drop > MaxLeading * Math.Max(order[i].Size, order[j].Size)) continue;
                if (nearest == double.MaxValue)
                {
                    nearest = drop;
                    below[i] = j;
                }

                belowCount[i]++;
                aboveCount[j]++;
                if (above[j] < 0 || order[above[j]].Base > order[i].Base + 3) above[j] = i;
            }
        }

        List<TextBlock> blocks = [];
        TextBlock?[] owner = new TextBlock?[order.Count];
        for (int i = 0; i < order.Count; i++)
        {
            TextBlock? block = owner[i];
            if (block is null)
            {
                block = new TextBlock(order[i]);
                blocks.Add(block);
            }

            int next = below[i];
            if (next < 0 || owner[next] is not null || belowCount[i] != 1 || above[next] != i || !Fits(block, order[i], order[next])) continue;
            if (aboveCount[next] > 1 && !OnlyOneNear(order, i, next)) continue;
            block.Add(order[next]);
            owner[next] = block;
        }

        return blocks;
    }

    /// <summary>Whether no other line stands beside the upper one over the lower one.</summary>
    private static bool OnlyOneNear(List<TextLine> order, int upper, int lower)
    {
        for (int i = Math.Max(0, upper - 6); i < Math.Min(order.Count, upper + 7); i++)
        {
            if (i == upper || i == lower) continue;
            if (Math.Abs(order[i].Base - order[upper].Base) < 3 && Overlap(order[i], order[lower])) return false;
        }

        return true;
    }

    private static bool Fits(TextBlock block, TextLine line, TextLine next)
    {
        double ratio = next.Size / line.Size;
        if (ratio is < 0.88 or > 1.14) return false;
        if (line.Bold != next.Bold && line.Characters > 2 && next.Characters > 2 && (line.Bold ? block.Lines.TrueForAll(l => l.Bold) : true) && Math.Abs(ratio - 1) > 0.02) return false;
        if (block.Lines.Count < 2) return true;
        double leading = block.Lines[^2].Base - block.Lines[^1].Base, own = line.Base - next.Base;
        return own < leading * 1.3 + 1 && own > leading * 0.6 - 1;
    }

    private static bool Overlap(TextLine a, TextLine b)
    {
        double shared = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
        return shared > 0.1 * Math.Min(a.Width, b.Width) && shared > 1;
    }
}
