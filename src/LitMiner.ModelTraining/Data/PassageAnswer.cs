using System.Collections.Immutable;
using System.Globalization;
using LitMiner.Text;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// What a person says of a passage whose quantities are marked V1, V2 …: the materials and properties that it mentions, each distinct writing once,
/// and what each number belongs to (docs/training.md has the layout).
/// </summary>
public sealed class PassageAnswer
{
    private const string Separator = " | ", ListSeparator = " ; ";
    private readonly List<string> materials = [], properties = [];
    private readonly SortedDictionary<int, (string Role, string[] Properties, string[] Materials)> values = [];

    /// <summary>Whether a line belongs to an answer rather than to a text.</summary>
    public static bool IsLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith("M: ", StringComparison.Ordinal) || line.StartsWith("P: ", StringComparison.Ordinal) || Number(line) is not null;
    }

    /// <summary>Takes in a line.</summary>
    /// <exception cref="InvalidDataException">It is not in the layout.</exception>
    public void Add(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.StartsWith("M: ", StringComparison.Ordinal)) materials.AddRange(Writings(line[3..], Separator));
        else if (line.StartsWith("P: ", StringComparison.Ordinal)) properties.AddRange(Writings(line[3..], Separator));
        else
        {
            string[] fields = line.Split(Separator);
            if (Number(line) is not { } number || fields.Length != 3 || RoleOf(fields[0][(fields[0].IndexOf(' ', StringComparison.Ordinal) + 1)..]) is not { } role)
                throw new InvalidDataException($"'{line}' is no answer: V3 R | properties | materials, or M: or P: and writings");
            values[number] = (role, Writings(fields[1], ListSeparator), Writings(fields[2], ListSeparator));
        }
    }

    /// <summary>The places of what was said.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="quantities">Its marked quantities by number; one of which nothing was said belongs to nothing.</param>
    /// <returns>The mentions, and a fact a quantity, in the passage's letters.</returns>
    /// <exception cref="InvalidDataException">The answer speaks of a number, or of a writing, that the passage lacks.</exception>
    public (PassageMentions Mentions, ImmutableArray<LinkFact> Facts) Resolve(string text, IReadOnlyDictionary<int, TextSpan> quantities)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(quantities);
        if (values.Keys.FirstOrDefault(n => !quantities.ContainsKey(n), -1) is >= 0 and var lost) throw Misfit($"V{lost}", text);
        PassageLetters letters = new(text);
        Dictionary<string, List<TextSpan>> ofMaterials = [], ofProperties = [];
        List<TextSpan> taken = [];
        // The longest first: "BaTiO3" inside "BaTiO3/PVDF" is no mention of its own.
        foreach ((string writing, Dictionary<string, List<TextSpan>> places) in
            materials.Select(m => (m, ofMaterials)).Concat(properties.Select(p => (p, ofProperties))).OrderByDescending(w => Plain(w.Item1, text).Writing.Length).ThenBy(w => w.Item1, StringComparer.Ordinal))
        {
            (string plain, int only) = Plain(writing, text);
            if (!text.Contains(plain, StringComparison.Ordinal)) throw Misfit(writing, text);
            List<TextSpan> found = places.TryGetValue(plain, out List<TextSpan>? known) ? known : places[plain] = [];
            int count = 0;
            for (int at = 0; (at = text.IndexOf(plain, at, StringComparison.Ordinal)) >= 0; at++)
            {
                TextSpan span = TextSpan.OfLength(at, plain.Length);
                if (!IsWhole(text, span) || (++count != only && only > 0) || letters.ToLetters(span).IsEmpty || taken.Exists(t => t.Overlaps(span))) continue;
                taken.Add(span);
                found.Add(span);
            }
        }

        return (
            new PassageMentions(letters.Key) { Materials = Spans(ofMaterials.Values.SelectMany(s => s)), Properties = Spans(ofProperties.Values.SelectMany(s => s)) },
            [.. quantities.OrderBy(q => q.Value).Where(q => !letters.ToLetters(q.Value).IsEmpty).Select(q => Fact(q.Key, q.Value))]);

        LinkFact Fact(int number, TextSpan place)
        {
            TextSpan span = letters.ToLetters(place);
            if (!values.TryGetValue(number, out var said)) return new LinkFact(letters.Key, [span.Start, span.End], "none");
            return new LinkFact(letters.Key, [span.Start, span.End], said.Role) { Properties = Places(said.Properties, ofProperties), Materials = Places(said.Materials, ofMaterials) };
        }

        ImmutableArray<ImmutableArray<int>> Places(string[] writings, Dictionary<string, List<TextSpan>> places) => Spans(writings.SelectMany(w =>
            places.TryGetValue(w, out List<TextSpan>? found) || places.TryGetValue(Plain(w, text).Writing, out found) ? found : throw Misfit(w, text)).Distinct());

        ImmutableArray<ImmutableArray<int>> Spans(IEnumerable<TextSpan> spans) =>
            [.. spans.Order().Select(s => letters.ToLetters(s)).Select(s => ImmutableArray.Create(s.Start, s.End))];
    }

    private static InvalidDataException Misfit(string what, string text) =>
        new($"the passage '{text[..Math.Min(text.Length, 60)]}…' has no '{what}', or no such mention of it");

    /// <summary>A writing without the "@2" that says which of its places is meant; 0 for all of them.</summary>
    private static (string Writing, int Only) Plain(string writing, string text)
    {
        int at = writing.LastIndexOf('@');
        return at > 0 && int.TryParse(writing.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int only) && !text.Contains(writing, StringComparison.Ordinal)
            ? (writing[..at], only)
            : (writing, 0);
    }

    private static bool IsWhole(string text, TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1]) || !char.IsLetterOrDigit(text[span.Start]))
        && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]) || !char.IsLetterOrDigit(text[span.End - 1]));

    private static string[] Writings(string field, string separator) =>
        [.. field.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w != "-")];

    /// <summary>The number of "V12 R …", or null.</summary>
    private static int? Number(string line)
    {
        int blank = line.IndexOf(' ', StringComparison.Ordinal);
        return blank > 1 && line[0] == 'V' && int.TryParse(line.AsSpan(1, blank - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && line.Contains(Separator, StringComparison.Ordinal)
            ? number
            : null;
    }

    private static string? RoleOf(string letter) => letter switch
    {
        "R" => "result",
        "C" => "condition",
        "A" => "amount",
        "N" => "none",
        _ => null,
    };
}
