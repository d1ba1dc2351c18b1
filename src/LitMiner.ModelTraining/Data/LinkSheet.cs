using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LitMiner.Core.Annotations;
using LitMiner.Core.Documents;
using LitMiner.Extraction.Linking;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// A sheet for a person who says what the numbers of a paper belong to: passages with their mentions marked ⟦V3 …⟧ (quantity), {P1 …}
/// (property) and &lt;M2 …&gt; (material). Answers are lines of passage, number of the value, role (R, C, A, N), properties and materials (docs/training.md).
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

    /// <summary>What answers say of the values of a paper.</summary>
    /// <param name="annotated">The paper, annotated by the model that the sheet was made with.</param>
    /// <param name="passages">Its passages by block.</param>
    /// <param name="answers">Lines of answers, of any papers.</param>
    /// <exception cref="InvalidDataException">A line is not in the layout.</exception>
    public static IEnumerable<LinkFact> Read(AnnotatedDocument annotated, IReadOnlyDictionary<int, Passage> passages, IEnumerable<string> answers)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(passages);
        ILookup<string, string[]> byPassage = answers.Where(a => !string.IsNullOrWhiteSpace(a)).Select(Fields).ToLookup(f => f[0], StringComparer.Ordinal);
        HashSet<string> done = [];
        foreach ((int block, Passage passage) in passages.OrderBy(p => p.Key))
        {
            TextSpan span = annotated.Parsed.Blocks[block].Span;
            PassageLetters letters = new(span.Of(annotated.Parsed.Text));
            if (!done.Add(letters.Key)) continue;
            foreach (string[] fields in byPassage[letters.Key].OrderBy(f => int.Parse(f[1], CultureInfo.InvariantCulture)))
            {
                ImmutableArray<int> value = Span(passage.Values[Checked(int.Parse(fields[1], CultureInfo.InvariantCulture), passage.Values.Length, fields)].Span);
                // A number without letter or digit ("½") has no place in letters.
                if (value[0] == value[1]) continue;
                yield return new LinkFact(letters.Key, value, RoleOf(fields[2]))
                {
                    Properties = [.. Numbers(fields[3]).Select(i => Span(passage.Properties[Checked(i, passage.Properties.Length, fields)].Span))],
                    Materials = [.. Numbers(fields[4]).Select(i => Span(passage.Materials[Checked(i, passage.Materials.Length, fields)]))],
                };
            }

            ImmutableArray<int> Span(TextSpan mention)
            {
                TextSpan counted = letters.ToLetters(mention.Shift(-span.Start));
                return [counted.Start, counted.End];
            }
        }
    }

    private static bool IsWorth(TextSpan block, Passage passage) =>
        block.Length is > ShortestPassage and < LongestPassage
        && passage.Values.Count(v => v.Exclusion is null && v.UnitSpan is not null) >= FewestQuantities
        && passage.Values.Count(v => v.Exclusion is null) <= MostQuantities;

    private static string Marked(ParsedDocument document, Block block, Passage passage)
    {
        List<(int At, int Order, string Mark)> marks = [];
        for (int i = 0; i < passage.Values.Length; i++)
        {
            if (passage.Values[i].Exclusion is null) Mark(passage.Values[i].Span, $"⟦V{i} ", "⟧", 0);
        }

        for (int i = 0; i < passage.Properties.Length; i++) Mark(passage.Properties[i].Span, $"{{P{i} ", "}", 1);
        for (int i = 0; i < passage.Materials.Length; i++) Mark(passage.Materials[i], $"<M{i} ", ">", 2);
        StringBuilder text = new();
        int at = block.Span.Start;
        foreach ((int place, _, string mark) in marks.OrderBy(m => m.At).ThenBy(m => m.Order))
        {
            text.Append(document.Text, at, place - at).Append(mark);
            at = place;
        }

        text.Append(document.Text, at, block.Span.End - at);
        string key = new PassageLetters(block.Span.Of(document.Text)).Key, section = block.Section is { } s ? document.Sections[s].Title : "";
        return $"### {key} | {document.Path} | {section}\n{text}\n";

        // Marks that end go before those that begin at the same place; nested ones close in the reverse order.
        void Mark(TextSpan span, string open, string close, int kind)
        {
            marks.Add((span.Start, 10 + kind, open));
            marks.Add((span.End, 5 - kind, close));
        }
    }

    /// <summary>The model or the reader may have changed since the sheet was printed.</summary>
    private static int Checked(int number, int count, string[] fields) =>
        number < count ? number : throw new InvalidDataException($"the passage of '{string.Join(' ', fields)}' has no mention {number}: the answers belong to another sheet");

    private static string[] Fields(string line)
    {
        string[] fields = line.Split('\t');
        if (fields.Length != 5 || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new InvalidDataException($"'{line}' is no answer: passage, value, role, properties and materials are needed, parted by tabs");
        return fields;
    }

    private static IEnumerable<int> Numbers(string field) =>
        field == "-" ? [] : field.Split(',').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture));

    private static string RoleOf(string letter) => letter switch
    {
        "R" => "result",
        "C" => "condition",
        "A" => "amount",
        "N" => "none",
        _ => throw new InvalidDataException($"'{letter}' is no role: R, C, A or N"),
    };
}
