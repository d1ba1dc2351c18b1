using System.Collections.Immutable;
using System.Text.Json;

namespace LitMiner.ModelTraining.Data;

/// <summary>
/// Every mention of a material and of a property that a person saw in a passage of a paper that may not be copied: one line of JSON
/// (docs/training.md). Spans are [start, end] in <see cref="PassageLetters"/>; they do not overlap.
/// </summary>
/// <param name="Passage">Name of the passage.</param>
public sealed record PassageMentions(string Passage)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The materials.</summary>
    public ImmutableArray<ImmutableArray<int>> Materials { get; init; } = [];

    /// <summary>The properties, those of settings among them.</summary>
    public ImmutableArray<ImmutableArray<int>> Properties { get; init; } = [];

    /// <summary>Writes the mentions of a paper.</summary>
    public static void Write(string folder, string paper, IEnumerable<PassageMentions> mentions)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, Path.GetFileName(paper) + ".jsonl"), mentions.Select(m => JsonSerializer.Serialize(m, Json)));
    }

    /// <summary>The mentions of a paper by passage: file <c>NAME.jsonl</c> of a folder for the paper NAME; empty where the folder has none.</summary>
    /// <exception cref="InvalidDataException">A line is not in the layout; the message names it.</exception>
    public static IReadOnlyDictionary<string, PassageMentions> Read(string folder, string paper)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string path = Path.Combine(folder, Path.GetFileName(paper) + ".jsonl");
        Dictionary<string, PassageMentions> found = new(StringComparer.Ordinal);
        if (!File.Exists(path)) return found;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            PassageMentions? mentions = null;
            try
            {
                mentions = JsonSerializer.Deserialize<PassageMentions>(line, Json);
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{path}, line {number}: {exception.Message}", exception);
            }

            if (mentions is not { Passage: not null } || mentions.Materials.Concat(mentions.Properties).Any(s => s.IsDefault || s.Length != 2 || s[0] >= s[1]))
                throw new InvalidDataException($"{path}, line {number}: the mentions of a passage are lists of spans [start, end]");
            found[mentions.Passage] = mentions;
        }

        return found;
    }
}
