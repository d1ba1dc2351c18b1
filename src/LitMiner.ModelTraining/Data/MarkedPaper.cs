using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// A short paper of our own with its annotation: "# title", "## heading", paragraphs of one line with quantities marked ⟦V1 3.2 eV⟧, each followed by
/// what is said of it (<see cref="PassageAnswer"/>). Layout in docs/training.md.
/// </summary>
public sealed class MarkedPaper
{
    private MarkedPaper(string text, ImmutableArray<PassageMentions> mentions, ImmutableArray<LinkFact> facts)
    {
        Text = text;
        Mentions = mentions.ToImmutableDictionary(m => m.Passage, StringComparer.Ordinal);
        Facts = facts.ToLookup(f => f.Passage, StringComparer.Ordinal);
    }

    /// <summary>The paper as plain text, without any mark.</summary>
    public string Text { get; }

    /// <summary>Mentions by passage.</summary>
    public ImmutableDictionary<string, PassageMentions> Mentions { get; }

    /// <summary>What is said of the numbers, by passage.</summary>
    public ILookup<string, LinkFact> Facts { get; }

    /// <summary>Reads a paper.</summary>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="InvalidDataException">A line is not in the layout, or an answer does not fit its paragraph.</exception>
    public static MarkedPaper Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        StringBuilder text = new();
        List<PassageMentions> mentions = [];
        List<LinkFact> facts = [];
        (string Text, Dictionary<int, TextSpan> Quantities)? paragraph = null;
        PassageAnswer answer = new();
        int sections = 0;
        foreach (string raw in lines.Append(""))
        {
            string line = raw.Trim();
            if (PassageAnswer.IsLine(line))
            {
                if (paragraph is null) throw new InvalidDataException($"'{line}' answers no paragraph");
                answer.Add(line);
                continue;
            }

            Close();
            if (line.Length == 0) continue;
            if (line.StartsWith("## ", StringComparison.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{++sections}. {line[3..]}\n\n");
            else if (line.StartsWith("# ", StringComparison.Ordinal)) text.Append(line[2..]).Append("\n\n");
            else
            {
                paragraph = Unmark(line);
                text.Append(paragraph.Value.Text).Append("\n\n");
            }
        }

        return new MarkedPaper(text.ToString(), [.. mentions], [.. facts]);

        void Close()
        {
            if (paragraph is not { } open) return;
            (PassageMentions ofPassage, ImmutableArray<LinkFact> said) = answer.Resolve(open.Text, open.Quantities);
            mentions.Add(ofPassage);
            facts.AddRange(said);
            (paragraph, answer) = (null, new PassageAnswer());
        }
    }

    /// <summary>Takes the marks out of a paragraph.</summary>
    private static (string Text, Dictionary<int, TextSpan> Quantities) Unmark(string line)
    {
        StringBuilder text = new();
        Dictionary<int, TextSpan> quantities = [];
        for (int at = 0; at < line.Length;)
        {
            if (line[at] != '⟦')
            {
                text.Append(line[at++]);
                continue;
            }

            int blank = line.IndexOf(' ', at), end = line.IndexOf('⟧', at);
            if (line.Length < at + 2 || line[at + 1] != 'V' || blank < 0 || end < blank
                || !int.TryParse(line.AsSpan(at + 2, blank - at - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                || !quantities.TryAdd(number, TextSpan.OfLength(text.Length, end - blank - 1)))
                throw new InvalidDataException($"'{line[at..Math.Min(line.Length, at + 20)]}' is no mark of a quantity, or its number is given twice");
            text.Append(line, blank + 1, end - blank - 1);
            at = end + 1;
        }

        return (text.ToString(), quantities);
    }
}
