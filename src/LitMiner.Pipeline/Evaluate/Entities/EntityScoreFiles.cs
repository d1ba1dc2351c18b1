using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace LitMiner.Pipeline.Evaluate.Entities;

/// <summary>Reads gold passages and predictions: JSON Lines, gzip-compressed where the name ends in ".gz".</summary>
public static class EntityScoreFiles
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads gold passages.</summary>
    /// <exception cref="FormatException">A line is not in the layout; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<GoldPassage> ReadGold(string path) => Read<GoldPassage>(path, Fault);

    /// <summary>Reads predictions.</summary>
    /// <exception cref="FormatException">A line is not in the layout; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<PassagePrediction> ReadPredictions(string path) => Read<PassagePrediction>(path, passage => Fault(passage.Entities));

    private static string? Fault(GoldPassage passage)
    {
        HashSet<string?> ids = [.. passage.Entities.Select(entity => entity.Id)];
        if (ids.Count < passage.Entities.Length) return "two entities have the same id";
        if (passage.Sentences.Any(span => span.IsDefault || span.Length != 2 || span[0] < 0 || span[1] < span[0])) return "a sentence is no [start, end]";
        if (passage.Records.Any(fact => !ids.Contains(fact.Value) || (fact.Material is { } material && !ids.Contains(material)) || (fact.Property is { } property && !ids.Contains(property))
            || fact.MaterialAlternatives.Any(other => !ids.Contains(other)))) return "a record refers to an entity that the passage lacks";
        return Fault(passage.Entities);
    }

    private static string? Fault(ImmutableArray<ScoredEntity> entities) =>
        entities.Any(entity => entity.Start < 0 || entity.End < entity.Start) ? "an entity ends before it starts" : null;

    private static ImmutableArray<T> Read<T>(string path, Func<T, string?> fault)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(path);
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(plain);
        ImmutableArray<T>.Builder lines = ImmutableArray.CreateBuilder<T>();
        int number = 0;
        try
        {
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line)) continue;
                T passage = JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("empty");
                if (fault(passage) is { } wrong) throw new JsonException(wrong);
                lines.Add(passage);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException)
        {
            throw new FormatException($"{path}, line {number}: {exception.Message}", exception);
        }

        return lines.ToImmutable();
    }
}
