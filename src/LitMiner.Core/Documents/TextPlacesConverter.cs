using System.Text.Json;
using System.Text.Json.Serialization;

namespace LitMiner.Core.Documents;

/// <summary>Places as a JSON array of <see cref="TextPlace"/>, packed as they are read.</summary>
internal sealed class TextPlacesConverter : JsonConverter<TextPlaces>
{
    public override TextPlaces Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException($"expected a list of places, found {reader.TokenType}");
        TextPlacesBuilder builder = new();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            TextPlace place = JsonSerializer.Deserialize<TextPlace>(ref reader, options);
            try
            {
                builder.Add(place);
            }
            catch (ArgumentException fault)
            {
                throw new JsonException(fault.Message, fault);
            }
        }

        return builder.ToPlaces();
    }

    public override void Write(Utf8JsonWriter writer, TextPlaces value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (TextPlace place in value) JsonSerializer.Serialize(writer, place, options);
        writer.WriteEndArray();
    }
}
