namespace LitMiner.Extraction.Linking;

/// <summary>Members of one list are of one kind: "166, 156 and 143 mAh g−1 at 0.1, 1 and 3 C" has three results and three settings, however each looks by itself.</summary>
internal static class ListRoles
{
    /// <summary>Gives the members of each list the role of most of them, of as many the role of the last, which has the unit beside it.</summary>
    public static void Harmonise(Passage passage, LinkedValue[] links)
    {
        foreach (int[] pair in Changes(passage, links)) Harmonise(links, pair);
        foreach (IGrouping<int?, int> list in Enumerable.Range(0, links.Length).Where(i => passage.Values[i].ListId is not null && links[i].Code is not "not-a-quantity").GroupBy(i => passage.Values[i].ListId).ToArray())
        {
            Harmonise(links, [.. list]);
        }
    }

    private static void Harmonise(LinkedValue[] links, int[] members)
    {
        if (members.Length < 2 || members.Select(i => links[i].Role).Distinct().Count() == 1) return;
        LinkRole role = members.GroupBy(i => links[i].Role).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key == LinkRole.Result).ThenByDescending(g => g.Max()).First().Key;
        LinkedValue[] like = [.. members.Where(i => links[i].Role == role).Select(i => links[i])];
        foreach (int i in members)
        {
            if (links[i].Role == role) continue;
            LinkedValue model = like.MinBy(l => Math.Abs(l.Value - i))!;
            links[i] = model with { Value = i, Conditions = [] };
        }
    }

    /// <summary>Pairs "from 288 °C for neat PMMA to 326 °C for N10": "from" right before one value, "to" right before the next of its kind in the sentence.</summary>
    private static IEnumerable<int[]> Changes(Passage passage, LinkedValue[] links)
    {
        int? from = null;
        for (int i = 0; i < links.Length; i++)
        {
            if (links[i].Code is "not-a-quantity") continue;
            string before = passage.Text[Math.Max(0, passage.Values[i].Span.Start - 8)..passage.Values[i].Span.Start].TrimEnd();
            if (from is { } first && before.EndsWith(" to", StringComparison.Ordinal) && passage.SentenceOf(passage.Values[first].Span.Start) == passage.SentenceOf(passage.Values[i].Span.Start)
                && passage.Values[first].Unit is { } unit && passage.Values[i].Unit is { } other && unit.IsConvertibleTo(other)) yield return [first, i];
            from = before.EndsWith(" from", StringComparison.Ordinal) ? i : null;
        }
    }
}
