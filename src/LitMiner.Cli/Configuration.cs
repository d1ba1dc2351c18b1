using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LitMiner.Core.Annotations;
using LitMiner.Core.Properties;

namespace LitMiner.Cli;

/// <summary>The configuration of a run, from a file or the defaults.</summary>
internal sealed record Configuration
{
    private const string Schema = "litminer-config/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Properties that are known: those that ship and the user's.</summary>
    public required PropertyCatalogue Properties { get; init; }

    /// <summary>Who looks for entities.</summary>
    public RecogniserMode Recogniser { get; init; } = RecogniserMode.Both;

    /// <summary>Page limit, or null for the reader's own.</summary>
    public int? MaxPages { get; init; }

    /// <summary>Hash of all this: when it changes, papers are mined again.</summary>
    public required string Hash { get; init; }

    /// <summary>Reads a configuration; null gives the defaults.</summary>
    /// <exception cref="UsageException">The file is missing, or not in the layout of docs/configuration.md.</exception>
    public static Configuration Load(string? path)
    {
        if (path is null) return Make(PropertyCatalogue.Default, new ConfigurationFile { Schema = Schema }, "");
        try
        {
            string text = File.ReadAllText(path);
            ConfigurationFile file = JsonSerializer.Deserialize<ConfigurationFile>(text, Json) ?? throw new UsageException($"the configuration {path} is empty");
            if (file.Schema != Schema) throw new UsageException($"the configuration {path} has schema '{file.Schema}', expected '{Schema}'");
            if (file.MaxPages is <= 0) throw new UsageException($"the configuration {path}: maxPages must be positive");
            PropertyCatalogue catalogue = PropertyCatalogue.Default;
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            StringBuilder all = new(text);
            foreach (string name in file.PropertyFiles)
            {
                string json = File.ReadAllText(Path.Combine(folder, name));
                catalogue = catalogue.With(json, name);
                all.Append('\n').Append(json);
            }

            if (file.Properties is { Length: > 0 } own)
                catalogue = catalogue.With(JsonSerializer.Serialize(new { schema = "litminer-properties/1", properties = own }, Json), path);
            return Make(catalogue, file, all.ToString());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the configuration can not be read: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"the configuration {path} is not valid: {exception.Message}", exception);
        }
    }

    private static Configuration Make(PropertyCatalogue properties, ConfigurationFile file, string text) => new()
    {
        Properties = properties,
        Recogniser = file.Recogniser ?? RecogniserMode.Both,
        MaxPages = file.MaxPages,
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            text + JsonSerializer.Serialize(properties.Entries.Select(e => e.Definition), Json))).AsSpan(0, 6)),
    };

    private sealed record ConfigurationFile
    {
        public required string Schema { get; init; }

        public RecogniserMode? Recogniser { get; init; }

        public int? MaxPages { get; init; }

        public ImmutableArray<string> PropertyFiles { get; init; } = [];

        public ImmutableArray<PropertyDefinition> Properties { get; init; } = [];
    }
}
