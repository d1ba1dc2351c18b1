namespace LitMiner.Extraction.Linking;

/// <summary>Members of one list are of one kind: "166, 156 and 143 mAh g−1 at 0.1, 1 and 3 C" has three results and three settings, however each looks by itself.</summary>
internal static class ListRoles
{
    /// <summary>Gives the members of each list the role of most of them, of as many the role of the last, which has the unit beside it.</summary>
    public static void Harmonise(Passage passage, LinkedValue[] links)
    {
        foreach (IGrouping<int?, int> list in Enumerable.Range(0, links.Length).Where(i => passage.Values[i].ListId is not null && links[i].Code is not "not-a-quantity").GroupBy(i => passage.Values[i].ListId).ToArray())
        {
            int[] members = [.. list];
            if (members.Length < 2 || members.Select(i => links[i].Role).Distinct().Count() == 1) continue;
            LinkRole role = members.GroupBy(i => links[i].Role).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Max()).First().Key;
            LinkedValue[] like = [.. members.Where(i => links[i].Role == role).Select(i => links[i])];
            foreach (int i in members)
            {
                if (links[i].Role == role) continue;
                LinkedValue model = like.MinBy(l => Math.Abs(l.Value - i))!;
                links[i] = model with { Value = i, Conditions = [] };
            }
        }
    }
}
