using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LitMiner.Core.Properties;

namespace LitMiner.Cli.PropertyTests;

/// <summary>Examples for the definition of a property (layout: docs/configuration.md, docs/property-test.schema.json).</summary>
internal sealed record PropertyTestFile
{
    private const string Expected = "litminer-property-test/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Version of the layout.</summary>
    public required string Schema { get; init; }

    /// <summary>Id of the property that is tested.</summary>
    public required string Property { get; init; }

    /// <summary>Definitions that the test brings along; one with a known id takes its place.</summary>
    public ImmutableArray<PropertyDefinition> Properties { get; init; } = [];

    /// <summary>The examples.</summary>
    public required ImmutableArray<PropertyExample> Examples { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">The file is missing or not in the layout.</exception>
    public static PropertyTestFile Read(string path)
    {
        try
        {
            PropertyTestFile file = JsonSerializer.Deserialize<PropertyTestFile>(File.ReadAllText(path), Json) ?? throw new UsageException($"{path} is empty");
            if (file.Schema != Expected) throw new UsageException($"{path} has schema '{file.Schema}', expected '{Expected}'");
            if (file.Examples.IsDefaultOrEmpty) throw new UsageException($"{path} gives no examples");
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the examples can not be read: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new UsageException($"{path} is not a file of examples: {exception.Message}", exception);
        }
    }

    /// <summary>The catalogue with the definitions that the test brings along.</summary>
    /// <exception cref="PropertyCatalogueException">A definition is faulty.</exception>
    public PropertyCatalogue Extend(PropertyCatalogue catalogue, string path) =>
        Properties.IsEmpty ? catalogue : catalogue.With(JsonSerializer.Serialize(new { schema = "litminer-properties/1", properties = Properties }, Json), path);
}
