using System.Text.Json;

namespace LitMiner.ModelTraining.Data;

/// <summary>What is said of a paper in a folder: file <c>NAME.jsonl</c> for the paper NAME, one JSON object a line.</summary>
internal static class PaperLines
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The lines of a paper, one after the other; none where the folder has no file for it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="paper">Name or path of the paper.</param>
    /// <param name="fault">What is wrong with a line, or null; null is also what a line that says "null" comes as.</param>
    /// <exception cref="InvalidDataException">A line is not in the layout; the message names it.</exception>
    public static IEnumerable<T> Read<T>(string folder, string paper, Func<T?, string?> fault)
        where T : class
    {
        string path = PathOf(folder, paper);
        if (!File.Exists(path)) yield break;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            T? said = null;
            try
            {
                said = JsonSerializer.Deserialize<T>(line, Json);
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{path}, line {number}: {exception.Message}", exception);
            }

            if (fault(said) is { } wrong) throw new InvalidDataException($"{path}, line {number}: {wrong}");
            yield return said!;
        }
    }

    /// <summary>Writes the lines of a paper.</summary>
    public static void Write<T>(string folder, string paper, IEnumerable<T> lines)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(PathOf(folder, paper), lines.Select(l => JsonSerializer.Serialize(l, Json)));
    }

    private static string PathOf(string folder, string paper) => Path.Combine(folder, Path.GetFileName(paper) + ".jsonl");
}
