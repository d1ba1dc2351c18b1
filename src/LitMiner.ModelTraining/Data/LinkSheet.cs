using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Extraction.Linking;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// A sheet for a person who says which materials and properties a paper mentions and what its numbers belong to: passages with their quantities marked
/// ⟦V3 …⟧. Nothing else is marked, so that the person sees what the recogniser does not. Answers: <see cref="PassageAnswer"/>.
/// </summary>
public static class LinkSheet
{
    private const int ShortestPassage = 120, LongestPassage = 2600, FewestQuantities = 2, MostQuantities = 30;

    /// <summary>The passages of a paper that are worth a person's time, spread evenly over it.</summary>
    /// <param name="annotated">The paper.</param>
    /// <param name="passages">Its passages by block.</param>
    /// <param name="most">How many at most.</param>
    public static IEnumerable<string> Write(AnnotatedDocument annotated, IReadOnlyDictionary<int, Passage> passages, int most)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(passages);
        int[] worth = [.. passages.Where(p => IsWorth(annotated.Parsed.Blocks[p.Key].Span, p.Value)).Select(p => p.Key).Order()];
        int count = Math.Min(most, worth.Length);
        for (int k = 0; k < count; k++)
        {
            int block = worth[k * worth.Length / count];
            yield return Marked(annotated.Parsed, annotated.Parsed.Blocks[block], passages[block]);
        }
    }

    /// <summary>What answers say of a paper.</summary>
    /// <param name="annotated">The paper.</param>
    /// <param name="passages">Its passages by block.</param>
    /// <param name="answers">Answers by passage, of any papers.</param>
    /// <exception cref="InvalidDataException">An answer does not fit its passage: another reader or grammar made the sheet.</exception>
    public static IEnumerable<(PassageMentions Mentions, ImmutableArray<LinkFact> Facts)> Read(
        AnnotatedDocument annotated, IReadOnlyDictionary<int, Passage> passages, IReadOnlyDictionary<string, PassageAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(answers);
        HashSet<string> done = [];
        foreach ((int block, Passage passage) in passages.OrderBy(p => p.Key))
        {
            TextSpan span = annotated.Parsed.Blocks[block].Span;
            string text = span.Of(annotated.Parsed.Text), key = new PassageLetters(text).Key;
            if (!answers.TryGetValue(key, out PassageAnswer? answer) || !done.Add(key)) continue;
            yield return answer.Resolve(text, Quantities(passage).ToDictionary(i => i, i => passage.Values[i].Span.Shift(-span.Start)));
        }
    }

    /// <summary>Answers by passage: lines of <see cref="PassageAnswer"/> under "### PASSAGE".</summary>
    /// <exception cref="InvalidDataException">A line is not in the layout.</exception>
    public static IReadOnlyDictionary<string, PassageAnswer> Answers(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Dictionary<string, PassageAnswer> answers = new(StringComparer.Ordinal);
        PassageAnswer? current = null;
        foreach (string line in lines.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal)) answers[line[4..].Split(' ')[0]] = current = new PassageAnswer();
            else if (current is null) throw new InvalidDataException($"'{line}' stands under no passage (### …)");
            else current.Add(line);
        }

        return answers;
    }

    private static IEnumerable<int> Quantities(Passage passage) => Enumerable.Range(0, passage.Values.Length).Where(i => passage.Values[i].Exclusion is null);

    private static bool IsWorth(TextSpan block, Passage passage) =>
        block.Length is > ShortestPassage and < LongestPassage
        && passage.Values.Count(v => v.Exclusion is null && v.UnitSpan is not null) >= FewestQuantities
        && passage.Values.Count(v => v.Exclusion is null) <= MostQuantities;

    private static string Marked(ParsedDocument document, Block block, Passage passage)
    {
        StringBuilder text = new();
        int at = block.Span.Start;
        foreach (int i in Quantities(passage))
        {
            TextSpan span = passage.Values[i].Span;
            if (span.Start < at) continue;
            text.Append(document.Text, at, span.Start - at).Append(CultureInfo.InvariantCulture, $"⟦V{i} ").Append(span.Of(document.Text)).Append('⟧');
            at = span.End;
        }

        text.Append(document.Text, at, block.Span.End - at);
        string key = new PassageLetters(block.Span.Of(document.Text)).Key, section = block.Section is { } s ? document.Sections[s].Title : "";
        return $"### {key} | {document.Path} | {section}\n{text}\n";
    }
}
