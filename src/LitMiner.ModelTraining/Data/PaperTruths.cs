using System.Collections.Immutable;
using LitMiner.Extraction.Linking;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>Brings what people said of a paper's numbers to the mentions that are found there now.</summary>
internal static class PaperTruths
{
    /// <summary>What is known of the values of a passage, by index; a fact whose value is no longer found says nothing.</summary>
    /// <param name="passage">The passage, in the document's coordinates.</param>
    /// <param name="start">Where it begins in the document.</param>
    /// <param name="letters">Its letters.</param>
    /// <param name="facts">The facts.</param>
    public static Dictionary<int, LinkTruth> Of(Passage passage, int start, PassageLetters letters, IEnumerable<LinkFact> facts)
    {
        Dictionary<int, LinkTruth> truths = [];
        foreach (LinkFact fact in facts)
        {
            if (letters.ToText(SpanOf(fact.Value)) is not { } place) continue;
            TextSpan value = place.Shift(start);
            int index = Enumerable.Range(0, passage.Values.Length).Where(i => passage.Values[i].Span.Overlaps(value)).Cast<int?>().FirstOrDefault() ?? -1;
            if (index < 0) continue;
            int role = LinkTruth.RoleOf(fact.Role);
            bool linked = fact.Role is "result" or "condition";
            IReadOnlySet<int>? properties = Found(fact.Properties, passage.Properties.Length, i => passage.Properties[i].Span);
            IReadOnlySet<int>? materials = Found(fact.Materials, passage.Materials.Length, i => passage.Materials[i]);
            // Whose setting it is often is not clear: there "no material" says nothing.
            truths[index] = new LinkTruth(role, linked ? properties : ImmutableHashSet<int>.Empty, fact.Role != "none" && fact.Role != "result" && materials is { Count: 0 } ? null : materials);
        }

        return truths;

        IReadOnlySet<int>? Found(ImmutableArray<ImmutableArray<int>> spans, int count, Func<int, TextSpan> spanOf)
        {
            HashSet<int> found = [];
            foreach (ImmutableArray<int> span in spans)
            {
                if (letters.ToText(SpanOf(span))?.Shift(start) is not { } named) continue;
                for (int i = 0; i < count; i++)
                {
                    // Of nested mentions only the one that was meant: it covers much the same letters.
                    TextSpan own = spanOf(i);
                    if (own.Overlaps(named) && 2 * (Math.Min(own.End, named.End) - Math.Max(own.Start, named.Start)) >= Math.Max(own.Length, named.Length)) found.Add(i);
                }
            }

            // A mention that was named and is not found any more is not the same as none.
            return spans.IsEmpty || found.Count > 0 ? found : null;
        }
    }

    private static TextSpan SpanOf(ImmutableArray<int> span) => new(span[0], span[1]);
}
