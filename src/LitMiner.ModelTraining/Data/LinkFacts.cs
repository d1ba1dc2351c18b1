using System.Text.Json;

namespace LitMiner.ModelTraining.Data;

/// <summary>Reads and writes what people said of the numbers of papers: a folder with a file a paper, <c>NAME.jsonl</c> for the paper NAME.</summary>
public static class LinkFacts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The facts of a paper by passage; empty where the folder has none.</summary>
    /// <exception cref="InvalidDataException">A line is not in the layout; the message names it.</exception>
    public static ILookup<string, LinkFact> Read(string folder, string paper)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string path = Path.Combine(folder, Path.GetFileName(paper) + ".jsonl");
        return (File.Exists(path) ? Lines(path) : []).ToLookup(f => f.Passage, StringComparer.Ordinal);
    }

    /// <summary>Writes the facts of a paper.</summary>
    public static void Write(string folder, string paper, IEnumerable<LinkFact> facts)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, Path.GetFileName(paper) + ".jsonl"), facts.Select(f => JsonSerializer.Serialize(f, Json)));
    }

    private static IEnumerable<LinkFact> Lines(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            LinkFact? fact = null;
            try
            {
                fact = JsonSerializer.Deserialize<LinkFact>(line, Json);
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{path}, line {number}: {exception.Message}", exception);
            }

            if (fact is not { Passage: not null, Value: [var start, var end] } || start >= end || fact.Role is not ("result" or "condition" or "amount" or "none"))
                throw new InvalidDataException($"{path}, line {number}: a fact needs a passage, the span of its value and a role");
            yield return fact;
        }
    }
}
