using System.IO.Compression;
using System.Text.Json;

namespace LitMiner.ModelTraining.Data;

/// <summary>Reads annotated passages, one a line of JSON, plain or gzip-compressed.</summary>
public static class CorpusReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Whether a file's name is that of a corpus.</summary>
    public static bool IsCorpus(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(".jsonl", StringComparison.Ordinal) || path.EndsWith(".jsonl.gz", StringComparison.Ordinal);
    }

    /// <summary>The passages of a file, in order.</summary>
    /// <exception cref="InvalidDataException">A line is not a passage; the message names it.</exception>
    public static IEnumerable<CorpusPassage> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(plain);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return Parse(path, number, line);
        }
    }

    private static CorpusPassage Parse(string path, int number, string line)
    {
        try
        {
            CorpusPassage? passage = JsonSerializer.Deserialize<CorpusPassage>(line, Json);
            if (passage is not { Id: not null, Text: not null }) throw new InvalidDataException($"{path}, line {number}: a passage needs an id and a text");
            if (passage.Entities.Any(e => e.Start < 0 || e.Start >= e.End || e.End > passage.Text.Length))
                throw new InvalidDataException($"{path}, line {number}: an entity lies outside of the text");
            return passage;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}, line {number}: {exception.Message}", exception);
        }
    }
}
