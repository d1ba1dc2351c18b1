using System.Text.Json;
using System.Text.RegularExpressions;

namespace LitMiner.TestSupport;

/// <summary>Checks JSON against the words of JSON Schema (draft 2020-12) that our schemas use; an unknown word is an error.</summary>
public sealed class JsonSchema
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description"];
    private readonly JsonElement root;

    private JsonSchema(JsonElement root) => this.root = root;

    /// <summary>Reads a schema.</summary>
    public static JsonSchema Load(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement.Clone());

    /// <summary>What is wrong with a value; empty if nothing is.</summary>
    public IReadOnlyList<string> Check(JsonElement value)
    {
        List<string> errors = [];
        Check(root, value, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        foreach (JsonProperty word in schema.EnumerateObject())
        {
            switch (word.Name)
            {
                case "$ref":
                    Check(root.GetProperty("$defs").GetProperty(word.Value.GetString()!["#/$defs/".Length..]), value, path, errors);
                    break;
                case "type":
                    string[] types = word.Value.ValueKind == JsonValueKind.Array ? [.. word.Value.EnumerateArray().Select(t => t.GetString()!)] : [word.Value.GetString()!];
                    if (!types.Any(t => Is(t, value))) errors.Add($"{path}: {value.ValueKind} is none of {string.Join(", ", types)}");
                    break;
                case "const":
                    if (!JsonElement.DeepEquals(word.Value, value)) errors.Add($"{path}: must be {word.Value}");
                    break;
                case "enum":
                    if (!word.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value))) errors.Add($"{path}: {value} is not among the allowed");
                    break;
                case "anyOf":
                    if (!word.Value.EnumerateArray().Any(s => Passes(s, value))) errors.Add($"{path}: fits none of the alternatives");
                    break;
                case "pattern":
                    if (value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, word.Value.GetString()!, RegexOptions.NonBacktracking)) errors.Add($"{path}: {value} does not match");
                    break;
                case "minimum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDouble() < word.Value.GetDouble()) errors.Add($"{path}: too small");
                    break;
                case "maximum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDouble() > word.Value.GetDouble()) errors.Add($"{path}: too large");
                    break;
                case "required":
                    if (value.ValueKind != JsonValueKind.Object) break;
                    errors.AddRange(word.Value.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{path}: lacks {n}"));
                    break;
                case "properties":
                    if (value.ValueKind != JsonValueKind.Object) break;
                    foreach (JsonProperty property in value.EnumerateObject())
                    {
                        if (word.Value.TryGetProperty(property.Name, out JsonElement inner)) Check(inner, property.Value, $"{path}.{property.Name}", errors);
                    }

                    break;
                case "additionalProperties":
                    if (value.ValueKind != JsonValueKind.Object) break;
                    foreach (JsonProperty property in value.EnumerateObject())
                    {
                        if (schema.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(property.Name, out _)) continue;
                        if (word.Value.ValueKind == JsonValueKind.False) errors.Add($"{path}: unknown field {property.Name}");
                        else Check(word.Value, property.Value, $"{path}.{property.Name}", errors);
                    }

                    break;
                case "items":
                    if (value.ValueKind != JsonValueKind.Array) break;
                    int index = 0;
                    foreach (JsonElement item in value.EnumerateArray()) Check(word.Value, item, $"{path}[{index++}]", errors);
                    break;
                default:
                    if (!Annotations.Contains(word.Name)) errors.Add($"the checker does not know '{word.Name}'");
                    break;
            }
        }
    }

    private bool Passes(JsonElement schema, JsonElement value)
    {
        List<string> errors = [];
        Check(schema, value, "$", errors);
        return errors.Count == 0;
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };
}
