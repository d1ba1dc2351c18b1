using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LitMiner.Core.Records;

/// <summary>The one way in which records and reports are written as JSON: camelCase, nulls written, no byte that a terminal obeys.</summary>
public static class RecordJson
{
    /// <summary>One line a value, for JSON Lines and for storage.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    /// <summary>Indented, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    private static JsonSerializerOptions Make(bool indented)
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
