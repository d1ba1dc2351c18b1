using LitMiner.Text;
using LitMiner.Units;

namespace LitMiner.Extraction.Linking;

/// <summary>Gives conditions to the results of their sentence.</summary>
internal static class ConditionLinker
{
    private static readonly string[] Borders = ["; ", " whereas ", " while ", " but ", " compared ", ", and that ", ", and those "];

    /// <summary>
    /// Lists of as many results as settings of one kind go in pairs ("166, 156 and 143 mAh g−1 at 0.1, 1 and 3 C"); of other settings of one kind
    /// each goes to the nearest result; a single one holds for all results of its clause, or of the sentence where its clause has none.
    /// </summary>
    public static void Attach(Passage passage, LinkedValue[] links)
    {
        foreach (IGrouping<int, int> sentence in Enumerable.Range(0, links.Length).Where(i => links[i].Role == LinkRole.Condition).GroupBy(i => passage.SentenceOf(passage.Values[i].Span.Start)).ToArray())
        {
            int[] results = [.. Enumerable.Range(0, links.Length).Where(k => links[k].Role == LinkRole.Result && passage.SentenceOf(passage.Values[k].Span.Start) == sentence.Key)];
            if (results.Length == 0)
            {
                foreach (int i in sentence) links[i] = new LinkedValue(i, LinkRole.Rejected) { Code = "setting-without-result", Detail = links[i].Treatment };
                continue;
            }

            foreach (int[] kind in Kinds(passage, [.. sentence])) Attach(passage, links, results, kind, passage.Sentences[sentence.Key]);
        }
    }

    private static void Attach(Passage passage, LinkedValue[] links, int[] results, int[] settings, TextSpan sentence)
    {
        if (settings.Length > 1 && Parallel(passage, links, results, settings) is { } list)
        {
            for (int i = 0; i < settings.Length; i++) Add(list[i], settings[i]);
            return;
        }

        foreach (int i in settings)
        {
            TextSpan span = passage.Values[i].Span;
            if (settings.Length > 1 && results.Length > 1) Add(results.MinBy(k => PassageLinker.Distance(passage, passage.Values[k].Span, span)), i);
            else
            {
                TextSpan clause = Clause(passage, sentence, span);
                int[] near = [.. results.Where(k => clause.Contains(passage.Values[k].Span.Start))];
                foreach (int k in near.Length > 0 ? near : results) Add(k, i);
            }
        }

        void Add(int result, int setting) => links[result] = links[result] with { Conditions = links[result].Conditions.Add(setting) };
    }

    /// <summary>The clause in which a setting holds.</summary>
    public static TextSpan Clause(Passage passage, TextSpan sentence, TextSpan span) => Clauses.Around(passage.Text, sentence, span, Borders);

    /// <summary>The results that a list of settings goes with in order: as many of one property, next to each other, wholly before or behind the settings; null where there are none.</summary>
    private static int[]? Parallel(Passage passage, LinkedValue[] links, int[] results, int[] settings)
    {
        TextSpan place = TextSpan.Cover(passage.Values[settings[0]].Span, passage.Values[settings[^1]].Span);
        foreach (IGrouping<(string?, int?), int> property in results.GroupBy(k => (links[k].Entry?.Id, links[k].Entry is null ? links[k].Property : null)))
        {
            int[] list = [.. property];
            if (list.Length != settings.Length) continue;
            TextSpan values = TextSpan.Cover(passage.Values[list[0]].Span, passage.Values[list[^1]].Span);
            if (!values.Overlaps(place)) return list;
        }

        return null;
    }

    /// <summary>Settings by kind: of one dimension, in order.</summary>
    private static IEnumerable<int[]> Kinds(Passage passage, int[] settings)
    {
        List<List<int>> kinds = [];
        foreach (int i in settings)
        {
            Unit? unit = passage.Values[i].Unit;
            List<int>? kind = kinds.Find(k => passage.Values[k[0]].Unit is { } other ? unit?.IsConvertibleTo(other) == true : unit is null);
            if (kind is null) kinds.Add(kind = []);
            kind.Add(i);
        }

        return kinds.Select(k => k.ToArray());
    }
}
