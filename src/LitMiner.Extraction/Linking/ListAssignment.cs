using LitMiner.Core.Properties;
using LitMiner.Text;

namespace LitMiner.Extraction.Linking;

/// <summary>Parallel lists: "A and B have gaps of 1.1 and 2.3 eV, respectively".</summary>
internal static class ListAssignment
{
    private const string Marker = "respectively";

    /// <summary>Gives properties to values in order, where a sentence lists as many properties that fit as values.</summary>
    public static void AssignProperties(Passage passage, LinkedValue[] links)
    {
        foreach ((TextSpan sentence, int[] results) in Sentences(passage, links))
        {
            int[] properties = [.. Enumerable.Range(0, passage.Properties.Length).Where(i => sentence.Contains(passage.Properties[i].Span))];
            if (properties.Length < 2 || properties.Length != results.Length) continue;
            for (int i = 0; i < results.Length; i++)
            {
                PropertyEntry? entry = passage.Properties[properties[i]].Fitting(passage.Values[results[i]]);
                if (entry is null && passage.Properties[properties[i]].IsKnown) continue;
                links[results[i]] = links[results[i]] with { Property = properties[i], Entry = entry };
            }
        }
    }

    /// <summary>Gives materials to values in order, where a sentence lists as many materials as values of a property.</summary>
    public static void AssignMaterials(Passage passage, LinkedValue[] links)
    {
        foreach ((TextSpan sentence, int[] results) in Sentences(passage, links, listsToo: true))
        {
            bool said = Says(passage, sentence);
            int[] materials = [.. Enumerable.Range(0, passage.Materials.Length).Where(i => sentence.Contains(passage.Materials[i]) && !passage.Descriptors.Contains(i))];
            foreach (IGrouping<(string?, int?), int> group in results.GroupBy(i => (links[i].Entry?.Id, links[i].Entry is null ? links[i].Property : null)))
            {
                int[] values = [.. group];
                if (values.Length < 2) continue;
                // Without the word only one list of values beside one run of as many names is parallel.
                if (!said && (passage.Values[values[0]].ListId is not { } id || values.Any(v => passage.Values[v].ListId != id) || Run(passage, materials, values.Length, passage.Values[values[0]].Span.Start).Length != values.Length)) continue;
                // The list may stand before the values with other materials further off: take the run of the right length next to them.
                int[] list = materials.Length == values.Length ? materials : Run(passage, materials, values.Length, passage.Values[values[0]].Span.Start);
                if (list.Length != values.Length) continue;
                for (int i = 0; i < values.Length; i++) links[values[i]] = links[values[i]] with { Material = list[i], MaterialIsEarlier = false };
            }
        }
    }

    private static bool Says(Passage passage, TextSpan sentence) => passage.Text.AsSpan(sentence.Start, sentence.Length).Contains(Marker, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(TextSpan Sentence, int[] Results)> Sentences(Passage passage, LinkedValue[] links, bool listsToo = false)
    {
        for (int s = 0; s < passage.Sentences.Length; s++)
        {
            TextSpan sentence = passage.Sentences[s];
            if (!listsToo && !Says(passage, sentence)) continue;
            int[] results = [.. Enumerable.Range(0, links.Length).Where(i => links[i].Role == LinkRole.Result && sentence.Contains(passage.Values[i].Span.Start))];
            if (results.Length >= 2) yield return (sentence, results);
        }
    }

    /// <summary>The last run of mentions before an offset that only commas and "and" part, if it is of a length.</summary>
    private static int[] Run(Passage passage, int[] materials, int length, int before)
    {
        List<int> run = [], best = [];
        foreach (int i in materials)
        {
            TextSpan span = passage.Materials[i];
            if (span.End > before) break;
            // A mention nested in another one is no further member.
            if (run.Count > 0 && span.Start < passage.Materials[run[^1]].End) continue;
            if (run.Count > 0 && !IsListGap(passage.Text[passage.Materials[run[^1]].End..span.Start])) run.Clear();
            run.Add(i);
            if (run.Count == length) best = [.. run];
        }

        return [.. best];
    }

    private static bool IsListGap(string gap)
    {
        string trimmed = gap.Trim();
        return trimmed is "," or "and" or ", and" or "or" or "&" or "," || trimmed.Length == 0;
    }
}
